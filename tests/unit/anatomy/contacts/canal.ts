/** Contacts in the canal: sac, sleeves, roots, ligaments along it, veins and fat. */
import { FAT_PAD_SPANS } from '../../../../src/anatomy/canal/fatPads.ts';
import { LEVEL_HEIGHTS } from '../../../../src/anatomy/canal/levels.ts';
import { PEDICLES } from '../../../../src/anatomy/canal/pedicles.ts';
import { CANAL_FRONT, LAMINAE, SAC_END_Z, SAC_REAR } from '../../../../src/anatomy/column/corridor.ts';
import { PAIRS } from '../../../../src/anatomy/ligaments/interspaces.ts';
import { BONES, box, DISCS, type Touching } from './surface.ts';

const POSTERIOR = 'posteriorLongitudinalLigament';
const FAT = ['epiduralSpace', 'epiduralFatPads', 'epiduralVeins'];
const WALLS = [...BONES, ...DISCS, 'ligamentumFlavum', POSTERIOR];
const CONTENTS = [...FAT, 'duralSac', 'rootSleeves'];
/** T12 is not modelled: the canal's contacts end at the top of L1. */
const TOP_Z = LAMINAE.L1.topZ - 3;

/** So far beside the midline the canal's wall is whole at every height, mm. */
const WHOLE_MM = 6.5;

/** Between the pedicles the space has its doors: there its fat runs on into the fat of the foramina. */
function isInRing(y: number, z: number): boolean {
  if (Math.abs(y) < WHOLE_MM) return true;
  return PEDICLES.some(({ middleZ, lowerZ }) => Math.abs(z - middleZ) < middleZ - lowerZ - 3);
}

function spans(): { name: string; minZ: number; maxZ: number }[] {
  const edges = [
    TOP_Z,
    LEVEL_HEIGHTS['L1/2'],
    LEVEL_HEIGHTS['L2/3'],
    LEVEL_HEIGHTS['L3/4'],
    LEVEL_HEIGHTS['L4/5'],
    LEVEL_HEIGHTS['L5/S1'],
    SAC_END_Z - 3,
  ];
  return ['L1', 'L2', 'L3', 'L4', 'L5', 'S1'].map((name, i) => ({
    name,
    maxZ: edges[i] ?? 0,
    minZ: edges[i + 1] ?? 0,
  }));
}

const sac: readonly Touching[] = spans().flatMap(({ name, minZ, maxZ }): Touching[] => [
  {
    name: `dural sac to epidural fat ${name}`,
    from: 'duralSac',
    to: [...FAT, 'rootSleeves', ...WALLS],
    within: box(-85, 0, 11, minZ, maxZ),
    where: () => true,
  },
  {
    name: `veins to epidural fat ${name}`,
    from: 'epiduralVeins',
    to: ['epiduralSpace', 'epiduralFatPads', 'duralSac', 'rootSleeves', ...WALLS],
    within: box(-85, 0, 11, minZ, maxZ),
    where: () => true,
  },
  {
    name: `roots to fluid and sleeves ${name}`,
    from: 'caudaEquina',
    to: ['csf', 'rootSleeves', 'duralSac', 'conus'],
    within: box(-85, 0, 12, minZ, maxZ),
    where: () => true,
  },
  {
    name: `fluid to dura and nerves ${name}`,
    from: 'csf',
    to: ['duralSac', 'conus', 'caudaEquina'],
    within: box(-85, 0, 11, minZ, maxZ),
    where: () => true,
  },
  {
    name: `epidural space to its walls ${name}`,
    from: 'epiduralSpace',
    to: [
      ...WALLS,
      'epiduralFatPads',
      'epiduralVeins',
      'duralSac',
      'rootSleeves',
      'facetCapsules',
      'facetCartilage',
    ],
    within: box(-95, 0, 12, minZ, maxZ),
    where: ({ y, z }) => isInRing(y, z),
  },
]);

/** As far as they lie in the canal; beyond its doors they have the foramina's fat about them. */
const sleeves: readonly Touching[] = [
  {
    name: 'root sleeves to epidural fat',
    from: 'rootSleeves',
    to: [...FAT, 'duralSac', 'caudaEquina', ...WALLS],
    within: box(-85, 0, 8, SAC_END_Z, TOP_Z),
    where: () => true,
  },
];

const posterior: readonly Touching[] = PAIRS.flatMap(({ interspace, suffix, upper, lower }): Touching[] => {
  const z = LEVEL_HEIGHTS[interspace];
  const front = CANAL_FRONT.value(z);
  const isFront = ({ nx, y }: { nx: number; y: number }): boolean => nx > 0.5 && Math.abs(y) < 4.5;
  return [
    {
      name: `${POSTERIOR} to disc${suffix}`,
      from: POSTERIOR,
      to: [`disc${suffix}`, upper, lower],
      within: box(front - 8, front + 8, 6, z - 3.5, z + 3.5),
      where: isFront,
    },
    {
      name: `${POSTERIOR} to rims ${suffix}`,
      from: POSTERIOR,
      to: [`disc${suffix}`, upper, lower],
      within: box(front - 12, front + 12, 3.5, z - 7.5, z + 7.5),
      where: (at) => isFront(at) && Math.abs(at.z - z) > 4,
    },
  ];
});

const windows: readonly Touching[] = PAIRS.flatMap(({ suffix, upper, lower }, i): Touching[] => {
  const pad = FAT_PAD_SPANS[i] ?? { topZ: 0, bottomZ: 0 };
  const middle = SAC_REAR.value((pad.topZ + pad.bottomZ) / 2);
  return [
    {
      name: `flavum ${suffix} to epidural space`,
      from: 'ligamentumFlavum',
      to: [...FAT, 'duralSac', 'rootSleeves', ...BONES, ...DISCS],
      within: box(-80, -8, 8, LAMINAE[lower].topZ, LAMINAE[upper].bottomZ + 3),
      where: ({ nx }) => nx > 0.6,
    },
    {
      name: `fat pad ${suffix} to sac, space and flavum`,
      from: 'epiduralFatPads',
      to: ['epiduralSpace', 'duralSac', 'epiduralVeins', 'rootSleeves', ...WALLS],
      within: box(middle - 14, middle + 8, 8, pad.bottomZ - 1, pad.topZ + 1),
      where: () => true,
    },
  ];
});

const sides: readonly Touching[] = PEDICLES.map(({ level, medialY, middleZ }): Touching => {
  const bone = level === 'S1' ? 'sacrum' : level;
  const x = CANAL_FRONT.value(middleZ);
  return {
    name: `${level} pedicle to epidural space`,
    from: bone,
    to: [...CONTENTS, 'ligamentumFlavum'],
    within: box(x - 12, x - 2, medialY + 4, middleZ - 3, middleZ + 3),
    where: ({ y, ny }) => ny * y < 0 && Math.abs(ny) > 0.7,
  };
});

const arches: readonly Touching[] = (['L1', 'L2', 'L3', 'L4', 'L5', 'sacrum'] as const).map(
  (bone): Touching => {
    const { topZ, bottomZ, topX } = LAMINAE[bone];
    return {
      name: `${bone} lamina's front to epidural space or flavum`,
      from: bone,
      to: [...CONTENTS, 'ligamentumFlavum'],
      within: box(topX - 9, topX + 9, 7, bottomZ, topZ),
      where: ({ nx }) => nx > 0.8,
    };
  },
);

export const CANAL_CONTACTS: readonly Touching[] = [
  ...sac,
  ...sleeves,
  ...posterior,
  ...windows,
  ...sides,
  ...arches,
];
