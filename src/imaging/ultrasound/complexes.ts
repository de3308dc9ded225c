/**
 * The complexes in a window, found in the picture: the posterior one from the back of the yellow ligament over the space to the
 * dura, the anterior one behind the fluid. Neighbouring beams are laid over one another along the dura, so that lines stand out.
 */
import { BEAMS, SAMPLES } from './fan.ts';
import { isPeak, peakAt, strip, type BeamFindings, type BeamRun } from './find.ts';
import type { UltrasoundPicture } from './picture.ts';

/** Depths along the beam in the middle of a window, mm from the face; null for a line that does not stand out. */
export interface Complexes {
  readonly beam: number;
  /** The skin's echo; what is nearer to the face is gel. */
  readonly skinMm: number;
  /** The yellow ligament's back: where the posterior complex begins. */
  readonly ligamentMm: number | null;
  /** Its front: where the epidural space begins. */
  readonly spaceMm: number | null;
  readonly duraMm: number;
  readonly anteriorMm: number;
}

/** Beams to either side of the middle that are laid over one another, when the dura lies so near to theirs, mm. */
const BESIDE_BEAMS = 5;
const NEAR_MM = 2.5;
/** Fewer beams do not drown the speckle: the ligament's faces are left open. */
const ENOUGH_BEAMS = 9;
/** The ligament's two faces are looked for so far behind the dura; they lie so far apart, mm. */
const NEAREST_MM = 1.5;
const FARTHEST_MM = 14;
const THINNEST_MM = 1.6;
const THICKEST_MM = 9;
/** A further line nearer to the dura, so much of the front's grey, leaves open which is the front: share. */
const RIVAL = 0.85;
/** What flesh rarely reaches when so many beams are laid over one another, grey. */
const STANDS_OUT = 128;
/** The skin is the first echo of so much, over so many beams to either side; its top follows within so much, mm. */
const SKIN_GREY = 90;
const SKIN_BEAMS = 2;
const SKIN_RISE_MM = 1.2;

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The top of the first echo, not its rising edge, which lies half a pulse nearer to the face. */
function skinOf(picture: UltrasoundPicture, beam: number): number {
  const { sampleMm } = picture.fan;
  const values = new Float64Array(SAMPLES);
  strip(picture, beam, SKIN_BEAMS, values);
  let s = 0;
  while (s < SAMPLES && (values[s] ?? 0) <= SKIN_GREY) s++;
  if (s === SAMPLES) return 0;
  const edge = s;
  while ((s - edge) * sampleMm < SKIN_RISE_MM && (values[s + 1] ?? 0) > (values[s] ?? 0)) s++;
  return peakAt(values, s) * sampleMm;
}

/** Where the straight line through the depths at some beams, with the least squares, lies at another beam. */
function lineAt(beams: readonly number[], depths: Float64Array, at: number): number {
  const n = beams.length;
  let sum = 0;
  let weighted = 0;
  let square = 0;
  const middle = beams.reduce((a, b) => a + b, 0) / n;
  for (const beam of beams) {
    const depth = depths[beam] ?? NaN;
    sum += depth;
    weighted += depth * (beam - middle);
    square += (beam - middle) * (beam - middle);
  }
  return sum / n + (square > 0 ? (weighted / square) * (at - middle) : 0);
}

/** What stands in a window; null where the fluid's border is not seen in enough beams. */
export function complexesIn(
  picture: UltrasoundPicture,
  findings: BeamFindings,
  run: BeamRun,
): Complexes | null {
  const { sampleMm } = picture.fan;
  const middle = Math.round((run.from + run.to) / 2);
  const beams: number[] = [];
  for (let beam = middle - BESIDE_BEAMS; beam <= middle + BESIDE_BEAMS; beam++)
    if (
      beam >= Math.max(0, run.from) &&
      beam <= Math.min(BEAMS - 1, run.to) &&
      (findings.duraMm[beam] ?? NaN) > 0
    )
      beams.push(beam);
  if (beams.length < 3) return null;
  const usualMm = middleOf(beams.map((beam) => findings.duraMm[beam] ?? NaN));
  const near = beams.filter((beam) => Math.abs((findings.duraMm[beam] ?? NaN) - usualMm) < NEAR_MM);
  const duraMm = lineAt(near, findings.duraMm, middle);
  const one = new Float64Array(SAMPLES);
  const laid = new Float64Array(SAMPLES);
  for (const beam of near) {
    strip(picture, beam, 0, one);
    const shift = Math.round(((findings.duraMm[beam] ?? duraMm) - duraMm) / sampleMm);
    for (let s = 0; s < SAMPLES; s++) laid[s] = (laid[s] ?? 0) + (one[s + shift] ?? 0) / near.length;
  }
  const dura = duraMm / sampleMm;
  const peaks: number[] = [];
  for (let s = Math.round(dura - FARTHEST_MM / sampleMm); s < dura - NEAREST_MM / sampleMm; s++)
    if (isPeak(laid, s, STANDS_OUT)) peaks.push(s);
  let best = 0;
  let faces: readonly [number, number] | null = null;
  for (const back of peaks)
    for (const front of peaks) {
      const thickMm = (front - back) * sampleMm;
      if (thickMm < THINNEST_MM || thickMm > THICKEST_MM) continue;
      const weight =
        Math.min(laid[back] ?? 0, laid[front] ?? 0) + 0.2 * ((laid[back] ?? 0) + (laid[front] ?? 0));
      if (weight <= best) continue;
      best = weight;
      faces = [back, front];
    }
  const front = faces?.[1] ?? 0;
  if (
    near.length < ENOUGH_BEAMS ||
    peaks.some((other) => other > front && (laid[other] ?? 0) > RIVAL * (laid[front] ?? 0))
  )
    faces = null;
  return {
    beam: middle,
    skinMm: skinOf(picture, middle),
    ligamentMm: faces === null ? null : peakAt(laid, faces[0]) * sampleMm,
    spaceMm: faces === null ? null : peakAt(laid, faces[1]) * sampleMm,
    duraMm,
    anteriorMm: middleOf(near.map((beam) => findings.anteriorMm[beam] ?? NaN)),
  };
}
