/**
 * Counting levels from the sacrum by pictures taken along the back: what each shows of bone and of windows is laid on the line of
 * the skin, and from the sacrum's long line upwards window after window is named.
 */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import { BEAMS, rightOf } from './fan.ts';
import { BONE, WINDOW, type BeamFindings } from './find.ts';
import type { UltrasoundPicture } from './picture.ts';

/** One picture of the scan: the probe along the spine, so far along the skin towards the head. */
export interface ScanStep {
  readonly cranialMm: number;
  readonly picture: UltrasoundPicture;
  readonly findings: BeamFindings;
}

/** A stretch of the scan's line, mm along the skin towards the head. */
export interface Stretch {
  readonly isWindow: boolean;
  readonly fromMm: number;
  readonly toMm: number;
}

export interface Counted {
  /** Length of the sacrum's line that was seen, mm. */
  readonly sacralLineMm: number;
  /** Windows by their names, from the lowest up: middle of each, mm along the skin. */
  readonly windows: readonly { readonly interspace: Interspace; readonly cranialMm: number }[];
}

const BIN_MM = 2;
const LOWEST_MM = -190;
const BINS = 190;
/** Only what lies so near to the middle of a picture counts, mm: towards the sides the beams look aslant. */
const MIDDLE_MM = 22;
/** Shorter stretches are passed over, mm; and the sacrum's line is at least so long. */
const LEAST_WINDOW_MM = 5;
const LEAST_BONE_MM = 7;
const SACRAL_MM = 32;
const LONGER_THAN_LAMINA_MM = 30;
/** A hole between its segments is no wider, mm. */
const HOLE_MM = 10;
/** No lamina's line is longer; a window narrower than the other may be none, mm. Over a longer line a window was missed. */
const LAMINA_MM = 40;
const NARROW_MM = 8;

interface Run {
  isWindow: boolean;
  from: number;
  to: number;
}

/** Bone and windows along the scan's line, from the lowest up. */
export function stretchesOf(steps: readonly ScanStep[]): Stretch[] {
  const bone = new Float64Array(BINS);
  const window = new Float64Array(BINS);
  for (const { cranialMm, picture, findings } of steps)
    for (let beam = 0; beam < BEAMS; beam++) {
      const kind = findings.kind[beam];
      const depthMm = kind === WINDOW ? findings.anteriorMm[beam] : findings.boneMm[beam];
      if (depthMm === undefined || !(depthMm > 0)) continue;
      const rightMm = rightOf(picture.fan, beam, depthMm);
      if (Math.abs(rightMm) > MIDDLE_MM) continue;
      const bin = Math.floor((cranialMm - rightMm - LOWEST_MM) / BIN_MM);
      if (kind === WINDOW) window[bin] = (window[bin] ?? 0) + 1;
      else if (kind === BONE) bone[bin] = (bone[bin] ?? 0) + 1;
    }
  const runs: Run[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const w = window[bin] ?? 0;
    const b = bone[bin] ?? 0;
    if (w + b < 2) continue;
    const isWindow = w > b;
    const last = runs.at(-1);
    if (last !== undefined && last.isWindow === isWindow && bin - last.to <= 2) last.to = bin;
    else runs.push({ isWindow, from: bin, to: bin });
  }
  const lengthMm = ({ from, to }: { from: number; to: number }): number => (to + 1 - from) * BIN_MM;
  // What is too short is dropped, and what it parted grows together.
  const joined = (all: readonly Run[], isDropped: (run: Run, i: number) => boolean): Run[] => {
    const kept: Run[] = [];
    all.forEach((run, i) => {
      if (isDropped(run, i)) return;
      const last = kept.at(-1);
      if (last !== undefined && last.isWindow === run.isWindow) last.to = run.to;
      else kept.push({ ...run });
    });
    return kept;
  };
  const long = joined(runs, (run) => lengthMm(run) < (run.isWindow ? LEAST_WINDOW_MM : LEAST_BONE_MM));
  // A narrow window that parts what is no longer than one lamina is a weak place of its line.
  const kept = joined(long, (run, i) => {
    const below = long[i - 1];
    const above = long[i + 1];
    if (!run.isWindow || lengthMm(run) > NARROW_MM || below === undefined || above === undefined)
      return false;
    return lengthMm({ from: below.from, to: above.to }) <= LAMINA_MM;
  });
  return kept.map(({ isWindow, from, to }) => ({
    isWindow,
    fromMm: LOWEST_MM + from * BIN_MM,
    toMm: LOWEST_MM + (to + 1) * BIN_MM,
  }));
}

/** Names the windows above the sacrum's line, as far as no line of bone is too long for one lamina; null where no line so long was seen, or no window above it. */
export function countLevels(stretches: readonly Stretch[]): Counted | null {
  const isLong = (stretch: Stretch | undefined, leastMm: number): boolean =>
    stretch !== undefined && !stretch.isWindow && stretch.toMm - stretch.fromMm >= leastMm;
  let at = stretches.findIndex((stretch) => isLong(stretch, SACRAL_MM));
  const lowest = stretches[at];
  // A hole between its segments does not end the sacrum: no lamina of L5 is as long as what follows it.
  for (;;) {
    const hole = stretches[at + 1];
    if (hole === undefined || hole.toMm - hole.fromMm > HOLE_MM) break;
    if (!isLong(stretches[at + 2], LONGER_THAN_LAMINA_MM)) break;
    at += 2;
  }
  const sacral = stretches[at];
  if (lowest === undefined || sacral === undefined) return null;
  const names = [...INTERSPACES].reverse();
  const windows: { interspace: Interspace; cranialMm: number }[] = [];
  for (const { isWindow, fromMm, toMm } of stretches.slice(at + 1)) {
    const interspace = names[windows.length];
    if (interspace === undefined || (!isWindow && toMm - fromMm > LAMINA_MM)) break;
    if (isWindow) windows.push({ interspace, cranialMm: (fromMm + toMm) / 2 });
  }
  return windows.length === 0 ? null : { sacralLineMm: sacral.toMm - lowest.fromMm, windows };
}
