/** The bounds that every body keeps, as docs/model.md lists them. */
import { BOUNDS } from '../../src/physiology/bounds.ts';
import type { GeneratedPart } from './part.ts';

function table(): string {
  return [
    '| quantity | least | most |',
    '| --- | --- | --- |',
    ...BOUNDS.map(({ quantity, low, high }) => `| ${quantity} | ${low} | ${high} |`),
  ].join('\n');
}

export const bounds: GeneratedPart = { file: 'docs/model.md', name: 'bounds', render: table };
