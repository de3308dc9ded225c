/** From the layers along the beams to the echoes that come back: complex amplitudes by beam and sample. */
import { TISSUES } from '../../content/tissues.ts';
import { amplitudeOf, ATTENUATION, frequencyMHz, SPECKLE, surfaceEcho } from './acoustics.ts';
import type { CarriedPlane } from './carried.ts';
import { BEAMS, downOf, rightOf, SAMPLES, type Fan } from './fan.ts';
import { MOST_LAYERS, tissueIndex, UNKNOWN_FACING, type Layers } from './layers.ts';
import { FACE_RADIUS_MM } from './probe.ts';
import { cellKey, grain, inPhase, offPhase } from './speckle.ts';

export interface Echoes {
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
}

export function emptyEchoes(): Echoes {
  return { real: new Float32Array(BEAMS * SAMPLES), imaginary: new Float32Array(BEAMS * SAMPLES) };
}

const MUSCLE = tissueIndex('muscle');
const FAT = tissueIndex('fat');
const BONE = tissueIndex('bone');
const GEL = tissueIndex('air');
const INTERSPINOUS = tissueIndex('interspinousLigament');

/** Edge of a cell of scatterers, mm; across the picture it is as wide as the beam is thick. */
const CELL_MM = 0.45;
const THICK_CELL_MM = 1.6;
/** The electronics' own noise before the gain, dB; the gain stops short of all that was lost. */
const NOISE_DB = -104;
const REGAINED = 0.94;
/** Bone's echo dies away behind its surface over so much, mm; what is left in its shadow, dB, and over what it fades, mm. */
const RING_MM = 0.6;
const SHADOW_DB = -40;
const SHADOW_FADE_MM = 14;
/** Fat thinner than this between muscles is a sheet of connective tissue, mm; so much brighter than fat it is. */
const SHEET_MM = 5;
const SHEET = 15;
/** What the beam's blur takes from noise it is given back. */
const SPECKLED = 2.7;
/** A narrow spike is spread over seven samples: so much more it is given. */
const SPIKE = 3.4;

/** The gain over the depth, dB, both ways: what the beams in the middle of the picture have lost on their way on the average. */
export function depthGain(layers: Layers, fan: Fan, beamStep: number): Float64Array {
  const { sampleMm, setting } = fan;
  const gain = new Float64Array(SAMPLES);
  const perMm = (2 * frequencyMHz(setting.depthMm)) / 10;
  const lost = new Float64Array(SAMPLES);
  const counted = new Float64Array(SAMPLES);
  for (let beam = 0; beam < BEAMS; beam += beamStep) {
    let at = beam * MOST_LAYERS;
    const end = at + (layers.count[beam] ?? 0);
    for (let s = 0; s < SAMPLES; s++) {
      while (at + 1 < end && (layers.fromMm[at + 1] ?? 0) <= s * sampleMm) at++;
      const tissue = layers.tissue[at] ?? 0;
      if (at >= end || tissue === BONE) break;
      lost[s] = (lost[s] ?? 0) + (ATTENUATION[tissue] ?? 0);
      counted[s] = (counted[s] ?? 0) + 1;
    }
  }
  let sum = 0;
  let last = 0.7;
  for (let s = 0; s < SAMPLES; s++) {
    if ((counted[s] ?? 0) > 2) last = (lost[s] ?? 0) / (counted[s] ?? 1);
    sum += last * perMm * sampleMm;
    gain[s] = sum * REGAINED;
  }
  return gain;
}

export interface EchoMaker {
  /** Writes the echoes of one beam. */
  readonly write: (beam: number) => void;
  /** Gives a beam the echoes of another: for a coarse picture. */
  readonly copy: (from: number, to: number) => void;
}

