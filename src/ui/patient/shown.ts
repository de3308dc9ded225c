/** Which parts of a chapter a reader gets, and their sentences with the figures of the one table in them. */
import { findFigure } from '../../content/figures.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Block, Chapter, Shown, Worded } from '../../content/patient/chapters.ts';
import { DETAILS, type Detail } from '../../content/patient/details.ts';
import type { Version } from '../../content/patient/versions.ts';
import { outcomeFigures } from './outcome.ts';

export interface Reader {
  readonly version: Version;
  readonly detail: Detail;
}

export function isShown({ from, versions }: Shown, { version, detail }: Reader): boolean {
  return (
    DETAILS.indexOf(from) <= DETAILS.indexOf(detail) && (versions === undefined || versions.includes(version))
  );
}

export function shownBlocks({ blocks }: Chapter, reader: Reader): readonly Block[] {
  return blocks.filter((block) => isShown(block, reader));
}

/** A sentence with its figures; a figure without one value has no place in a sentence. */
export function textOf({ t }: Messages, { text, figures = {} }: Worded): string {
  const values = Object.entries(figures).map(([name, id]) => {
    const value = findFigure(id)?.value;
    if (typeof value !== 'number') throw new Error(`Figure ${id} has no single value.`);
    return [name, value] as const;
  });
  return t(text, Object.fromEntries(values));
}

/** Ids of the figures that stand in these parts, each once. */
export function figuresIn(blocks: readonly Block[], reader: Reader): readonly string[] {
  const ids = blocks.flatMap((block) => {
    if (block.kind === 'outcome') return outcomeFigures(reader.version);
    if (block.kind === 'list' || block.kind === 'help')
      return block.items
        .filter((item) => isShown(item, reader))
        .flatMap(({ figures = {} }) => Object.values(figures));
    return 'figures' in block && block.figures !== undefined ? Object.values(block.figures) : [];
  });
  return [...new Set(ids)];
}
