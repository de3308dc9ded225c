/** Conus medullaris and cauda equina: separate strands that lie in the front of the sac, as in a curled patient. */
import { sin } from '../../numerics/elementary.ts';
import { SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from '../column/corridor.ts';
import { CANAL_TOP_Z } from './canal.ts';
import { LAMINAE } from '../column/corridor.ts';
import { clamp, ellipse, smoothMin, smoothStep } from '../field/primitives.ts';
import type { DistanceField } from '../types.ts';

/** Height of the conus tip: the disc L1/2. */
export const CONUS_TIP_Z = LAMINAE.L1.bottomZ + 4;

interface Strand {
  /** Place in the bundle: across (-1 to 1) and from its front to its back (0 to 1). */
  readonly across: number;
  readonly back: number;
  readonly radiusMm: number;
  readonly phase: number;
  /** Height at which the root leaves the sac. */
  readonly exitZ: number;
}

const ROOTS: readonly (readonly [exit: number, across: number, back: number, radius: number])[] = [
  [0.36, 0.92, 0.45, 0.75],
  [0.36, 0.8, 0.75, 0.8],
  [0.52, 0.74, 0.2, 0.8],
  [0.52, 0.62, 0.62, 0.9],
  [0.66, 0.56, 0.05, 0.8],
  [0.66, 0.5, 0.4, 0.95],
  [0.79, 0.38, 0.72, 0.8],
  [0.79, 0.36, 0.18, 0.95],
  [0.9, 0.22, 0.5, 0.85],
  [0.9, 0.2, 0.0, 1.0],
  [0.97, 0.13, 0.85, 0.55],
  [0.99, 0.08, 0.25, 0.5],
];

const LENGTH = CANAL_TOP_Z - SAC_END_Z;

const STRANDS: readonly Strand[] = ROOTS.flatMap(([exit, across, back, radiusMm], i) => [
  { across, back, radiusMm, phase: i * 1.7, exitZ: CANAL_TOP_Z - exit * LENGTH },
  {
    across: -across * 0.97,
    back: back * 0.93 + 0.03,
    radiusMm,
    phase: i * 1.7 + 2.4,
    exitZ: CANAL_TOP_Z - exit * LENGTH,
  },
]).concat([{ across: 0.02, back: 0.55, radiusMm: 0.45, phase: 0.6, exitZ: SAC_END_Z + 6 }]);

/** Slow, small wanderings of every strand, tabulated because the field is asked millions of times. */
const TABLE_STEP = 2;
const TABLE_COUNT = Math.ceil(LENGTH / TABLE_STEP) + 2;
const TABLES: readonly Float64Array[] = STRANDS.map((strand) => {
  const table = new Float64Array(TABLE_COUNT * 2);
  for (let i = 0; i < TABLE_COUNT; i++) {
    const z = CANAL_TOP_Z - i * TABLE_STEP;
    const halfDepth = SAC_HALF_DEPTH.value(z);
    const halfWidth = SAC_HALF_WIDTH.value(z);
    const fromConus = smoothStep(CONUS_TIP_Z + 26, CONUS_TIP_Z - 22, z);
    const leaving = smoothStep(strand.exitZ + 34, strand.exitZ, z);
    const sway = 0.55 * sin(z * 0.055 + strand.phase) + 0.3 * sin(z * 0.131 + strand.phase * 2.3);
    const side = strand.across < 0 ? -1 : 1;
    const inBundle = strand.across * (halfWidth - 2.2) * (0.5 + 0.42 * fromConus);
    const y = inBundle + (side * (halfWidth - 1.2) - inBundle) * leaving * 0.9 + sway * 0.7;
    // The bundle lies on the front wall of the sac; it keeps to the middle around the conus.
    const room = clamp(1 - (y * y) / (halfWidth * halfWidth), 0.05, 1);
    const frontX = SAC_REAR.value(z) + halfDepth + (halfDepth - 1.5) * Math.sqrt(room);
    const lying = frontX - strand.back * halfDepth * 0.78;
    const aroundConus = SAC_REAR.value(z) + halfDepth * (1.55 - strand.back * 0.75);
    const x = aroundConus + (lying - aroundConus) * fromConus + sway * 0.4;
    table[i * 2] = x;
    table[i * 2 + 1] = y;
  }
  return table;
});

function strandDistance(index: number, x: number, y: number, z: number): number {
  const table = TABLES[index];
  const strand = STRANDS[index];
  if (table === undefined || strand === undefined) return Infinity;
  const raw = clamp((CANAL_TOP_Z - z) / TABLE_STEP, 0, TABLE_COUNT - 1.001);
  const i = Math.floor(raw);
  const t = raw - i;
  const ax = table[i * 2] ?? 0;
  const ay = table[i * 2 + 1] ?? 0;
  const bx = table[i * 2 + 2] ?? 0;
  const by = table[i * 2 + 3] ?? 0;
  const lean = (bx - ax) / TABLE_STEP;
  const drift = (by - ay) / TABLE_STEP;
  const dx = x - ax - (bx - ax) * t;
  const dy = y - ay - (by - ay) * t;
  const radial = Math.sqrt((dx * dx) / (1 + lean * lean) + (dy * dy) / (1 + drift * drift)) - strand.radiusMm;
  const below = strand.exitZ - z;
  return below > 0
    ? Math.sqrt(radial > 0 ? radial * radial + below * below : below * below)
    : Math.max(radial, below);
}

/** Spinal cord and conus, tapering to the filum. */
function conusDistance(x: number, y: number, z: number): number {
  const taper = smoothStep(CONUS_TIP_Z - 2, CONUS_TIP_Z + 30, z);
  const centreX = SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z) * 1.08;
  const round = ellipse(x - centreX, y, 0.3 + 3.9 * taper, 0.3 + 4.5 * taper);
  return Math.max(round, CONUS_TIP_Z - z, z - CANAL_TOP_Z + 0.5);
}

export const conusField: DistanceField = conusDistance;

export const caudaEquinaField: DistanceField = (x, y, z) => {
  const rear = SAC_REAR.value(z);
  const away = Math.max(Math.abs(x - rear - 8) - 12, Math.abs(y) - 11);
  if (away > 4) return away;
  let nearest = Infinity;
  for (let i = 0; i < STRANDS.length; i++) {
    const distance = strandDistance(i, x, y, z);
    nearest = nearest === Infinity ? distance : smoothMin(nearest, distance, 0.25);
  }
  return Math.max(nearest, z - CANAL_TOP_Z + 0.5);
};

/** Distance to the nearest nerve tissue. */
export const nerveDistance: DistanceField = (x, y, z) =>
  Math.min(caudaEquinaField(x, y, z), conusDistance(x, y, z));