/** Echoes of a beam from its layers. `fatStretch`: how much thicker the patient's fat is than the atlas's. */
export function makeEchoes(
  layers: Layers,
  fan: Fan,
  plane: CarriedPlane,
  echoes: Echoes,
  gain: Float64Array,
  across: readonly [number, number, number],
  fatStretch: number,
): EchoMaker {
  const { sampleMm, setting } = fan;
  const perMm = (2 * frequencyMHz(setting.depthMm)) / 10;
  const noise = Float64Array.from(gain, (level) => amplitudeOf(NOISE_DB + level));
  // Step of the transmitted amplitude per sample in each tissue; gain is applied apart.
  const weaken = Float64Array.from(TISSUES, (_, i) => amplitudeOf(-(ATTENUATION[i] ?? 0) * perMm * sampleMm));
  const gained = Float64Array.from(gain, (level) => amplitudeOf(level));
  const shadow = amplitudeOf(SHADOW_DB);
  const at = new Float64Array(3);
  const [ax, ay, az] = across.map((part) => 1 / (CELL_MM + (THICK_CELL_MM - CELL_MM) * part * part));
  const perX = ax ?? 1;
  const perY = ay ?? 1;
  const perZ = az ?? 1;

  const textured = (tissue: number, x: number, y: number, z: number): number => {
    if (tissue === MUSCLE) {
      // Fibres run downwards and outwards, with bright sheets between their bundles.
      const ay = y < 0 ? -y : y;
      const lean = x + 0.16 * z;
      const sheets = grain(lean / 1.5, (ay + 0.12 * z) / 2.2, z / 13);
      const wide = grain(lean / 4.5, ay / 6, z / 22);
      const line = sheets > 0.58 ? (sheets - 0.58) * 13 : 0;
      return (0.45 + 0.7 * wide + line) * SPECKLED;
    }
    if (tissue === FAT) {
      const sheets = grain((x * fatStretch) / 1.7, y / 9, z / 11);
      const line = sheets > 0.63 ? (sheets - 0.63) * 22 : 0;
      return (0.85 + line) * SPECKLED;
    }
    if (tissue === INTERSPINOUS) return (0.4 + 1.2 * grain((x + z) / 2, y / 3, z / 6)) * SPECKLED;
    return SPECKLED;
  };

  /** How squarely a beam meets a surface that is no mirror: by how much deeper its neighbour meets the like. */
  const facingBeside = (beam: number, layer: number): number => {
    const before = layers.tissue[layer - 1];
    const after = layers.tissue[layer];
    const fromMm = layers.fromMm[layer] ?? 0;
    let least = Infinity;
    for (let side = -1; side <= 1; side += 2) {
      const other = beam + side;
      if (other < 0 || other >= BEAMS) continue;
      const start = other * MOST_LAYERS;
      const end = start + (layers.count[other] ?? 0);
      for (let i = start + 1; i < end; i++)
        if (layers.tissue[i] === after && layers.tissue[i - 1] === before)
          least = Math.min(least, Math.abs((layers.fromMm[i] ?? 0) - fromMm));
    }
    const slope = least / ((FACE_RADIUS_MM + fromMm) * fan.beamRad);
    return 1 / Math.sqrt(1 + slope * slope);
  };

  const write = (beam: number): void => {
    const { real, imaginary } = echoes;
    const row = beam * SAMPLES;
    let layer = beam * MOST_LAYERS;
    const end = layer + (layers.count[beam] ?? 0);
    const reach = Math.min(SAMPLES, Math.ceil((fan.reachMm[beam] ?? 0) / sampleMm) + 1);
    real.fill(0, row, row + SAMPLES);
    imaginary.fill(0, row, row + SAMPLES);
    if (end === layer) return;
    let through = 1;
    let boneMm = Infinity;
    let nextMm = Infinity;
    let isSheet = false;
    let texture = 1;
    let isFresh = true;
    for (let s = 0; s < reach; s++) {
      const depthMm = s * sampleMm;
      const floor = noise[s] ?? 0;
      const key = cellKey(beam, s, 77);
      let re = floor * inPhase(key);
      let im = floor * offPhase(key);
      while (layer + 1 < end && (layers.fromMm[layer + 1] ?? 0) <= depthMm) {
        layer++;
        const fromMm = layers.fromMm[layer] ?? 0;
        const after = layers.tissue[layer] ?? 0;
        const isMirror = (layers.facing[layer] ?? UNKNOWN_FACING) !== UNKNOWN_FACING;
        const facing = isMirror ? (layers.facing[layer] ?? 1) : facingBeside(beam, layer);
        const strength = surfaceEcho(layers.tissue[layer - 1] ?? 0, after, facing);
        nextMm = layer + 1 < end ? (layers.fromMm[layer + 1] ?? Infinity) : Infinity;
        isFresh = true;
        isSheet = after === FAT && layers.tissue[layer - 1] === MUSCLE && nextMm - fromMm < SHEET_MM;
        // Surfaces are rough: their echo varies from place to place.
        plane.into(at, rightOf(fan, beam, fromMm), downOf(fan, beam, fromMm));
        const rough = 0.35 + 1.3 * grain((at[0] ?? 0) / 1.7, (at[1] ?? 0) / 1.7, (at[2] ?? 0) / 1.7);
        const spike = strength * rough * through * (gained[s] ?? 1) * SPIKE;
        const share = Math.max(0, Math.min(1, (depthMm - fromMm) / sampleMm));
        re += spike * (1 - share);
        if (s > 0) real[row + s - 1] = (real[row + s - 1] ?? 0) + spike * share;
        if (after === BONE) boneMm = fromMm;
      }
      const tissue = layers.tissue[layer] ?? 0;
      if (boneMm < Infinity) {
        const behindMm = depthMm - boneMm;
        const ring = behindMm < 4 ? Math.max(0, 1 - behindMm / (8 * RING_MM)) : 0;
        const level = through * (gained[s] ?? 1);
        const haze =
          shadow * (SHADOW_FADE_MM / (SHADOW_FADE_MM + behindMm)) + level * 0.1 * ring * ring * ring;
        re += haze * inPhase(key >>> 3);
        im += haze * offPhase(key >>> 3);
      } else {
        through *= weaken[tissue] ?? 1;
        if (tissue !== GEL) {
          plane.into(at, rightOf(fan, beam, depthMm), downOf(fan, beam, depthMm));
          const x = at[0] ?? 0;
          const y = at[1] ?? 0;
          const z = at[2] ?? 0;
          const scatterers = cellKey(
            Math.floor((tissue === FAT ? x * fatStretch : x) * perX),
            Math.floor(y * perY),
            Math.floor(z * perZ),
          );
          // Its grain is coarser than two samples.
          if (isFresh || (s & 1) === 0) texture = isSheet ? SHEET : textured(tissue, x, y, z);
          isFresh = false;
          const level = through * (gained[s] ?? 1) * (SPECKLE[tissue] ?? 0) * texture;
          re += level * inPhase(scatterers);
          im += level * offPhase(scatterers);
        }
      }
      real[row + s] = (real[row + s] ?? 0) + re;
      imaginary[row + s] = (imaginary[row + s] ?? 0) + im;
    }
  };
  const copy = (from: number, to: number): void => {
    echoes.real.copyWithin(to * SAMPLES, from * SAMPLES, (from + 1) * SAMPLES);
    echoes.imaginary.copyWithin(to * SAMPLES, from * SAMPLES, (from + 1) * SAMPLES);
  };
  return { write, copy };
}
