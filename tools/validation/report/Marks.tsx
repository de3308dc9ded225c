/** The signs of the page: inside and outside differ in shape as well as in colour, and a word stands beside them. */

/** The shapes once, for every sign that uses them. */
export function MarkShapes() {
  return (
    <svg className="shapes" width="0" height="0" aria-hidden="true">
      <defs>
        <circle id="mark-within" r="6.5" className="mark within" />
        <path id="mark-outside" d="M0-9L9 0L0 9L-9 0Z" className="mark outside" />
        <path id="mark-not-run" d="M-5-5L5 5M-5 5L5-5" className="mark notRun" />
      </defs>
    </svg>
  );
}

export type MarkName = 'within' | 'outside' | 'not-run';

export const verdictOf = (within: boolean): 'within' | 'outside' => (within ? 'within' : 'outside');

/** A sign of its own, among words. */
export function Mark({ name }: { readonly name: MarkName }) {
  return (
    <svg className="sign" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      <use href={`#mark-${name}`} />
    </svg>
  );
}
