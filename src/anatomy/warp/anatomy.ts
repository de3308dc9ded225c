/** A patient's spine in a posture, from the numbers that describe the person. */
import { scale, subtract, vector, type Vector3 } from '../../numerics/vector.ts';
import { skinX } from '../back/surface.ts';
import { canCurl } from '../column/postures.ts';
import { clamp } from '../field/primitives.ts';
import { inRegion, inSpace } from '../queries/region.ts';
import { referenceTissueAt } from '../queries/tissues.ts';
import { makeOwnTissue } from '../person/ownTissue.ts';
import type { Anatomy, AnatomyParameters, PullBackHint, SpinePosture, TissuePlace } from '../types.ts';
import { idealLine } from './idealLine.ts';
import { heldParameters, type WarpParameters } from './parameters.ts';
import { LEAST_FAT_MM } from './softLayers.ts';
import { warpFamily, type Warp, type WarpFamily } from './warp.ts';

/** The most fat that is tried, mm. */
const MOST_FAT_MM = 160;

function withFat(family: WarpFamily, scale: number, fatMm: number, skinFactor: number): Warp {
  return family(scale, { fatMm, leastMm: LEAST_FAT_MM / scale, skinFactor });
}

/** Depth from the skin along the ideal L3/4 line, mm. */
function depthOf(warp: Warp): number {
  const { at, direction } = idealLine(warp.forwardInto, 'L3/4');
  const out = new Float64Array(3);
  const hint = createHint();
  let shallow = 0;
  let deep = 260 * warp.scale;
  for (let i = 0; i < 48; i++) {
    const t = (shallow + deep) / 2;
    const from = subtract(at, scale(direction, t));
    warp.backInto(out, from.x, from.y, from.z, i < 4 ? undefined : hint);
    if ((out[0] ?? 0) > skinX(out[1] ?? 0, out[2] ?? 0)) shallow = t;
    else deep = t;
  }
  return (shallow + deep) / 2;
}

/** The value between two ends at which a growing function takes on what is wanted. */
function solve(low: number, high: number, wanted: number, of: (value: number) => number): number {
  let a = low;
  let b = high;
  let fa = of(a) - wanted;
  let fb = of(b) - wanted;
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  for (let i = 0; i < 60 && b - a > 1e-9; i++) {
    // Regula falsi, halving where an end stands still.
    const middle = i % 3 === 2 ? (a + b) / 2 : a - (fa * (b - a)) / (fb - fa);
    const f = of(middle) - wanted;
    if (Math.abs(f) < 1e-7) return middle;
    if (f < 0) [a, fa] = [middle, f];
    else [b, fb] = [middle, f];
  }
  return (a + b) / 2;
}

/** The fat that is asked for, or what gives the depth, and where the wanted depth leaves none the smaller size, that give the depth. */
function fit(parameters: WarpParameters): Warp {
  const { sizeScale, skinToEpiduralMm, skinFactor } = parameters;
  const family = warpFamily(parameters);
  if (parameters.subcutaneousFatMm !== null)
    return withFat(family, sizeScale, parameters.subcutaneousFatMm / sizeScale, skinFactor);
  const leanest = (scale: number): number =>
    depthOf(withFat(family, scale, (LEAST_FAT_MM / scale) * 1.02, skinFactor));
  const scale =
    leanest(sizeScale) <= skinToEpiduralMm ? sizeScale : solve(0.3, sizeScale, skinToEpiduralMm, leanest);
  const fat = solve(LEAST_FAT_MM / scale, MOST_FAT_MM, skinToEpiduralMm, (fatMm) =>
    depthOf(withFat(family, scale, fatMm, skinFactor)),
  );
  return withFat(family, scale, fat, skinFactor);
}

const WARPS = new WeakMap<Anatomy, Warp>();

/** The warp behind an anatomy made by createAnatomy. */
export function warpOf(anatomy: Anatomy): Warp {
  const warp = WARPS.get(anatomy);
  if (warp === undefined) throw new RangeError('This anatomy was not made by createAnatomy.');
  return warp;
}

/** A new start for pull-backs along a line of near points. */
export function createHint(): PullBackHint {
  return new Float64Array(16);
}

const DIFFERENCE_MM = 0.005;

/**
 * The patient's spine. Numbers out of range are held within it. Depths that the asked size would reach only with less
 * than 2 mm of fat make the whole patient a little smaller instead, so that no layer vanishes.
 */
