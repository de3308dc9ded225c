/**
 * The still parts of the whole-axis figure: a woman of middling height from the side, sitting, her face to the left. Heights are
 * those of the model's column of fluid, true to scale; depths are drawn to look right and nothing is measured on them.
 */
import { alongAxis, outline, polygon, type Knot } from './curve.ts';

/** Heights that the drawing's parts hang on, mm over the point that posture leaves alone (the same as the model's). */
const FORAMEN_MM = 150;
export const SAC_END_MM = -410;
const C2_TOP_MM = 138;
const C7_T1_MM = 49;
const T12_L1_MM = -197;
const L5_S1_MM = -367;

/** The middle of the canal, from the foramen magnum to the end of the sac. */
const canal = alongAxis([
  [FORAMEN_MM, 10],
  [130, 9],
  [95, 2],
  [C7_T1_MM, 10],
  [0, 26],
  [-64, 34],
  [-125, 28],
  [T12_L1_MM, 10],
  [-250, -5],
  [-290, -9],
  [-333, -3],
  [L5_S1_MM, 9],
  [-401, 27],
  [SAC_END_MM, 32],
]);

const sacHalf = alongAxis([
  [FORAMEN_MM, 12],
  [120, 8.5],
  [0, 8],
  [-125, 8],
  [T12_L1_MM, 9.5],
  [-290, 10],
  [L5_S1_MM, 8],
  [-395, 5],
  [SAC_END_MM, 2.5],
]);

/** Front and back of the dural sac at a height, with nothing pressing on it. */
export const sacFront = (heightMm: number): number => canal(heightMm) - sacHalf(heightMm);
export const sacBack = (heightMm: number): number => canal(heightMm) + sacHalf(heightMm);

/** Evenly spaced heights from one to another, both included. */
export function heights(fromMm: number, toMm: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => fromMm + ((toMm - fromMm) * i) / count);
}

const cordHalf = alongAxis([
  [FORAMEN_MM + 8, 5.5],
  [95, 5],
  [0, 3.8],
  [-150, 3.8],
  [-190, 4.6],
  [-215, 3],
  [-233, 0.3],
]);
const CONUS_MM = -233;
const cordHeights = heights(FORAMEN_MM + 8, CONUS_MM, 60);
const strip = (list: readonly number[], half: (heightMm: number) => number): Knot[] => [
  ...list.map((h): Knot => [h, canal(h) - half(h)]),
  ...[...list].reverse().map((h): Knot => [h, canal(h) + half(h)]),
];
export const CORD = polygon(strip(cordHeights, cordHalf));

/** Roots below the cord: three fine lines. */
export const ROOTS = [-0.55, 0, 0.55].map((share) =>
  polygon(
    heights(-222, -396, 20).map((h): Knot => [h, canal(h) + share * Math.max(1, sacHalf(h) - 2)]),
    false,
  ),
);

interface Body {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly depthMm: number;
  readonly discMm: number;
}

function stack(
  fromMm: number,
  toMm: number,
  count: number,
  depth: readonly [number, number],
  discMm: number,
) {
  const tall = (fromMm - toMm) / count;
  return Array.from({ length: count }, (_, i): Body => ({
    topMm: fromMm - i * tall,
    bottomMm: fromMm - (i + 1) * tall,
    depthMm: depth[0] + ((depth[1] - depth[0]) * i) / Math.max(1, count - 1),
    discMm,
  }));
}

const COLUMN: readonly Body[] = [
  ...stack(C2_TOP_MM, 118, 1, [15, 15], 2.5),
  ...stack(118, C7_T1_MM, 5, [16, 18], 3),
  ...stack(C7_T1_MM, T12_L1_MM, 12, [19, 30], 4),
  ...stack(T12_L1_MM, L5_S1_MM, 5, [33, 36], 8),
];

/** Between dura and vertebral body. */
const IN_FRONT_MM = 3;

/** Vertebral bodies, from C2 to L5. */
export const BODIES = COLUMN.map(({ topMm, bottomMm, depthMm, discMm }) => {
  const top = topMm - discMm / 2;
  const bottom = bottomMm + discMm / 2;
  const middle = (top + bottom) / 2;
  const back = (h: number) => sacFront(h) - IN_FRONT_MM;
  const tilt = 0.28 * (back(top) - back(bottom));
  return polygon([
    [top, back(top)],
    [top + tilt, back(top) - depthMm],
    [middle + tilt, back(middle) - depthMm + 1.6],
    [bottom + tilt, back(bottom) - depthMm],
    [bottom, back(bottom)],
  ]);
});

