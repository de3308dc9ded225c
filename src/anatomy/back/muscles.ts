/**
 * The muscles around the lumbar spine, as simple columns: multifidus and erector spinae behind the transverse
 * processes, psoas and quadratus lumborum in front of them. Outlines are hints (assumptions), places follow the bones.
 */
import { BONES } from '../bones/bones.ts';
import { placed, POSES } from '../column/column.ts';
import { CANAL_TOP_Z } from '../canal/canal.ts';
import { sacralCanalX } from '../bones/sacrum.ts';
import { SAC_REAR, LAMINAE, LUMBAR, type Lumbar } from '../column/corridor.ts';
import { ellipse, smoothMax, smoothMin, smoothStep } from '../field/primitives.ts';
import { profile, type Profile } from '../field/profile.ts';
import type { Box, DistanceField } from '../types.ts';
import { ANCHOR_Z, overAnchors } from './anchors.ts';
import { BACK_BOTTOM_Z, BACK_TOP_Z, fasciaDepth, fasciaX } from './surface.ts';

/** Where the transverse processes are looked for beside the midline, mm. */
const PROCESS_Y = 32;

/** Middle of a level's transverse process at PROCESS_Y. */
function processMiddle(level: Lumbar): { x: number; z: number } {
  const bone = BONES.find((each) => each.id === level);
  let count = 0;
  let sumX = 0;
  let sumZ = 0;
  for (let localX = -50; localX <= -14; localX += 1)
    for (let localZ = -26; localZ <= 4; localZ += 1) {
      const { x, z } = placed(POSES[level], localX, localZ);
      if ((bone?.distance(x, PROCESS_Y, z) ?? 1) > 0) continue;
      count += 1;
      sumX += x;
      sumZ += z;
    }
  const fallback = placed(POSES[level], -31, -10);
  return count === 0 ? fallback : { x: sumX / count, z: sumZ / count };
}

const PROCESSES = LUMBAR.map(processMiddle);
const FIRST = PROCESSES[0] ?? { x: -31, z: 60 };

/** How far behind the middle of the sacral canal the muscles over it begin, mm: in its dorsal wall. */
const BEHIND_SACRAL_CANAL_MM = 6;

/** The frontal sheet through the transverse processes, x over the height; below L5 it follows the sacrum. */
const PROCESS_SHEET: Profile = profile([
  { z: FIRST.z + 40, value: FIRST.x - 2 },
  ...PROCESSES.map(({ x, z }) => ({ z, value: x })),
  ...[-16, -36, -60].map((localZ) => {
    const point = placed(POSES.sacrum, sacralCanalX(localZ) - BEHIND_SACRAL_CANAL_MM, localZ);
    return { z: point.z, value: point.x };
  }),
]);

/** Lateral edge of the erector spinae: widest over L2 and L3, then narrowing onto the sacrum, mm. */
const ERECTOR_EDGE: Profile = overAnchors({
  T9: 72,
  L1: 76,
  L3: 74,
  L5: 60,
  S1: 50,
  S2: 38,
  S4: 22,
  fold: 14,
});
/** The cleft between multifidus and erector spinae at the fascia, mm beside the midline (assumption, wider below). */
const CLEFT_Y: Profile = overAnchors({
  T9: 7,
  L1: 9,
  L2: 12,
  L3: 16,
  L4: 23,
  L5: 29,
  S1: 32,
  S2: 30,
  S4: 20,
});
/** Where that cleft meets the bone: beside the mammillary processes, mm. */
const CLEFT_ROOT_Y: Profile = overAnchors({ T9: 14, L1: 17, L3: 21, L4: 24, L5: 27, S1: 31, S4: 20 });
/** The muscles end on the back of the sacrum. */
const LOWEST_Z = ANCHOR_Z.S4 + 4;
/** Down to here the interspinous ligament parts left from right; beyond it half so much fat does, mm. */
const PARTED_Z = LAMINAE.sacrum.topZ - 2;
const SEPTUM_HALF_MM = 2.5;
const LEAST_HALF_MM = 0.7;
/** How far the lateral edge falls back towards both faces, mm. */
const ROUND_EDGE_MM = 13;
/** How far behind the sheet of the processes it stays beside the joints: in front lie the canal's side doors, mm. */
const BEHIND_SHEET_MM = 7;
/** Over the laminae it comes so much farther forward again; there bone is its floor, mm. */
const OVER_LAMINA_MM = 14;
/** Within this of the midline bone is that floor, mm; within a little more it stays behind the sac, out of the foramina. */
const CANAL_SIDE_MM = 14;
const BEFORE_JOINT_MM = CANAL_SIDE_MM + 1.5;
const BEHIND_SAC_MM = 2;
/** Fat that divides neighbours, mm. */
const SEPTUM_MM = 0.6;

