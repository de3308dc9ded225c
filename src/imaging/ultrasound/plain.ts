/** A reading told to who is examined: bright lines, shadows and dark bands, where they lie and whether both sides are alike; no view, no name, no depth. */
import type { Part } from './parts.ts';
import type { Reading, SeenLine } from './read.ts';

/** Halves that are so like each other count as alike, the correlation of their greys (looked at in many pictures: an assumption). */
const ALIKE = 0.7;
/** A line of symmetry within this of the middle is in it, mm. */
const IN_MIDDLE_MM = 3;

function partLine(part: Part): SeenLine {
  const across = `ultrasound.across.${part.across}` as const;
  if (part.kind === 'flesh') return { key: 'ultrasound.plain.flesh', words: { across } };
  const down = `ultrasound.down.${part.down}` as const;
  if (part.kind === 'lineOverShadow')
    return {
      key: 'ultrasound.plain.line',
      words: { across, down, shape: `ultrasound.shape.${part.shape}` },
    };
  return { key: part.hasPair ? 'ultrasound.plain.pair' : 'ultrasound.plain.band', words: { across, down } };
}

/** From left to right; across the spine at last how like its halves are. */
export function describePlainly({ parts, midline }: Reading): SeenLine[] {
  const lines = parts.map(partLine);
  if (lines.length === 0) return [{ key: 'ultrasound.plain.nothing' }];
  if (midline === null) return lines;
  if (midline.likeness < ALIKE) return [...lines, { key: 'ultrasound.plain.unlike' }];
  const isMiddle = Math.abs(midline.rightMm) < IN_MIDDLE_MM;
  const where = isMiddle ? 'middle' : midline.rightMm < 0 ? 'left' : 'right';
  return [...lines, { key: `ultrasound.plain.alike.${where}` }];
}
