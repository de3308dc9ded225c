/**
 * Which bones a point of the atlas goes with, where no bone is near: by its height along the column, in smooth
 * shares, so that what is soft bends like a beam.
 */
import { VERTEBRAE } from '../../content/levels.ts';
import { placed, POSES } from '../column/column.ts';
import { mix, smoothStep } from '../field/primitives.ts';
import { profile, type Knot, type Profile } from '../field/profile.ts';

/** Height of a thoracic segment, mm, and how many are laid above L1. */
const THORACIC_MM = 28;
const THORACIC_STATIONS = 5;
/** Depths of the two lines along which stations are laid: through the bodies, and through the spinous processes. */
const BODY_X = -25;
const BACK_X = -75;

/** The station (0 thorax, 1 to 5 L1 to L5, 6 sacrum) over the height, given each bone's own height of its middle. */
function line(ownX: number, ownZ: number, sacral: readonly (readonly [x: number, z: number])[]): Profile {
  const knots: Knot[] = [];
  VERTEBRAE.forEach((bone, i) => {
    if (bone !== 'sacrum') knots.push({ z: placed(POSES[bone], ownX, ownZ).z, value: i + 1 });
  });
  sacral.forEach(([x, z], i) => knots.push({ z: placed(POSES.sacrum, x, z).z, value: 6 + i }));
  const top = placed(POSES.L1, ownX, ownZ).z;
  for (let i = 1; i <= THORACIC_STATIONS; i++)
    knots.push({ z: top + 36 + THORACIC_MM * (i - 1), value: 1 - i });
  return profile(knots);
}

const BODIES = line(-10, -14, [
  [-12, -16],
  [-20, -42],
  [-30, -70],
]);
const BACKS = line(-70, -27, [
  [-50, -36],
  [-55, -61],
  [-60, -80],
]);

/** Beside the spine the flank alone bends, between the lowest rib and the iliac crest, mm. */
const FLANK = {
  fromY: 35,
  toY: 80,
  ribZ: placed(POSES.L1, 0, 20).z,
  crestZ: placed(POSES.L4, 0, -20).z - 5,
} as const;
const FLANK_STATION_MM = (FLANK.ribZ - FLANK.crestZ) / 6;

/** Station of a point of the atlas; ay: distance from the midplane. */
export function stationAt(x: number, ay: number, z: number): number {
  const own =
    x >= BODY_X
      ? BODIES.value(z)
      : x <= BACK_X
        ? BACKS.value(z)
        : mix(BACKS.value(z), BODIES.value(z), smoothStep(BACK_X, BODY_X, x));
  if (ay <= FLANK.fromY) return own;
  return mix(own, (FLANK.ribZ - z) / FLANK_STATION_MM, smoothStep(FLANK.fromY, FLANK.toY, ay));
}
