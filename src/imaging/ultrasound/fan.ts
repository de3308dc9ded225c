/** The fan of beams in the plane of the picture, and how far each is followed. */
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { FACE_RADIUS_MM, HALF_FAN_DEG } from './probe.ts';

/** Beams from the left of the picture to its right; one more than a multiple of the coarsest step between beams. */
export const BEAMS = 161;
/** Samples along a beam from the face to the depth that is set. */
export const SAMPLES = 336;

/** What the screen shows: the depth that is set fills its height, what lies beside it is cut off. */
export interface FanSetting {
  /** From the face to the lower edge of the picture, mm, 40 to 160. */
  readonly depthMm: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Fan {
  readonly setting: FanSetting;
  readonly mmPerPx: number;
  /** Half of what the picture shows from side to side, mm. */
  readonly halfWidthMm: number;
  /** The picture's upper edge lies so far above the middle of the face, mm. */
  readonly aboveMm: number;
  readonly sampleMm: number;
  readonly beamRad: number;
  /** Of each beam: direction to the right and downwards. */
  readonly sine: Float64Array;
  readonly cosine: Float64Array;
  /** Of each beam: how deep it is looked at before it leaves the picture, mm from the face. */
  readonly reachMm: Float64Array;
}

/** Beams are followed so far beyond the picture's edge, mm, as their neighbours blur into it. */
const BEYOND_MM = 3;

export function fanOf(setting: FanSetting): Fan {
  const { widthPx, heightPx } = setting;
  const depthMm = Math.max(40, Math.min(160, setting.depthMm));
  const halfFan = (HALF_FAN_DEG * PI) / 180;
  const aboveMm = FACE_RADIUS_MM * (1 - cos(halfFan));
  const mmPerPx = (depthMm + aboveMm) / heightPx;
  const halfWidthMm = (widthPx * mmPerPx) / 2;
  const beamRad = (2 * halfFan) / (BEAMS - 1);
  const sine = new Float64Array(BEAMS);
  const cosine = new Float64Array(BEAMS);
  const reachMm = new Float64Array(BEAMS);
  for (let i = 0; i < BEAMS; i++) {
    const angle = -halfFan + i * beamRad;
    sine[i] = sin(angle);
    cosine[i] = cos(angle);
    const side = Math.abs(sine[i] ?? 0);
    const toSide = side > 0 ? (halfWidthMm + BEYOND_MM) / side - FACE_RADIUS_MM : Infinity;
    const toFloor = (depthMm + FACE_RADIUS_MM) / (cosine[i] ?? 1) - FACE_RADIUS_MM;
    reachMm[i] = Math.max(0, Math.min(toSide, toFloor, depthMm));
  }
  return {
    setting: { ...setting, depthMm },
    mmPerPx,
    halfWidthMm,
    aboveMm,
    sampleMm: depthMm / SAMPLES,
    beamRad,
    sine,
    cosine,
    reachMm,
  };
}

/** To the right and downwards of the middle of the face, mm, of a depth along a beam. */
export function rightOf({ sine }: Fan, beam: number, depthMm: number): number {
  return (FACE_RADIUS_MM + depthMm) * (sine[beam] ?? 0);
}
export function downOf({ cosine }: Fan, beam: number, depthMm: number): number {
  return (FACE_RADIUS_MM + depthMm) * (cosine[beam] ?? 1) - FACE_RADIUS_MM;
}
