/** The line over the tips of the spinous processes and on over the sacrum's crest: the floor of all that covers the spine. */
import { ANCHOR_Z, rearBone } from '../back/anchors.ts';
import { LUMBAR, SPINOUS_TIPS } from '../column/corridor.ts';
import { profile, type Knot, type Profile } from '../field/profile.ts';

/** The line lies so much behind the tips, mm: a film that keeps bone and ligament apart. */
const BEHIND_TIP_MM = 0.4;
const STEP_MM = 2.5;
/** Half the width of the crest that is looked over, mm. */
const CREST_HALF_MM = 3;

/** Rearmost points of the sacrum's crest, from its top to where it turns forward. */
function crest(): Knot[] {
  const points: Knot[] = [];
  for (let z = ANCHOR_Z.L5 - 8; z > ANCHOR_Z.fold; z -= STEP_MM) {
    let rear: number | null = null;
    for (let y = 0; y <= CREST_HALF_MM; y += 1) {
      const found = rearBone(y, z, -190, -20);
      if (found !== null && (rear === null || found < rear)) rear = found;
    }
    if (rear !== null) points.push({ z, value: rear - BEHIND_TIP_MM });
  }
  let last = 0;
  points.forEach(({ value }, i) => {
    if (value <= (points[last]?.value ?? 0)) last = i;
  });
  return points.slice(0, last + 1);
}

/** The points that a band stretched over all of them from behind would touch. */
function stretchedOver(points: readonly Knot[]): Knot[] {
  const hull: Knot[] = [];
  for (const point of points) {
    for (;;) {
      const last = hull[hull.length - 1];
      const before = hull[hull.length - 2];
      if (last === undefined || before === undefined) break;
      const straight =
        before.value + ((point.value - before.value) * (last.z - before.z)) / (point.z - before.z);
      if (last.value < straight) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

function build(): Profile {
  const tips = LUMBAR.map((level): Knot => {
    const { x, z } = SPINOUS_TIPS[level];
    return { z, value: x - BEHIND_TIP_MM };
  });
  const lowest = tips[4] ?? { z: 0, value: 0 };
  const first = tips[0] ?? lowest;
  const sacral = stretchedOver([lowest, ...crest()]).slice(1);
  // Neighbours on the hull nearer than this would only make the curve uneven.
  const spaced: Knot[] = [];
  let height = lowest.z;
  for (const knot of sacral) {
    if (height - knot.z < 9) continue;
    spaced.push(knot);
    height = knot.z;
  }
  const end = spaced[spaced.length - 1] ?? lowest;
  return profile([
    { z: first.z + 80, value: first.value + 2.5 },
    { z: first.z + 32, value: first.value + 1.5 },
    ...tips,
    ...spaced,
    { z: end.z - 25, value: end.value - 1.5 },
    { z: end.z - 70, value: end.value - 1.5 },
  ]);
}

/** x of the line over the height. */
export const DORSAL_LINE: Profile = build();
