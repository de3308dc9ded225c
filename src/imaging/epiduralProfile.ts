/**
 * The posterior epidural space on the midline, height by height: where the dura's back lies and where the
 * wall behind it (yellow ligament, lamina, fat between the laminae) begins. Maps and scene put blood here.
 */
import type { DistanceField, Structure } from '../anatomy/types.ts';
import type { SpreadLevel } from '../content/levels.ts';
import type { Tissue } from '../content/tissues.ts';

export interface EpiduralProfile {
  /** Heights from foot to head, mm, evenly spaced. */
  readonly z: Float64Array;
  /** x of the dura's posterior surface and of the wall behind the space, mm (the wall is the smaller). */
  readonly duraX: Float64Array;
  readonly wallX: Float64Array;
}

const STEP_MM = 1;
const MAX_SPACE_MM = 7.5;
const MIN_SPACE_MM = 0.6;

function nearestOf(structures: readonly Structure[], tissues: readonly Tissue[]): DistanceField {
  const fields = structures.filter((s) => tissues.includes(s.tissue));
  return (x, y, z) => {
    let nearest = 60;
    for (const { distance } of fields) nearest = Math.min(nearest, distance(x, y, z));
    return nearest;
  };
}

/** Walk backwards (towards -x) from `from` until the field changes to the wanted side; null if it never does. */
function walkBack(
  field: (x: number) => number,
  from: number,
  to: number,
  wantInside: boolean,
): number | null {
  let before = from;
  for (let x = from; x >= to; x -= 0.4) {
    if (field(x) < 0 === wantInside) {
      let near = before;
      let far = x;
      for (let round = 0; round < 12; round++) {
        const middle = (near + far) / 2;
        if (field(middle) < 0 === wantInside) far = middle;
        else near = middle;
      }
      return far;
    }
    before = x;
  }
  return null;
}

function smooth(values: Float64Array): Float64Array {
  return values.map((value, i) => {
    const below = values[Math.max(0, i - 1)] ?? value;
    const above = values[Math.min(values.length - 1, i + 1)] ?? value;
    return (below + 2 * value + above) / 4;
  });
}

/** Measure the space between two heights on the midline. */
export function epiduralProfile(
  structures: readonly Structure[],
  fromZ: number,
  toZ: number,
): EpiduralProfile {
  const sac = nearestOf(structures, ['dura', 'csf']);
  const wall = nearestOf(structures, ['ligamentumFlavum', 'bone', 'interspinousLigament']);
  const heights: number[] = [];
  const dura: number[] = [];
  const behind: number[] = [];
  for (let z = fromZ; z <= toZ; z += STEP_MM) {
    const start = walkBack((x) => sac(x, 0, z), 20, -90, true);
    if (start === null) continue;
    // The innermost layer may be thin: leave the sac only where nothing of it follows within 2 mm.
    let edge = walkBack((x) => sac(x, 0, z), start, -100, false);
    while (edge !== null) {
      const again = walkBack((x) => sac(x, 0, z), edge - 0.05, edge - 12, true);
      if (again === null) break;
      edge = walkBack((x) => sac(x, 0, z), again, -110, false);
    }
    if (edge === null) continue;
    const stop = walkBack((x) => wall(x, 0, z), edge, edge - MAX_SPACE_MM, true) ?? edge - MAX_SPACE_MM;
    heights.push(z);
    dura.push(edge);
    behind.push(Math.min(stop, edge - MIN_SPACE_MM));
  }
  return {
    z: Float64Array.from(heights),
    duraX: smooth(Float64Array.from(dura)),
    wallX: smooth(Float64Array.from(behind)),
  };
}

/** Value of the profile at a height: linear between samples, held beyond the ends. */
export function profileAt(
  profile: EpiduralProfile,
  z: number,
): { readonly duraX: number; readonly wallX: number } {
  const count = profile.z.length;
  const first = profile.z[0] ?? 0;
  const at = Math.max(0, Math.min(count - 1, (z - first) / STEP_MM));
  const low = Math.floor(at);
  const t = at - low;
  const mix = (values: Float64Array) =>
    (values[low] ?? 0) * (1 - t) + (values[Math.min(count - 1, low + 1)] ?? 0) * t;
  return { duraX: mix(profile.duraX), wallX: mix(profile.wallX) };
}

/** Height of each level's interspace, mm. */
export type LevelHeights = Readonly<Record<SpreadLevel, number>>;
