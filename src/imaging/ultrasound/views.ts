/** The five views of the lumbar spine by their names, and where a probe is held for each. */
import { idealAim, landmarks, skinEntry, skinFrame } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import type { Interspace } from '../../content/levels.ts';
import { atan2, PI } from '../../numerics/elementary.ts';
import { length, subtract } from '../../numerics/vector.ts';
import { alongSkin, type ProbePlace } from './probe.ts';

export const ULTRASOUND_VIEWS = [
  'transverseProcess',
  'articularProcess',
  'obliqueInterlaminar',
  'spinousProcess',
  'transverseInterlaminar',
] as const;
export type UltrasoundView = (typeof ULTRASOUND_VIEWS)[number];

const UPPER = { 'L1/2': 'L1', 'L2/3': 'L2', 'L3/4': 'L3', 'L4/5': 'L4', 'L5/S1': 'L5' } as const;

/** Beside the midline, mm of the atlas's size, and leaning towards it, degrees (looked at in many backs: assumptions); null: into the canal. */
const BESIDE = {
  transverseProcess: { leftMm: 29, tiltDeg: 0 },
  articularProcess: { leftMm: 15, tiltDeg: 0 },
  obliqueInterlaminar: { leftMm: 17, tiltDeg: null },
} as const;

/** The canal is looked into so far beside the midline, mm. */
const BESIDE_MIDLINE_MM = 3;

/** How far a probe beside the midline leans to look into the canal so deep, degrees. */
export function leanTowards(asideMm: number, deepMm: number): number {
  return (atan2(asideMm - BESIDE_MIDLINE_MM, deepMm) * 180) / PI;
}

/** Where the probe is held for a view of an interspace, on the patient's left where it stands beside the midline. */
export function placeFor(anatomy: Anatomy, view: UltrasoundView, interspace: Interspace): ProbePlace {
  if (view === 'spinousProcess') {
    const cranialMm = alongSkin(anatomy, landmarks(anatomy).spinousTips[UPPER[interspace]]);
    return { leftMm: 0, cranialMm, turnDeg: 90, tiltDeg: 0 };
  }
  if (view === 'transverseInterlaminar') {
    const aim = idealAim(anatomy, interspace);
    return {
      leftMm: 0,
      cranialMm: alongSkin(anatomy, skinEntry(anatomy, aim)),
      turnDeg: 90,
      tiltDeg: aim.cephaladDeg,
    };
  }
  const { leftMm, tiltDeg } = BESIDE[view];
  const cranialMm = alongSkin(anatomy, skinFrame(anatomy, interspace).origin);
  const asideMm = leftMm * anatomy.parameters.sizeScale;
  if (tiltDeg !== null) return { leftMm: asideMm, cranialMm, turnDeg: 0, tiltDeg };
  const { dorsalDuraPoint, skinMidline } = landmarks(anatomy);
  const deepMm = length(subtract(dorsalDuraPoint[interspace], skinMidline[interspace]));
  return { leftMm: asideMm, cranialMm, turnDeg: 0, tiltDeg: leanTowards(asideMm, deepMm) };
}
