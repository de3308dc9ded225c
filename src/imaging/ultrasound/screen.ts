/** From echoes to the picture: the beam's own blur, the logarithm, and the way from the fan to the screen. */
import { atan2, log10, PI } from '../../numerics/elementary.ts';
import type { Echoes } from './echo.ts';
import { BEAMS, SAMPLES, type Fan } from './fan.ts';
import { FACE_RADIUS_MM, HALF_FAN_DEG } from './probe.ts';

/** From black to white, dB. */
const RANGE_DB = 58;
/** The logarithm as a table over the square root of the amplitude. */
const STEPS = 4096;
const MOST = 1.6;
const GREYS = Float32Array.from({ length: STEPS }, (_, i) => {
  const root = ((i + 0.5) / STEPS) * MOST;
  const level = 20 * log10(root * root) + RANGE_DB;
  return Math.max(0, Math.min(255, (level / RANGE_DB) * 255));
});

/** The pulse, by samples from its middle: about 0.65 mm long at its half when a sample is 0.25 mm. */
const [PULSE, PULSE_1, PULSE_2, PULSE_3] = [20 / 64, 15 / 64, 6 / 64, 1 / 64] as const;

function blurAlong(from: Float32Array, into: Float32Array, beam: number): void {
  const row = beam * SAMPLES;
  const last = row + SAMPLES - 1;
  for (let s = row; s <= last; s++) {
    const isInside = s >= row + 3 && s <= last - 3;
    const a1 = isInside ? s - 1 : Math.max(row, s - 1);
    const a2 = isInside ? s - 2 : Math.max(row, s - 2);
    const a3 = isInside ? s - 3 : Math.max(row, s - 3);
    const b1 = isInside ? s + 1 : Math.min(last, s + 1);
    const b2 = isInside ? s + 2 : Math.min(last, s + 2);
    const b3 = isInside ? s + 3 : Math.min(last, s + 3);
    into[s] =
      PULSE * (from[s] ?? 0) +
      PULSE_1 * ((from[a1] ?? 0) + (from[b1] ?? 0)) +
      PULSE_2 * ((from[a2] ?? 0) + (from[b2] ?? 0)) +
      PULSE_3 * ((from[a3] ?? 0) + (from[b3] ?? 0));
  }
}

/** Weights of a beam and of its neighbours to either side: about 2 mm wide at its half, 50 mm deep. */
const [BEAM_0, BEAM_1, BEAM_2, BEAM_3] = [0.307, 0.228, 0.094, 0.0245] as const;

/** The row of the beam so many to the side, held to the fan. */
function besides(beam: number, side: number): number {
  return Math.max(0, Math.min(BEAMS - 1, beam + side)) * SAMPLES;
}

function acrossBeams(values: Float32Array, s: number, rows: Int32Array): number {
  return (
    BEAM_0 * (values[(rows[3] ?? 0) + s] ?? 0) +
    BEAM_1 * ((values[(rows[2] ?? 0) + s] ?? 0) + (values[(rows[4] ?? 0) + s] ?? 0)) +
    BEAM_2 * ((values[(rows[1] ?? 0) + s] ?? 0) + (values[(rows[5] ?? 0) + s] ?? 0)) +
    BEAM_3 * ((values[(rows[0] ?? 0) + s] ?? 0) + (values[(rows[6] ?? 0) + s] ?? 0))
  );
}

export interface Screen {
  /** Grey by beam and sample, 0 to 255. */
  readonly polar: Float32Array;
  /** Works one beam's echoes out along it; three to either side must be worked out before `compress`. */
  readonly blur: (echoes: Echoes, beam: number) => void;
  readonly compress: (beam: number) => void;
  /** Draws rows of the picture into `grey`, row by row from the top. */
  readonly draw: (grey: Uint8Array, fromRow: number, toRow: number) => void;
}

interface ScanMap {
  /** Of each pixel: place in the polar table, -1 outside the fan; and its shares of the next beam and the next sample. */
  readonly place: Int32Array;
  readonly beamShare: Float32Array;
  readonly sampleShare: Float32Array;
  /** 1: this row is worked out. */
  readonly isMapped: Uint8Array;
}

