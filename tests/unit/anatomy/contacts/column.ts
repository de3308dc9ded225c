/** Contacts of bones, discs, joints and the ligaments between and along them. */
import { epiduralRearX } from '../../../../src/anatomy/canal/canal.ts';
import { LAMINAE, SPINOUS_TIPS } from '../../../../src/anatomy/column/corridor.ts';
import { DISC_PARTS } from '../../../../src/anatomy/ligaments/discs.ts';
import { PAIRS } from '../../../../src/anatomy/ligaments/interspaces.ts';
import type { DistanceField } from '../../../../src/anatomy/types.ts';
import { BONES, box, DISCS, type Surface, type Touching } from './surface.ts';

const ANTERIOR = 'anteriorLongitudinalLigament';

const discs: readonly Touching[] = PAIRS.flatMap(({ suffix, upper, lower }, i): Touching[] => {
  const part = DISC_PARTS[i];
  if (part === undefined) return [];
  const { place, bounds } = part;
  const { x: x0, z: z0, cosine, sine } = place;
  const inDisc = (x: number, z: number): { u: number; v: number } => ({
    u: (x - x0) * cosine + (z - z0) * sine,
    v: (z - z0) * cosine - (x - x0) * sine,
  });
  const onFace =
    (sign: number) =>
    ({ x, y, z, nx, nz }: Surface): boolean => {
      const { u, v } = inDisc(x, z);
      return u * u + y * y < 13 * 13 && sign * v > 0 && -sign * (nz * cosine - nx * sine) > 0.8;
    };
  const id = `disc${suffix}`;
  return [
    { name: `${upper} lower end-plate to disc`, from: upper, to: [id], within: bounds, where: onFace(1) },
    { name: `${lower} upper end-plate to disc`, from: lower, to: [id], within: bounds, where: onFace(-1) },
    {
      name: `${id} to end-plates`,
      from: id,
      to: [upper, lower],
      within: bounds,
      where: ({ x, y, z, nx, nz }) => {
        const { u } = inDisc(x, z);
        return u * u + y * y < 15 * 15 && Math.abs(nz * cosine - nx * sine) > 0.8;
      },
    },
    {
      name: `nucleus${suffix} to ring`,
      from: `nucleus${suffix}`,
      to: [id],
      within: bounds,
      where: () => true,
    },
    {
      name: `${id} to ${ANTERIOR}`,
      from: id,
      to: [ANTERIOR, upper, lower],
      within: bounds,
      where: ({ x, y, z, nx, nz }) => Math.abs(y) < 9 && nx * cosine + nz * sine > 0.8 && inDisc(x, z).u > 0,
    },
  ];
});

/** The waists of the bodies and the ligament's ends are part of it: it lies on all of them. */
const anterior: readonly Touching[] = [
  {
    name: `${ANTERIOR} to bodies and discs`,
    from: ANTERIOR,
    to: [...BONES, ...DISCS],
    within: box(-12, 45, 8, -150, 80),
    where: ({ nx, nz }) => nx < -0.6 && Math.abs(nz) < 0.6,
  },
];

const joints: readonly Touching[] = PAIRS.flatMap(
  ({ suffix, upper, lower, upperBone, lowerBone }): Touching[] => {
    const z = (LAMINAE[upper].bottomZ + LAMINAE[lower].topZ) / 2;
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
    // Within the capsule's reach of the other bone all that is not cartilage is capsule, or what covers it in front; its
    // outermost edge a bent spine may squeeze to nothing.
    const atRim =
      (other: DistanceField) =>
      ({ x, y, z: height }: Surface): boolean => {
        const far = other(x, y, height);
        return far > 0 && far < 1.8;
      };
    const around = ['facetCapsules', 'facetCartilage', 'ligamentumFlavum', 'rootSleeves', 'epiduralSpace'];
    return [
      {
        name: `${upper} face to cartilage ${suffix}`,
        from: upper,
        to: ['facetCartilage'],
        within,
        where: facing(lowerBone),
      },
      {
        name: `${lower} face to cartilage ${suffix}`,
        from: lower,
        to: ['facetCartilage'],
        within,
        where: facing(upperBone),
      },
      { name: `${upper} rim to capsule ${suffix}`, from: upper, to: around, within, where: atRim(lowerBone) },
      { name: `${lower} rim to capsule ${suffix}`, from: lower, to: around, within, where: atRim(upperBone) },
      {
        name: `cartilage ${suffix} enclosed`,
        from: 'facetCartilage',
        to: [upper, lower, ...around],
        within,
        where: () => true,
      },
    ];
  },
);

