/**
 * The strands of the cauda equina: for each root of either side a dorsal and a ventral strand (the three lowest have
 * one) from the conus to the place in the sac where the root gathers before its sleeve. They hang as in a curled
 * patient, fallen to the front of the sac, side by side: found by letting them push one another apart.
 */
import { mix, smoothStep } from '../field/primitives.ts';
import { DURA_THICKNESS_MM } from '../dimensions.ts';
import { sacDistance } from './canal.ts';
import { CONUS_TIP_Z, cordSection, type CordSection } from './conus.ts';
import { ROOTS, ROUTES } from './routes.ts';
import { EGG, SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from './sacShape.ts';
import { gatheringPlace } from './sleeves.ts';

/** Spacing of the heights at which a strand's place is kept, mm. */
const STEP_MM = 3;
const TOP_Z = CONUS_TIP_Z + 51;
const LEVELS = Math.ceil((TOP_Z - SAC_END_Z) / STEP_MM) + 2;

/** Radius of the dorsal strand: roots about 1 to 2 mm thick, the thickest L3 to S1 (published); the ventral half the area. */
const DORSAL_RADIUS_MM = [0.6, 0.75, 0.85, 0.9, 0.95, 0.95, 0.65, 0.55, 0.5, 0.5] as const;
/** Thinner than this none is drawn: the mesh would tear, mm. */
const LEAST_RADIUS_MM = 0.48;
const VENTRAL_SHARE = 0.7;
/** From S3 down a root is drawn as one strand. */
const FIRST_SINGLE = 7;
/** Where the roots leave the cord, above its tip, mm (assumption; segments of the lumbar cord are about 10 mm apart, the sacral 5). */
const LEAVING_MM = [47, 41, 35, 29, 23.5, 18.5, 14, 10, 6.5, 3.5] as const;
const FILUM_RADIUS_MM = 0.5;

/** Gaps kept between strands and to the dura, mm (assumption). */
const GAP_MM = 0.35;
const DURA_GAP_MM = 0.15;
/** A root leaves its place in the bundle for the sac's side so far above the place where it gathers, mm. */
const LEAVING_BUNDLE_MM = 32;

export interface Strand {
  readonly radiusMm: number;
  readonly topZ: number;
  readonly bottomZ: number;
  /** x and y at heights topOfTable - i * tableStep. */
  readonly places: Float64Array;
}

interface Draft {
  readonly root: number;
  readonly side: -1 | 0 | 1;
  readonly isVentral: boolean;
  readonly radiusMm: number;
  readonly topZ: number;
  readonly bottomZ: number;
  readonly first: number;
  readonly last: number;
  readonly places: Float64Array;
}

const heightOf = (level: number): number => TOP_Z - level * STEP_MM;
const GATHERED = ROUTES.map(gatheringPlace);

function draft(root: number, side: -1 | 0 | 1, isVentral: boolean): Draft {
  const isFilum = side === 0;
  const dorsal = isFilum ? FILUM_RADIUS_MM : (DORSAL_RADIUS_MM[root] ?? 0.4);
  const topZ = CONUS_TIP_Z + (isFilum ? 2 : (LEAVING_MM[root] ?? 0) + (isVentral ? 0 : 1.5));
  const bottomZ = isFilum ? SAC_END_Z + 3 : (GATHERED[root]?.z ?? SAC_END_Z) - 2.5;
  return {
    root,
    side,
    isVentral,
    radiusMm: Math.max(isVentral ? dorsal * VENTRAL_SHARE : dorsal, LEAST_RADIUS_MM),
    topZ,
    bottomZ,
    first: Math.floor((TOP_Z - topZ) / STEP_MM),
    last: Math.ceil((TOP_Z - bottomZ) / STEP_MM),
    places: new Float64Array(LEVELS * 2),
  };
}

const DRAFTS: readonly Draft[] = [
  ...ROOTS.flatMap((_, root) =>
    ([1, -1] as const).flatMap((side) =>
      root < FIRST_SINGLE ? [draft(root, side, false), draft(root, side, true)] : [draft(root, side, false)],
    ),
  ),
  draft(ROOTS.length, 0, false),
];

/** How many roots have left the bundle at a height, in parts. */
function gone(z: number): number {
  return GATHERED.reduce((sum, place) => sum + smoothStep(place.z + LEAVING_BUNDLE_MM, place.z, z), 0);
}

/** The place on the cord's surface where a strand begins, dorsal ones behind, ventral ones in front. */
function onCord({ side, isVentral }: Draft, z: number): [x: number, y: number] {
  const { x, halfDepth, halfWidth, lean } = cordSection(z);
  return [x + (isVentral ? 0.55 : -0.55) * halfDepth * lean, side * 0.83 * halfWidth];
}

/** Where a strand would lie in the bundle: the roots that leave next outermost, ventral strands in front. */
function inBundle(
  { root, side, isVentral, radiusMm }: Draft,
  z: number,
  left: number,
): [x: number, y: number] {
  const halfDepth = SAC_HALF_DEPTH.value(z);
  const halfWidth = SAC_HALF_WIDTH.value(z);
  const slope = SAC_REAR.slope(z);
  const inset = radiusMm + DURA_THICKNESS_MM + DURA_GAP_MM;
  const inward = Math.max(root - left, 0) / (ROOTS.length + 0.2 - Math.min(left, ROOTS.length - 1));
  const outward = side === 0 ? 0 : 0.87 * Math.max(1 - inward, 0.1);
  const y = side * outward * (halfWidth - inset);
  const row = side === 0 ? 0.35 : isVentral ? 0 : 0.16;
  const share = Math.sqrt(Math.max(1 - outward * outward, 0.05));
  const forward = (halfDepth - inset) * (share * (1 - 0.25 * EGG) - 2 * row * share);
  return [SAC_REAR.value(z) + (halfDepth + forward) * Math.sqrt(1 + slope * slope), y];
}

function target(each: Draft, z: number, left: number): [x: number, y: number] {
  const bundle = inBundle(each, z, left);
  const fromCord = smoothStep(each.topZ, each.topZ - 22, z);
  const cord = onCord(each, Math.max(z, CONUS_TIP_Z - 3));
  let x = mix(cord[0], bundle[0], fromCord);
  let y = mix(cord[1], bundle[1], fromCord);
  const place = GATHERED[each.root];
  if (place !== undefined && each.side !== 0) {
    const leaving = smoothStep(place.z + LEAVING_BUNDLE_MM, place.z + 1, z);
    const offset = each.isVentral ? 0.35 : -0.35;
    x = mix(x, place.x + offset * each.radiusMm, leaving);
    y = mix(y, each.side * place.y, leaving);
  }
  return [x, y];
}

/** Strands of one root and side share their end; there they need not keep apart. */
function gather(a: Draft, b: Draft, z: number): boolean {
  return a.root === b.root && a.side === b.side && z < a.bottomZ + 10;
}

function pushPairs(level: number, z: number): void {
  for (let i = 0; i < DRAFTS.length; i++) {
    const a = DRAFTS[i];
    if (a === undefined || level < a.first || level > a.last) continue;
    for (let j = i + 1; j < DRAFTS.length; j++) {
      const b = DRAFTS[j];
      if (b === undefined || level < b.first || level > b.last || gather(a, b, z)) continue;
      const k = 2 * level;
      const dx = (b.places[k] ?? 0) - (a.places[k] ?? 0);
      const dy = (b.places[k + 1] ?? 0) - (a.places[k + 1] ?? 0);
      const wanted = a.radiusMm + b.radiusMm + GAP_MM;
      const square = dx * dx + dy * dy;
      if (square >= wanted * wanted) continue;
      const distance = Math.sqrt(square);
      const push = 0.5 * (wanted - distance);
      // Two in one place part sideways.
      const ux = distance > 1e-6 ? dx / distance : 0;
      const uy = distance > 1e-6 ? dy / distance : 1;
      a.places[k] = (a.places[k] ?? 0) - ux * push;
      a.places[k + 1] = (a.places[k + 1] ?? 0) - uy * push;
      b.places[k] = (b.places[k] ?? 0) + ux * push;
      b.places[k + 1] = (b.places[k + 1] ?? 0) + uy * push;
    }
  }
}

/** Keep a strand out of the cord, and inside the dura. */
function confine(each: Draft, level: number, z: number, cord: CordSection): void {
  const k = 2 * level;
  let x = each.places[k] ?? 0;
  let y = each.places[k + 1] ?? 0;
  if (z > CONUS_TIP_Z - 2) {
    // It rises from the cord's surface within the first millimetres.
    const out = each.radiusMm * mix(-0.3, 1, smoothStep(each.topZ, each.topZ - 9, z)) + 0.1;
    const u = (x - cord.x) / ((cord.halfDepth + out) * cord.lean);
    const v = y / (cord.halfWidth + out);
    const share = Math.sqrt(u * u + v * v);
    if (share < 1 && share > 1e-6) {
      x = cord.x + (x - cord.x) / share;
      y /= share;
    }
  }
  const over = sacDistance(x, y, z) + DURA_THICKNESS_MM + DURA_GAP_MM + each.radiusMm;
  if (over > 0) {
    const middle = SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z) * cord.lean;
    const dx = middle - x;
    const distance = Math.max(Math.sqrt(dx * dx + y * y), 1e-6);
    x += (dx / distance) * over;
    y -= (y / distance) * over;
  }
  each.places[k] = x;
  each.places[k + 1] = y;
}