/** Room behind the sac up to the laminae, in the loin and above it. */
const BEHIND_MM = [16, 11] as const;

/** Spinous processes, from C3 to L5: steep in the chest, broad in the loin. */
export const SPINES = COLUMN.slice(1).map(({ topMm, bottomMm }, i) => {
  const lumbar = i >= 17;
  const cervical = i < 5;
  const middle = (topMm + bottomMm) / 2 - (lumbar ? 4 : 0);
  const root = sacBack(middle) + BEHIND_MM[lumbar ? 0 : 1];
  const long = lumbar ? 34 : cervical ? 22 + 3 * i : 32;
  const fall = lumbar ? 4 : cervical ? 5 : 16;
  const half = lumbar ? 9 : cervical ? 3.5 : 5;
  return polygon([
    [middle + half * 0.7, root],
    [middle - fall + half * (lumbar ? 1 : 0.4), root + long],
    [middle - fall - half, root + long],
    [middle - half, root],
  ]);
});

/** Sacrum and coccyx, with the crest behind the canal. */
export const SACRUM = outline([
  [-371, -5],
  [-369, -38],
  [-392, -24],
  [-420, 6],
  [-448, 30],
  [-474, 44],
  [-494, 40],
  [-490, 52],
  [-468, 58],
  [-440, 52],
  [-420, 40],
  [-404, 16],
]);
export const CREST = outline([
  [-378, 34],
  [-392, 50],
  [-418, 58],
  [-438, 60],
  [-422, 48],
  [-400, 42],
]);

/** The inside of the skull with its floor, round to the foramen magnum. */
const SKULL_POINTS: readonly Knot[] = [
  [150, -1],
  [170, -14],
  [186, -30],
  [196, -54],
  [206, -78],
  [234, -85],
  [268, -66],
  [290, -8],
  [275, 52],
  [234, 84],
  [200, 80],
  [172, 62],
  [155, 38],
  [150, 22],
];
export const SKULL = outline(SKULL_POINTS);

export const CEREBRUM = outline([
  [214, -72],
  [238, -77],
  [264, -58],
  [281, -6],
  [268, 44],
  [232, 75],
  [210, 73],
  [201, 46],
  [197, 12],
  [200, -20],
  [200, -48],
]);
export const CEREBELLUM = outline([
  [196, 22],
  [197, 50],
  [188, 68],
  [172, 58],
  [160, 36],
  [154, 25],
  [160, 18],
  [178, 15],
]);
export const STEM = outline([
  [204, -6],
  [204, 8],
  [186, 12],
  [166, 15],
  [148, 15],
  [136, 13],
  [136, 5],
  [150, 3],
  [164, 1],
  [178, -12],
  [190, -10],
]);
/** A few folds, so that it reads as a brain. */
export const FOLDS: readonly string[] = [
  'M-60 -226C-48 -238 -40 -222 -28 -234',
  'M-50 -256C-38 -246 -26 -262 -14 -250C-8 -244 -4 -250 2 -256',
  'M-18 -216C-6 -226 2 -210 14 -220',
  'M14 -262C20 -250 30 -258 36 -246',
  'M24 -232C36 -240 44 -226 58 -234',
  'M30 -214C40 -220 50 -210 60 -216',
  'M26 -184C40 -188 50 -184 60 -182',
  'M28 -174C38 -177 46 -174 54 -172',
];

/** Skin, from the throat over the face and the back to the seat and up the front. */
export const SKIN = outline([
  [58, -42],
  [92, -50],
  [101, -72],
  [103, -97],
  [119, -104],
  [127, -101],
  [134, -108],
  [144, -106],
  [151, -121],
  [160, -118],
  [192, -100],
  [206, -102],
  [240, -98],
  [284, -72],
  [305, -6],
  [289, 60],
  [240, 98],
  [205, 97],
  [165, 80],
  [120, 62],
  [85, 64],
  [46, 80],
  [0, 98],
  [-60, 106],
  [-130, 100],
  [-200, 80],
  [-262, 64],
  [-315, 66],
  [-372, 92],
  [-430, 116],
  [-490, 106],
  [-522, 50],
  [-524, -50],
  [-490, -108],
  [-410, -130],
  [-340, -122],
  [-265, -106],
  [-200, -110],
  [-140, -132],
  [-100, -142],
  [-55, -122],
  [-8, -88],
  [30, -58],
]);

/** How many times too far the sinking of the brain is drawn, so that a few millimetres are seen. */
export const SAG_DRAWN_TIMES = 3;