const ligaments: readonly Touching[] = PAIRS.flatMap(({ upper, lower, suffix }): Touching[] => {
  const top = LAMINAE[upper];
  const bottom = LAMINAE[lower];
  const window = box(-80, -15, 12, bottom.topZ, top.bottomZ);
  const tip = SPINOUS_TIPS[upper];
  const found: Touching[] = [
    {
      name: `${upper} lamina's lower front to flavum`,
      from: upper,
      to: ['ligamentumFlavum'],
      within: box(-80, -15, 5, top.bottomZ, top.bottomZ + 0.12 * (top.topZ - top.bottomZ)),
      where: ({ nx }) => nx > 0.7,
    },
    {
      name: `${lower} lamina's upper edge to flavum`,
      from: lower,
      to: ['ligamentumFlavum'],
      within: box(top.topX - 30, -15, 2, bottom.topZ - 1.5, bottom.topZ + 3),
      where: ({ x, z, nz }) => nz > 0.3 && x < epiduralRearX(z) - 0.5 && x > epiduralRearX(z) - 1.1,
    },
    {
      name: `flavum ${suffix} root to ${upper} lamina`,
      from: 'ligamentumFlavum',
      to: [upper],
      within: box(top.topX - 20, -8, 5.5, top.bottomZ + 1, top.bottomZ + 0.45 * (top.topZ - top.bottomZ)),
      where: ({ nx }) => nx < -0.5,
    },
    {
      name: `flavum ${suffix} to interspinous`,
      from: 'ligamentumFlavum',
      to: ['interspinousLigament', upper, lower],
      within: window,
      where: ({ y, z, nx }) => Math.abs(y) < 1.5 && nx < -0.8 && z > bottom.topZ + 2 && z < top.bottomZ - 2,
    },
    {
      name: `interspinous ${suffix} to multifidus`,
      from: 'interspinousLigament',
      to: ['multifidus', 'ligamentumFlavum', 'supraspinousLigament', ...BONES],
      within: window,
      where: ({ ny }) => Math.abs(ny) > 0.8,
    },
    {
      name: `${upper} spinous tip to supraspinous`,
      from: upper,
      to: ['supraspinousLigament', 'interspinousLigament'],
      within: box(tip.x - 1, tip.x + 1.5, 3, tip.z - 3, tip.z + 3),
      where: ({ nx }) => nx < -0.9,
    },
    {
      name: `supraspinous ${suffix} to interspinous and tips`,
      from: 'supraspinousLigament',
      to: ['interspinousLigament', ...BONES],
      within: box(-110, -40, 1.5, bottom.topZ - 4, tip.z),
      where: ({ nx }) => nx > 0.8,
    },
    {
      name: `${upper} spinous process's lower edge to interspinous`,
      from: upper,
      to: ['interspinousLigament', 'ligamentumFlavum', 'supraspinousLigament'],
      within: box(tip.x + 2, top.topX - 4, 0.8, bottom.topZ - 12, top.topZ),
      where: ({ nz }) => nz < -0.75,
    },
  ];
  if (lower !== 'sacrum')
    found.push({
      name: `${lower} spinous process's upper edge to interspinous`,
      from: lower,
      to: ['interspinousLigament', 'ligamentumFlavum', 'supraspinousLigament'],
      within: box(
        SPINOUS_TIPS[lower].x + 2,
        Math.min(top.topX, bottom.topX) - 6,
        0.8,
        bottom.bottomZ - 10,
        top.topZ,
      ),
      where: ({ nz }) => nz > 0.75,
    });
  return found;
});

export const COLUMN_CONTACTS: readonly Touching[] = [...discs, ...anterior, ...joints, ...ligaments];
