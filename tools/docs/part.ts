/** A part of a page that is written by a program, between two markers. */

export interface GeneratedPart {
  readonly file: string;
  /** Name in the markers. */
  readonly name: string;
  readonly render: () => string;
}

const opening = (name: string) => `<!-- generated: ${name}, by npm run docs -->`;
/** The words come from the machine; the formatter would only re-align them. */
const UNTOUCHED = ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'] as const;
const closing = (name: string) => `<!-- end of generated: ${name} -->`;

/** The page with this part renewed. */
export function withPart(page: string, part: GeneratedPart): string {
  const start = page.indexOf(opening(part.name));
  const end = page.indexOf(closing(part.name));
  if (start < 0 || end < start) {
    throw new Error(`${part.file} has no markers for the generated part "${part.name}".`);
  }
  const lines = [opening(part.name), UNTOUCHED[0], part.render(), UNTOUCHED[1]];
  return `${page.slice(0, start)}${lines.join('\n\n')}\n\n${page.slice(end)}`;
}