const known = new Map<string, ScanMap>();

/** Which polar samples make each pixel; the last few settings are kept, their rows worked out when they are first drawn. */
function scanMap({ setting }: Fan): ScanMap {
  const { widthPx, heightPx, depthMm } = setting;
  const key = `${widthPx} ${heightPx} ${depthMm}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const map = {
    place: new Int32Array(widthPx * heightPx).fill(-1),
    beamShare: new Float32Array(widthPx * heightPx),
    sampleShare: new Float32Array(widthPx * heightPx),
    isMapped: new Uint8Array(heightPx),
  };
  if (known.size >= 4) known.clear();
  known.set(key, map);
  return map;
}

function mapRow(fan: Fan, { place, beamShare, sampleShare, isMapped }: ScanMap, row: number): void {
  isMapped[row] = 1;
  const { setting, mmPerPx, halfWidthMm, aboveMm, sampleMm, beamRad } = fan;
  const { widthPx, depthMm } = setting;
  const halfFan = (HALF_FAN_DEG * PI) / 180;
  const down = (row + 0.5) * mmPerPx - aboveMm + FACE_RADIUS_MM;
  for (let column = 0; column < widthPx; column++) {
    const right = (column + 0.5) * mmPerPx - halfWidthMm;
    const depth = Math.sqrt(right * right + down * down) - FACE_RADIUS_MM;
    if (depth < 0 || depth > depthMm) continue;
    const angle = atan2(right, down);
    if (angle < -halfFan || angle > halfFan) continue;
    const beam = (angle + halfFan) / beamRad;
    const sample = depth / sampleMm;
    const b = Math.min(BEAMS - 2, Math.floor(beam));
    const s = Math.min(SAMPLES - 2, Math.floor(sample));
    const at = row * widthPx + column;
    place[at] = b * SAMPLES + s;
    beamShare[at] = beam - b;
    sampleShare[at] = Math.min(1, sample - s);
  }
}

export function makeScreen(fan: Fan): Screen {
  const polar = new Float32Array(BEAMS * SAMPLES);
  const { widthPx } = fan.setting;
  const map = scanMap(fan);
  const { place, beamShare, sampleShare, isMapped } = map;
  const real = new Float32Array(BEAMS * SAMPLES);
  const imaginary = new Float32Array(BEAMS * SAMPLES);
  const rows = new Int32Array(7);

  return {
    polar,
    blur: (echoes, beam) => {
      blurAlong(echoes.real, real, beam);
      blurAlong(echoes.imaginary, imaginary, beam);
    },
    compress: (beam) => {
      const row = beam * SAMPLES;
      for (let side = -3; side <= 3; side++) rows[side + 3] = besides(beam, side);
      for (let s = 0; s < SAMPLES; s++) {
        const re = acrossBeams(real, s, rows);
        const im = acrossBeams(imaginary, s, rows);
        const root = Math.sqrt(Math.sqrt(re * re + im * im));
        polar[row + s] = GREYS[Math.min(STEPS - 1, Math.floor((root / MOST) * STEPS))] ?? 0;
      }
    },
    draw: (grey, fromRow, toRow) => {
      for (let row = fromRow; row < toRow; row++) if (isMapped[row] === 0) mapRow(fan, map, row);
      for (let at = fromRow * widthPx; at < toRow * widthPx; at++) {
        const from = place[at] ?? -1;
        if (from < 0) {
          grey[at] = 0;
          continue;
        }
        const w = beamShare[at] ?? 0;
        const v = sampleShare[at] ?? 0;
        const left = (polar[from] ?? 0) * (1 - v) + (polar[from + 1] ?? 0) * v;
        const right = (polar[from + SAMPLES] ?? 0) * (1 - v) + (polar[from + SAMPLES + 1] ?? 0) * v;
        grey[at] = left * (1 - w) + right * w;
      }
    },
  };
}
