/** Contacts of muscles, fascia, fat and skin. */
import { LAMINAE, SAC_REAR, SPINOUS_TIPS } from '../../../../src/anatomy/column/corridor.ts';
import { DISC_PARTS } from '../../../../src/anatomy/ligaments/discs.ts';
import { PAIRS } from '../../../../src/anatomy/ligaments/interspaces.ts';
import { BONES, box, structureOf, type Surface, type Touching } from './surface.ts';

const BOTTOM_Z = SPINOUS_TIPS.L5.z;
const TOP_Z = SPINOUS_TIPS.L1.z;

/** Where multifidus and erector spinae part: their cleft is open to the fascia, filled with fat (Wiltse's plane). */
function isInCleft({ x, y, z }: Surface): boolean {
  return ['multifidus', 'erectorSpinae'].every((id) => structureOf(id).distance(x, y, z) < 2.5);
}

/** Psoas lies on the sides of discs and bodies from behind their middle to a little before it, mm of the disc's frame. */
function isBeside(u: number): boolean {
  return u > -7 && u < 3.5;
}

const layers: readonly Touching[] = [
  {
    name: 'multifidus to fat at the fascia',
    from: 'multifidus',
    to: ['fat', 'supraspinousLigament'],
    within: box(-110, -40, 28, BOTTOM_Z, TOP_Z),
    where: (at) => Math.abs(at.y) > 4 && Math.abs(at.y) < 20 && at.nx < -0.9 && !isInCleft(at),
  },
  {
    name: 'erector spinae to fat at the fascia',
    from: 'erectorSpinae',
    to: ['fat'],
    within: box(-110, -40, 46, SPINOUS_TIPS.L4.z, TOP_Z),
    where: ({ y, nx }) => Math.abs(y) > 33 && Math.abs(y) < 46 && nx < -0.9,
  },
  {
    name: 'fat to muscle and ligament at the fascia',
    from: 'fat',
    to: ['multifidus', 'erectorSpinae', 'supraspinousLigament'],
    within: box(-110, -40, 38, BOTTOM_Z, TOP_Z),
    where: (at) => at.nx > 0.5 && !isInCleft(at),
  },
  {
    name: 'fat to skin',
    from: 'fat',
    to: ['skin'],
    within: box(-130, -40, 90, BOTTOM_Z, TOP_Z),
    where: ({ nx }) => nx < -0.5,
  },
  {
    name: 'skin to fat',
    from: 'skin',
    to: ['fat'],
    within: box(-130, -40, 90, BOTTOM_Z, TOP_Z),
    where: ({ nx }) => nx > 0.5,
  },
  {
    name: 'multifidus to erector spinae across their cleft',
    from: 'multifidus',
    to: ['erectorSpinae', 'facetCapsules', ...BONES],
    within: box(-100, -40, 34, BOTTOM_Z, TOP_Z),
    where: ({ x, y, z, ny }) => ny * y > 0 && Math.abs(ny) > 0.85 && structureOf('fat').distance(x, y, z) > 3,
    cleftMm: 0.8,
  },
  {
    name: 'supraspinous to fat',
    from: 'supraspinousLigament',
    to: ['fat', 'multifidus'],
    within: box(-110, -40, 3.5, BOTTOM_Z, TOP_Z),
    where: ({ nx }) => nx < -0.8,
  },
];

const arches: readonly Touching[] = PAIRS.flatMap(({ upper }): Touching[] => {
  const { topX, topZ, bottomZ } = LAMINAE[upper];
  const tip = SPINOUS_TIPS[upper];
  return [
    {
      name: `${upper} lamina to multifidus`,
      from: upper,
      to: ['multifidus', 'facetCapsules'],
      within: box(-72, topX + 4, 13, bottomZ + 4, topZ - 4),
      where: ({ y, nx, x, z }) =>
        Math.abs(y) > 5 && Math.abs(y) < 13 && nx < -0.6 && x < SAC_REAR.value(z) - 3,
    },
    {
      name: `${upper} spinous process to multifidus`,
      from: upper,
      to: ['multifidus', 'interspinousLigament', 'supraspinousLigament', 'facetCapsules'],
      within: box(tip.x + 3, topX - 8, 7, tip.z - 12, topZ),
      where: ({ ny, y }) => ny * y > 0 && Math.abs(ny) > 0.7,
    },
  ];
});

/** Down to L4/5: before the last disc lie the great vessels, and psoas has left the spine. */
const psoas: readonly Touching[] = PAIRS.slice(0, 4).flatMap(({ upper, lower, suffix }, i): Touching[] => {
  const part = DISC_PARTS[i];
  if (part === undefined) return [];
  const { x: x0, z: z0, cosine, sine } = part.place;
  const inDisc = (x: number, z: number): { u: number; v: number } => ({
    u: (x - x0) * cosine + (z - z0) * sine,
    v: (z - z0) * cosine - (x - x0) * sine,
  });
  const toPsoas = ['psoas', ...BONES];
  return [
    {
      name: `disc${suffix} side to psoas`,
      from: `disc${suffix}`,
      to: toPsoas,
      within: part.bounds,
      where: ({ x, z, y, ny }) => isBeside(inDisc(x, z).u) && ny * y > 0 && Math.abs(ny) > 0.85,
    },
    ...([upper, lower] as const).map((bone): Touching => ({
      name: `${bone} rim at disc${suffix} to psoas`,
      from: bone,
      to: [...toPsoas, `disc${suffix}`],
      within: part.bounds,
      where: ({ x, y, z, ny }) =>
        isBeside(inDisc(x, z).u) && ny * y > 0 && Math.abs(ny) > 0.85 && Math.abs(y) > 15,
    })),
  ];
});

export const BACK_CONTACTS: readonly Touching[] = [...layers, ...arches, ...psoas];
