/** Which structures touch in life, and where: short lines from the one's surface outwards must meet the other at once. */
import { LAMINAE, SAC_REAR, SPINOUS_TIPS } from '../../../src/anatomy/column/corridor.ts';
import { DISC_PARTS } from '../../../src/anatomy/ligaments/discs.ts';
import { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { Box, DistanceField, Structure } from '../../../src/anatomy/types.ts';
import { uniform } from '../../../src/numerics/random.ts';

export interface Surface {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Outward unit normal. */
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
}

export interface Touching {
  readonly from: string;
  /** Any of these may follow. */
  readonly to: readonly string[];
  readonly within: Box;
  readonly where: (at: Surface) => boolean;
}

export function structureOf(id: string): Structure {
  const found = REFERENCE_STRUCTURES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

function box(minX: number, maxX: number, halfY: number, minZ: number, maxZ: number): Box {
  return { min: { x: minX, y: -halfY, z: minZ }, max: { x: maxX, y: halfY, z: maxZ } };
}

const discFaces: readonly Touching[] = PAIRS.flatMap((pair, i) => {
  const disc = DISC_PARTS[i];
  if (disc === undefined) return [];
  const { x: x0, z: z0, cosine, sine } = disc.place;
  const onFace =
    (sign: number) =>
    ({ x, y, z, nx, nz }: Surface): boolean => {
      const u = (x - x0) * cosine + (z - z0) * sine;
      const v = (z - z0) * cosine - (x - x0) * sine;
      const along = nz * cosine - nx * sine;
      return u * u + y * y < 13 * 13 && sign * v > 0 && -sign * along > 0.8;
    };
  return [
    { from: pair.upper, to: [`disc${pair.suffix}`], within: disc.bounds, where: onFace(1) },
    { from: pair.lower, to: [`disc${pair.suffix}`], within: disc.bounds, where: onFace(-1) },
  ];
});

const joints: readonly Touching[] = PAIRS.flatMap(({ upper, lower, upperBone, lowerBone }) => {
  const { z } = { z: (LAMINAE[upper].bottomZ + LAMINAE[lower].topZ) / 2 };
  const within = box(-75, -22, 32, z - 22, z + 26);
  const facing =
    (other: DistanceField) =>
    ({ x, y, z: height, nx, ny, nz }: Surface): boolean => {
      if (other(x, y, height) > 1.45) return false;
      // Marched, since between two faces a bone's field is shorter than the distance.
      let gone = 0;
      for (let step = 0; step < 8 && gone < 1.6; step++) {
        const left = other(x + nx * gone, y + ny * gone, height + nz * gone);
        if (left < 0.05) return true;
        gone += left;
      }
      return false;
    };
  return [
    { from: upper, to: ['facetCartilage'], within, where: facing(lowerBone) },
    { from: lower, to: ['facetCartilage'], within, where: facing(upperBone) },
  ];
});

const ligaments: readonly Touching[] = PAIRS.flatMap(({ upper, lower }): Touching[] => {
  const top = LAMINAE[upper];
  const bottom = LAMINAE[lower];
  const window = box(-80, -15, 12, bottom.topZ, top.bottomZ);
  const onFlavumRear = ({ y, z, nx }: Surface): boolean =>
    Math.abs(y) < 1.5 && nx < -0.8 && z > bottom.topZ + 2 && z < top.bottomZ - 2;
  const found: Touching[] = [
    {
      from: upper,
      to: ['ligamentumFlavum'],
      within: box(-80, -15, 5, top.bottomZ, top.bottomZ + 0.12 * (top.topZ - top.bottomZ)),
      where: ({ y, nx }) => Math.abs(y) < 4 && nx > 0.7,
    },
    { from: 'ligamentumFlavum', to: ['interspinousLigament'], within: window, where: onFlavumRear },
    {
      from: 'interspinousLigament',
      to: ['multifidus', 'ligamentumFlavum', 'supraspinousLigament'],
      within: window,
      where: ({ ny }) => Math.abs(ny) > 0.8,
    },
  ];
  const tip = SPINOUS_TIPS[upper];
  found.push({
    from: upper,
    to: ['supraspinousLigament'],
    within: box(tip.x - 1, tip.x + 1.5, 2, tip.z - 3, tip.z + 3),
    where: ({ nx }) => nx < -0.9,
  });
  if (lower !== 'sacrum')
    found.push({
      from: lower,
      to: ['interspinousLigament', 'ligamentumFlavum'],
      within: box(SPINOUS_TIPS[lower].x + 6, top.topX - 8, 0.6, bottom.bottomZ - 10, top.topZ),
      where: ({ nz }) => nz > 0.75,
    });
  return found;
});

const fascia: readonly Touching[] = [
  {
    from: 'multifidus',
    to: ['fat', 'supraspinousLigament'],
    within: box(-110, -40, 28, SPINOUS_TIPS.L5.z, SPINOUS_TIPS.L1.z),
    where: ({ y, nx }) => Math.abs(y) > 4 && Math.abs(y) < 8 && nx < -0.9,
  },
  {
    from: 'erectorSpinae',
    to: ['fat'],
    within: box(-110, -40, 46, SPINOUS_TIPS.L4.z, SPINOUS_TIPS.L1.z),
    where: ({ y, nx }) => Math.abs(y) > 33 && Math.abs(y) < 46 && nx < -0.9,
  },
  {
    from: 'skin',
    to: ['fat'],
    within: box(-130, -40, 90, SPINOUS_TIPS.L5.z, SPINOUS_TIPS.L1.z),
    where: ({ nx }) => nx > 0.7,
  },
  ...PAIRS.map(({ upper }): Touching => ({
    from: upper,
    to: ['multifidus', 'facetCapsules'],
    within: box(-72, LAMINAE[upper].topX + 4, 13, LAMINAE[upper].bottomZ + 4, LAMINAE[upper].topZ - 4),
    where: ({ y, nx, x, z }) => Math.abs(y) > 5 && Math.abs(y) < 13 && nx < -0.6 && x < SAC_REAR.value(z) - 3,
  })),
  {
    from: 'anteriorLongitudinalLigament',
    to: ['L1', 'L2', 'L3', 'L4', 'L5', 'sacrum', ...DISC_PARTS.map(({ suffix }) => `disc${suffix}`)],
    within: box(0, 45, 7, -80, 60),
    where: ({ nx }) => nx < -0.8,
  },
];

export const TOUCHING: readonly Touching[] = [...discFaces, ...joints, ...ligaments, ...fascia];

/** Points of a structure's surface inside a box and a region, found from random points. */
export function surfacePoints(touching: Touching, seed: number, count: number): Surface[] {
  const { distance } = structureOf(touching.from);
  const { min, max } = touching.within;
  const found: Surface[] = [];
  const h = 0.01;
  for (let i = 0; i < 40 * count && found.length < count; i++) {
    const u = (axis: string): number => uniform(seed, `${touching.from} ${touching.to[0]} ${axis}`, i);
    let x = min.x + (max.x - min.x) * u('x');
    let y = min.y + (max.y - min.y) * u('y');
    let z = min.z + (max.z - min.z) * u('z');
    let at: Surface | null = null;
    for (let step = 0; step < 12; step++) {
      const d = distance(x, y, z);
      if (Math.abs(d) > 15) break;
      const gx = (distance(x + h, y, z) - distance(x - h, y, z)) / (2 * h);
      const gy = (distance(x, y + h, z) - distance(x, y - h, z)) / (2 * h);
      const gz = (distance(x, y, z + h) - distance(x, y, z - h)) / (2 * h);
      const size = Math.sqrt(gx * gx + gy * gy + gz * gz);
      if (size < 0.1) break;
      if (Math.abs(d) < 0.005) {
        at = { x, y, z, nx: gx / size, ny: gy / size, nz: gz / size };
        break;
      }
      x -= (d * gx) / (size * size);
      y -= (d * gy) / (size * size);
      z -= (d * gz) / (size * size);
    }
    if (at === null) continue;
    const isInside =
      at.x > min.x && at.x < max.x && at.y > min.y && at.y < max.y && at.z > min.z && at.z < max.z;
    if (isInside && touching.where(at)) found.push(at);
  }
  return found;
}