/** All that lies between fascia and transverse processes, beside the midline. */
function compartment(x: number, ay: number, z: number): number {
  const edge = ERECTOR_EDGE.value(z);
  const front =
    x -
    PROCESS_SHEET.value(z) +
    BEHIND_SHEET_MM * (1 - smoothStep(17, 24, ay)) -
    OVER_LAMINA_MM * (1 - smoothStep(CANAL_SIDE_MM - 2, CANAL_SIDE_MM + 1, ay));
  const inCanal = ay < BEFORE_JOINT_MM ? x - SAC_REAR.value(z) + BEHIND_SAC_MM : -Infinity;
  const rough = Math.max(front, inCanal, ay - edge, LOWEST_Z - z, z - BACK_TOP_Z);
  if (rough > 8) return rough;
  const under = -fasciaDepth(x, ay, z);
  // Between its two faces the lateral edge is round.
  const height = fasciaX(ay, z) - x;
  const thick = front + height;
  const lop = thick < -1 ? (front - height) / thick : 1;
  const rounding = ROUND_EDGE_MM * smoothStep(-1, -18, thick);
  const lateral = (ay - edge + rounding * Math.min(lop * lop, 1.2)) * 0.9;
  const body = smoothMax(smoothMax(under, lateral, 8), front, 6);
  // Where no ligament parts left from right, the midline stays free.
  const unparted = smoothStep(CANAL_TOP_Z - 2, CANAL_TOP_Z + 2, z) + smoothStep(PARTED_Z, PARTED_Z - 4, z);
  return Math.max(
    smoothMax(body, LOWEST_Z - z, 12),
    inCanal,
    z - BACK_TOP_Z,
    LEAST_HALF_MM + (SEPTUM_HALF_MM - LEAST_HALF_MM) * Math.min(unparted, 1) - ay,
  );
}

/** Signed distance from the cleft between the two: positive lateral to it. */
function fromCleft(x: number, ay: number, z: number): number {
  const sheet = PROCESS_SHEET.value(z);
  const depth = smoothStep(sheet - 34, sheet - 8, x);
  const y = CLEFT_Y.value(z) + (CLEFT_ROOT_Y.value(z) - CLEFT_Y.value(z)) * depth;
  return (ay - y) * 0.94;
}

export const multifidusDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const cleft = fromCleft(x, ay, z) + SEPTUM_MM / 2;
  if (cleft > 8) return cleft;
  return smoothMax(compartment(x, ay, z), cleft, 2);
};

export const erectorSpinaeDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const cleft = SEPTUM_MM / 2 - fromCleft(x, ay, z);
  if (cleft > 8) return cleft;
  return smoothMax(compartment(x, ay, z), cleft, 2);
};

/** Psoas: beside the bodies, growing downwards and leaving them forwards and sidewards over the sacrum. */
const PSOAS_Y: Profile = overAnchors({ T12: 26, L1: 30, L2: 35, L3: 40, L4: 45, L5: 50, S2: 60, S4: 68 });
const PSOAS_FORWARD: Profile = overAnchors({ T12: 10, L1: 12, L3: 15, L4: 18, L5: 26, S2: 56, S4: 78 });
const PSOAS_ACROSS: Profile = overAnchors({
  T12: 5,
  L1: 9,
  L2: 13,
  L3: 17,
  L4: 20,
  L5: 20.5,
  S2: 19,
  S4: 17,
});
const PSOAS_DEEP: Profile = overAnchors({ T12: 7, L1: 12, L2: 16, L3: 20, L4: 23, L5: 23, S2: 19, S4: 17 });
const PSOAS_TOP_Z = FIRST.z + 16;
const PSOAS_LOWEST_Z = ANCHOR_Z.S4;

/** The rear walls of the bodies half-way up, as one smooth line. */
const BODIES: Profile = profile([
  ...LUMBAR.map((level) => {
    const { x, z } = placed(POSES[level], -18, -14);
    return { z, value: x };
  }),
  ...[-16, -50].map((localZ) => {
    const { x, z } = placed(POSES.sacrum, -14, localZ);
    return { z, value: x };
  }),
]);

