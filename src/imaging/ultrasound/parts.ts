/**
 * What stands in a picture and where, without a thought of what it is: bright lines over shadows, dark bands between bright lines and
 * grey flesh, from left to right, in thirds of the picture.
 */
import type { Complexes } from './complexes.ts';
import { BEAMS, downOf, rightOf, type Fan } from './fan.ts';
import { BONE, runsOf, WINDOW, type BeamFindings, type BeamRun } from './find.ts';
import type { UltrasoundPicture } from './picture.ts';

/** Thirds of the picture from its left and from its top; a part that lies in several is told by the first and the last. */
export type Across = 'left' | 'leftMiddle' | 'middle' | 'middleRight' | 'right' | 'whole';
export type Down = 'upper' | 'middle' | 'lower';
/** Of a bright line: level, or which part of it comes nearer to the skin. */
export type Shape = 'level' | 'leftNearer' | 'rightNearer' | 'middleNearer';

export type Part =
  | { readonly kind: 'lineOverShadow'; readonly across: Across; readonly down: Down; readonly shape: Shape }
  /** A dark band between two bright lines; `pair`: two more bright lines stand close together above it. */
  | { readonly kind: 'darkBand'; readonly across: Across; readonly down: Down; readonly hasPair: boolean }
  | { readonly kind: 'flesh'; readonly across: Across };

/** Flesh over fewer beams between two lines is passed over. */
const FLESH_BEAMS = 10;
/** A line is level while no part of it is nearer to the skin than another by so much, mm. */
const LEVEL_MM = 2.5;

const THIRDS = ['left', 'middle', 'right'] as const;
const ROWS: readonly Down[] = ['upper', 'middle', 'lower'];

/** The third, 0 to 2, in which a share of the whole lies. */
const thirdOf = (share: number): number => Math.max(0, Math.min(2, Math.floor(3 * share)));

function acrossOf({ halfWidthMm }: Fan, fromMm: number, toMm: number): Across {
  const [first, last] = [fromMm, toMm].map((mm) => thirdOf((mm + halfWidthMm) / (2 * halfWidthMm)));
  const [left, right] = [THIRDS[first ?? 1] ?? 'middle', THIRDS[last ?? 1] ?? 'middle'];
  if (left === right) return left;
  if (left === 'left') return right === 'middle' ? 'leftMiddle' : 'whole';
  return 'middleRight';
}

function downIn({ aboveMm, setting }: Fan, downMm: number): Down {
  return ROWS[thirdOf((downMm + aboveMm) / (setting.depthMm + aboveMm))] ?? 'middle';
}

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Depths below the probe of a run's beams, in order; those without one are left out. */
function downsOf(fan: Fan, depths: Float64Array, { from, to }: BeamRun): number[] {
  const found: number[] = [];
  for (let beam = from; beam <= to; beam++) {
    const depth = depths[beam] ?? NaN;
    if (depth > 0) found.push(downOf(fan, beam, depth));
  }
  return found;
}

function shapeOf(downs: readonly number[]): Shape {
  const part = Math.max(1, Math.floor(downs.length / 3));
  const left = middleOf(downs.slice(0, part));
  const right = middleOf(downs.slice(-part));
  const between = middleOf(downs.slice(part, -part));
  if (Math.min(left, right) - between > LEVEL_MM) return 'middleNearer';
  if (Math.abs(left - right) <= LEVEL_MM) return 'level';
  return left < right ? 'leftNearer' : 'rightNearer';
}

/** Where a run lies from side to side at the depths at which it is met. */
function acrossRun(fan: Fan, { from, to }: BeamRun, depths: Float64Array): Across {
  const known = downsOf(fan, depths, { kind: 0, from, to });
  const usual = known.length > 0 ? middleOf(known) : fan.setting.depthMm / 2;
  return acrossOf(fan, rightOf(fan, from, usual), rightOf(fan, to, usual));
}

/** Everything that stands in the picture, from left to right; a window's complexes where they were found. */
export function partsOf(
  { fan }: UltrasoundPicture,
  findings: BeamFindings,
  leastBeams: number,
  found: readonly (Complexes | null)[],
): Part[] {
  const parts: Part[] = [];
  let end = BEAMS;
  for (const run of runsOf(findings, leastBeams)) {
    if (run.from - end > FLESH_BEAMS) {
      const gap = { kind: 0, from: end, to: run.from - 1 };
      parts.push({ kind: 'flesh', across: acrossRun(fan, gap, findings.boneMm) });
    }
    end = run.to + 1;
    const depths = run.kind === BONE ? findings.boneMm : findings.anteriorMm;
    const downs = downsOf(fan, depths, run);
    if (downs.length === 0) continue;
    const across = acrossRun(fan, run, depths);
    if (run.kind === WINDOW) {
      const inside = found.find((each) => each !== null && each.beam >= run.from && each.beam <= run.to);
      parts.push({
        kind: 'darkBand',
        across,
        down: downIn(fan, middleOf(downs)),
        hasPair: (inside?.spaceMm ?? null) !== null,
      });
    } else {
      parts.push({
        kind: 'lineOverShadow',
        across,
        down: downIn(fan, middleOf(downs)),
        shape: shapeOf(downs),
      });
    }
  }
  return parts;
}