/** Rounds in which a level takes over from the one above, and then those in which all are smoothed together. */
const SETTLING_ROUNDS = 18;
const SMOOTHING_ROUNDS = 45;

function placesWanted(): Float64Array[] {
  const lefts = Array.from({ length: LEVELS }, (_, level) => gone(heightOf(level)));
  return DRAFTS.map((each) => {
    const wanted = new Float64Array(LEVELS * 2);
    for (let level = 0; level < LEVELS; level++) {
      const [x, y] = target(each, heightOf(level), lefts[level] ?? 0);
      wanted[2 * level] = x;
      wanted[2 * level + 1] = y;
    }
    return wanted;
  });
}

function keepApart(level: number): void {
  const z = heightOf(level);
  pushPairs(level, z);
  const cord = cordSection(z);
  for (const each of DRAFTS) if (level >= each.first && level <= each.last) confine(each, level, z, cord);
}

/** From the cord down: each level starts where the one above has come to rest, so that strands do not change places. */
function settle(wanted: readonly Float64Array[]): void {
  for (let level = 0; level < LEVELS; level++) {
    const z = heightOf(level);
    DRAFTS.forEach((each, i) => {
      for (const k of [2 * level, 2 * level + 1]) {
        const moved = (wanted[i]?.[k] ?? 0) - (wanted[i]?.[k - 2] ?? 0);
        each.places[k] = level > each.first ? (each.places[k - 2] ?? 0) + moved : (wanted[i]?.[k] ?? 0);
      }
    });
    for (let round = 0; round < SETTLING_ROUNDS; round++) {
      DRAFTS.forEach((each, i) => {
        const pull = mix(0.4, 0.06, smoothStep(each.bottomZ, each.bottomZ + LEAVING_BUNDLE_MM, z));
        for (const k of [2 * level, 2 * level + 1])
          each.places[k] = mix(each.places[k] ?? 0, wanted[i]?.[k] ?? 0, pull);
      });
      keepApart(level);
    }
  }
}