/**
 * It arises from the sides of discs and bodies, down to the top of L5: a slab between them and its middle, so far in front
 * of the bodies' backs and half so thick, mm (assumption).
 */
const ORIGIN_FORWARD_MM = 14.5;
const ORIGIN_HALF_MM = 11;
const ORIGIN_LOWEST_Z = placed(POSES.L5, 0, -12).z;
const ORIGIN_BLEND_MM = 5;

export const psoasDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const rough = Math.max(z - PSOAS_TOP_Z, PSOAS_LOWEST_Z - z, ay - 95);
  if (rough > 8) return rough;
  const centreX = BODIES.value(z) + PSOAS_FORWARD.value(z);
  const around = ellipse(x - centreX, ay - PSOAS_Y.value(z), PSOAS_DEEP.value(z), PSOAS_ACROSS.value(z));
  const lean = PSOAS_FORWARD.slope(z) + BODIES.slope(z);
  const aside = PSOAS_Y.slope(z);
  const upright = around / Math.sqrt(1 + 0.5 * (lean * lean + aside * aside));
  const slab = Math.abs(x - BODIES.value(z) - ORIGIN_FORWARD_MM) - ORIGIN_HALF_MM;
  const inner = smoothMax(Math.max(slab, ay - PSOAS_Y.value(z)) / 1.1, ORIGIN_LOWEST_Z - z, 4);
  const whole = smoothMin(upright, inner, ORIGIN_BLEND_MM);
  return smoothMax(smoothMax(whole, z - PSOAS_TOP_Z, 10), PSOAS_LOWEST_Z - z, 10);
};

/** Quadratus lumborum: a flat column from the last rib to the hip bone's crest, in front of the erector. */
const QUADRATUS_TOP_Z = FIRST.z + 28;
const QUADRATUS_LOWEST_Z = ANCHOR_Z.L5 - 4;
const QUADRATUS_Y: Profile = overAnchors({ T12: 42, L1: 48, L3: 60, L5: 72 });
const QUADRATUS_HALF_WIDTH: Profile = overAnchors({ T12: 13, L1: 16, L3: 18, L5: 20 });
const QUADRATUS_HALF_DEPTH_MM = 6.5;

export const quadratusLumborumDistance: DistanceField = (x, y, z) => {
  const ay = Math.abs(y);
  const rough = Math.max(z - QUADRATUS_TOP_Z, QUADRATUS_LOWEST_Z - z);
  if (rough > 8) return rough;
  const lateral = ay - QUADRATUS_Y.value(z);
  // Its sheet turns forward a little at its medial edge, beside the psoas.
  const centreX = PROCESS_SHEET.value(z) + 7.5 - lateral * 0.1;
  const around = ellipse(x - centreX, lateral, QUADRATUS_HALF_DEPTH_MM, QUADRATUS_HALF_WIDTH.value(z));
  const within = smoothMax(smoothMax(around, z - QUADRATUS_TOP_Z, 8), QUADRATUS_LOWEST_Z - z, 8);
  return within > 6 ? within : smoothMax(within, -fasciaDepth(x, ay, z) + 2, 3);
};

function box(minX: number, maxX: number, halfY: number, minZ: number, maxZ: number): Box {
  return { min: { x: minX, y: -halfY, z: minZ }, max: { x: maxX, y: halfY, z: maxZ } };
}

/** Foremost of the sheet through the processes. */
const FOREMOST_X = Math.max(PROCESS_SHEET.value(BACK_TOP_Z), ...PROCESSES.map(({ x }) => x));

export const PARASPINAL_BOUNDS: Box = box(-130, FOREMOST_X + 2, 80, LOWEST_Z - 1, BACK_TOP_Z + 1);
export const PSOAS_BOUNDS: Box = box(-60, 70, 95, PSOAS_LOWEST_Z - 1, PSOAS_TOP_Z + 1);
export const QUADRATUS_BOUNDS: Box = box(-62, -10, 92, QUADRATUS_LOWEST_Z - 1, QUADRATUS_TOP_Z + 1);
/** The whole of the back that is described. */
export const BACK_BOUNDS: Box = box(-170, 18, 190, BACK_BOTTOM_Z, BACK_TOP_Z);
