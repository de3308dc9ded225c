/** Between the probe on her skin and the operator's own count on her back, by which the skin is felt and marked. */
import { alongSkin, skinBeside, type ProbePlace } from '../../imaging/ultrasound/probe.ts';
import { skinUnder, type Lying } from '../../session/roomFrame.ts';
import type { Hold } from './hold.ts';

/** The probe's place of a hold: its middle on the skin at which the operator's count points. */
export function placeOfHold(lying: Lying, { leftMm, cranialMm, turnDeg, tiltDeg }: Hold): ProbePlace {
  const point = skinUnder(lying, { leftMm, cranialMm });
  return {
    leftMm: skinBeside(lying.anatomy, point),
    cranialMm: alongSkin(lying.anatomy, point),
    turnDeg,
    tiltDeg,
  };
}