function smooth(wanted: readonly Float64Array[]): void {
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    DRAFTS.forEach(({ places, first, last }, i) => {
      const before = Float64Array.from(places);
      for (let k = 2 * first; k <= 2 * last + 1; k++) {
        const isEnd = k < 2 * first + 2 || k >= 2 * last;
        const here = before[k] ?? 0;
        const between = ((before[k - 2] ?? here) + (before[k + 2] ?? here)) / 2;
        places[k] = isEnd ? mix(here, wanted[i]?.[k] ?? here, 0.5) : mix(here, between, 0.5);
      }
    });
    for (let level = 0; level < LEVELS; level++) keepApart(level);
  }
}

const WANTED = placesWanted();
settle(WANTED);
smooth(WANTED);

/** Spacing of the tables that the field reads: finer, on a smooth curve through the places. */
export const TABLE_STEP_MM = 1.5;
export const TABLE_TOP_Z = TOP_Z;

function table({ places, first, last }: Draft): Float64Array {
  const count = (LEVELS - 1) * 2 + 1;
  const fine = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    const level = Math.floor(i / 2);
    const bounded = (k: number): number => Math.min(Math.max(k, first), last);
    for (const axis of [0, 1]) {
      const at = (k: number): number => places[2 * bounded(k) + axis] ?? 0;
      // Half-way points of Catmull and Rom's curve.
      const value =
        i % 2 === 0 ? at(level) : (9 * (at(level) + at(level + 1)) - at(level - 1) - at(level + 2)) / 16;
      fine[2 * i + axis] = value;
    }
  }
  return fine;
}

export const STRANDS: readonly Strand[] = DRAFTS.map((each) => ({
  radiusMm: each.radiusMm,
  topZ: each.topZ,
  bottomZ: each.bottomZ,
  places: table(each),
}));
