/** Where the close-up of the hole stands: on the cut, square to the dura's back at the hole. */
import { Matrix4, Vector3 } from 'three';
import { profileAt } from '../imaging/epiduralProfile.ts';
import type { Figure } from '../imaging/figure.ts';
import { buildHolePlate, type HolePlate } from './holePlate.ts';

/** The dura's slope is taken over so much above and below, mm. */
const REACH_MM = 5;
/** It stands so far before the cut, mm. */
const BEFORE_CUT_MM = 1.2;

export function placeHolePlate({ profile, hole: place }: Figure): HolePlate {
  const { duraX, wallX } = profileAt(profile, place.z);
  const hole = buildHolePlate(duraX - wallX);
  const above = profileAt(profile, place.z + REACH_MM).duraX;
  const below = profileAt(profile, place.z - REACH_MM).duraX;
  const up = new Vector3(above - below, 0, 2 * REACH_MM).normalize();
  const right = new Vector3(-up.z, 0, up.x);
  hole.group.quaternion.setFromRotationMatrix(
    new Matrix4().makeBasis(right, up, new Vector3().crossVectors(right, up)),
  );
  hole.group.position.set(place.x, BEFORE_CUT_MM, place.z);
  return hole;
}
