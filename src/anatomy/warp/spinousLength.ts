/**
 * The length of spinous processes and of the ligaments between and over them: a stretch along x between the rear of
 * the laminae and the inner face of the supraspinous ligament. That ligament and what lies behind move on with it. It fades to the
 * sides and over the sacrum, so that no other bone changes; the spinous processes alone are longer or shorter.
 */
import { fasciaX } from '../back/surface.ts';
import { epiduralRearX } from '../canal/canal.ts';
import { placed, POSES } from '../column/column.ts';
import { LAMINAE } from '../column/corridor.ts';
import { clamp, smoothStep } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import { PAIRS } from '../ligaments/interspaces.ts';
import { supraspinousAlongX } from '../ligaments/spinous.ts';

/** Behind the canal's rear wall: flavum and lamina keep their thickness, mm. */
const KEPT_MM = 7;
/** Of that the flavum; from its rear the ligaments' length counts, mm. */
const FLAVUM_MM = 3.5;
/** The stretch sets in over this length, mm. */
const ONSET_MM = 8;
/** No mm is stretched or shortened by more than this share. */
const MOST_SHARE = 0.75;
const MIDDLE_MM = 18;
const SIDE_MM = 50;

const UNCHANGED_Z = placed(POSES.sacrum, -50, -34).z;
const FULL_Z = placed(POSES.L5, -60, -25).z;
const TOP_Z = placed(POSES.L1, 0, 0).z + 160;

interface Lines {
  readonly start: Profile;
  readonly end: Profile;
}

let lines: Lines | null = null;

/** Start and end of the stretch in the midline over the height; read off the fields once. */
function midline(): Lines {
  if (lines !== null) return lines;
  const heights: number[] = [];
  for (let z = UNCHANGED_Z - 20; z < TOP_Z; z += 4) heights.push(z);
  // From window to window: the laminae between them stand farther forward, and would print through to the skin.
  const windows = PAIRS.map(({ upper, lower }) => (LAMINAE[upper].bottomZ + LAMINAE[lower].topZ) / 2);
  const above = [30, 70, 110, 150].map((over) => LAMINAE.L1.topZ + over);
  const starts = [...above.reverse(), ...windows, UNCHANGED_Z - 20];
  lines = {
    start: profile(starts.map((z) => ({ z, value: epiduralRearX(z) - KEPT_MM }))),
    end: profile(heights.map((z) => ({ z, value: fasciaX(0, z) + supraspinousAlongX(z) }))),
  };
  return lines;
}

export interface SpinousLength {
  readonly stretched: (x: number, y: number, z: number) => number;
  readonly unstretched: (x: number, y: number, z: number) => number;
}

/** factor: length over the atlas's, 1 for none. */
export function makeSpinousLength(factor: number): SpinousLength {
  const { start, end } = midline();
  const share = (y: number, z: number): number =>
    (factor - 1) * (1 - smoothStep(MIDDLE_MM, SIDE_MM, Math.abs(y))) * smoothStep(UNCHANGED_Z, FULL_Z, z);
  const gain = (more: number, length: number): number =>
    clamp(
      (more * (length + KEPT_MM - FLAVUM_MM)) / Math.max(length - ONSET_MM / 2, 1),
      -MOST_SHARE,
      MOST_SHARE,
    );

  return {
    stretched: (x, y, z) => {
      const from = start.value(z);
      const depth = from - x;
      if (depth <= 0) return x;
      const more = share(y, z);
      if (more === 0) return x;
      const length = Math.max(from - end.value(z), ONSET_MM + 2);
      const g = gain(more, length);
      const within = depth > length ? length : depth;
      return x - g * (within < ONSET_MM ? (within * within) / (2 * ONSET_MM) : within - ONSET_MM / 2);
    },
    unstretched: (x, y, z) => {
      const from = start.value(z);
      const depth = from - x;
      if (depth <= 0) return x;
      const more = share(y, z);
      if (more === 0) return x;
      const length = Math.max(from - end.value(z), ONSET_MM + 2);
      const g = gain(more, length);
      const whole = g * (length - ONSET_MM / 2);
      if (depth >= length + whole) return x + whole;
      if (depth < ONSET_MM * (1 + g / 2)) {
        // Root of within + g within^2 / (2 onset) = depth, written so that it stays exact for a small g.
        const root = Math.sqrt(1 + (2 * g * depth) / ONSET_MM);
        return from - (2 * depth) / (1 + root);
      }
      return from - (depth + (g * ONSET_MM) / 2) / (1 + g);
    },
  };
}