export function createAnatomy(parameters: AnatomyParameters): Anatomy {
  const held = heldParameters(parameters);
  const warp = fit(held);
  const { forwardInto, backInto } = warp;
  const ownTissue = makeOwnTissue(parameters);
  const out = new Float64Array(3);
  const at = (): Vector3 => vector(out[0] ?? 0, out[1] ?? 0, out[2] ?? 0);
  const anatomy: Anatomy = {
    parameters,
    posture: held.posture,
    flexion: held.flexion,
    subcutaneousFatMm: warp.fatMm * warp.scale,
    pullBackInto: backInto,
    pushForwardInto: forwardInto,
    pullBack: (point) => {
      const { x, y, z } = inSpace(point);
      backInto(out, x, y, z);
      return at();
    },
    pushForward: (point) => {
      const { x, y, z } = inSpace(point);
      forwardInto(out, x, y, z);
      return at();
    },
    jacobianInto: (into, x, y, z) => {
      for (let j = 0; j < 3; j++) {
        const dx = j === 0 ? DIFFERENCE_MM : 0;
        const dy = j === 1 ? DIFFERENCE_MM : 0;
        const dz = j === 2 ? DIFFERENCE_MM : 0;
        forwardInto(out, x - dx, y - dy, z - dz);
        const [x0 = 0, y0 = 0, z0 = 0] = out;
        forwardInto(out, x + dx, y + dy, z + dz);
        into[j] = ((out[0] ?? 0) - x0) / (2 * DIFFERENCE_MM);
        into[3 + j] = ((out[1] ?? 0) - y0) / (2 * DIFFERENCE_MM);
        into[6 + j] = ((out[2] ?? 0) - z0) / (2 * DIFFERENCE_MM);
      }
    },
    ownTissue,
    tissueAt: (point) => {
      const { x, y, z } = inRegion(point);
      backInto(out, x, y, z);
      const [atX = 0, atY = 0, atZ = 0] = out;
      const tissue = referenceTissueAt(atX, atY, atZ);
      if (ownTissue === null) return tissue;
      const place: TissuePlace = { tissue, clearMm: 0 };
      ownTissue(place, atX, atY, atZ);
      return place.tissue;
    },
  };
  WARPS.set(anatomy, warp);
  return anatomy;
}

/** Flexions are kept apart in so many steps. */
const FLEXION_STEPS = 20;

/** The anatomies of one person: for each posture by the step of the flexion, from 0 to FLEXION_STEPS. */
type Siblings = Map<SpinePosture, (Anatomy | undefined)[]>;

const SIBLINGS = new WeakMap<Anatomy, Siblings>();

function siblingsOf(anatomy: Anatomy): Siblings {
  const before = SIBLINGS.get(anatomy);
  if (before !== undefined) return before;
  const siblings: Siblings = new Map();
  const step = Math.round(anatomy.flexion * FLEXION_STEPS);
  const first: (Anatomy | undefined)[] = [];
  if (step / FLEXION_STEPS === anatomy.flexion) first[step] = anatomy;
  siblings.set(anatomy.posture, first);
  SIBLINGS.set(anatomy, siblings);
  return siblings;
}

/**
 * The same person in another posture, curled as far as `flexion` says (0 to 1, to a twentieth; 1 when left out): bones, layers and
 * fat are hers, the depth follows from them. Made when first asked for and kept, so that it is the same object each time.
 */
export function inPosture(anatomy: Anatomy, posture: SpinePosture, flexion = 1): Anatomy {
  const siblings = siblingsOf(anatomy);
  const kept = siblings.get(posture) ?? [];
  siblings.set(posture, kept);
  const step = canCurl(posture) ? Math.round(clamp(flexion, 0, 1) * FLEXION_STEPS) : FLEXION_STEPS;
  const before = kept[step];
  if (before !== undefined) return before;
  const { scale } = warpOf(anatomy);
  const { parameters, subcutaneousFatMm } = anatomy;
  const { flexion: _, ...person } = parameters;
  const other = createAnatomy({
    ...person,
    sizeScale: scale,
    subcutaneousFatMm,
    posture,
    ...(step === FLEXION_STEPS ? {} : { flexion: step / FLEXION_STEPS }),
  });
  kept[step] = other;
  SIBLINGS.set(other, siblings);
  return other;
}
