/**
 * What a reader finds in a picture along each beam, from its greys alone: bone, by a bright line with a shadow behind it and flesh
 * before it; or a window into the canal, by the dark of the fluid between two bright lines.
 */
import { finish, type Slices } from '../slices.ts';
import { BEAMS, SAMPLES } from './fan.ts';
import type { UltrasoundPicture } from './picture.ts';

export const NOTHING = 0;
export const BONE = 1;
export const WINDOW = 2;

/** Of each beam: what it meets, and depths from the face, mm; NaN where there is none. */
export interface BeamFindings {
  readonly kind: Uint8Array;
  /** The bone's surface. */
  readonly boneMm: Float64Array;
  /** In a window: the last bright line before the fluid, and the first behind it. */
  readonly duraMm: Float64Array;
  readonly anteriorMm: Float64Array;
}

/** Grey of a bright line, of one that may end the fluid, and of what counts as dark, mean over a stretch. */
const BRIGHT = 112;
const LINE = 100;
const DARK = 31;
const SHADOW = 50;
/** Nearer to the face than this nothing is looked for: skin and fat, mm. */
const SHALLOW_MM = 14;
/** The fluid is dark over so much; it lies so near before the line behind it; the sac is no deeper than this, mm. */
const DARK_MM = 2.4;
const BEFORE_LINE_MM = 13;
const DEEPEST_SAC_MM = 24;
/** Fluid on the other side of a root begins so near to it, mm. */
const ROOT_MM = 5;
/** The dark is looked for over so many beams to either side; and so many to either side decide with a beam. */
const WIDE_BEAMS = 4;
const SETTLE_BEAMS = 5;
/** The shadow is looked at from so far to so far behind a line, mm. */
const SHADOW_FROM_MM = 3;
const SHADOW_TO_MM = 11;

/** Beams looked at between two pauses. */
const BEAMS_IN_SLICE = 40;

/** The mean of a beam and its neighbours, so that lines stand out of the speckle. */
export function strip({ polar }: UltrasoundPicture, beam: number, half: number, into: Float64Array): void {
  into.fill(0);
  let count = 0;
  for (let b = Math.max(0, beam - half); b <= Math.min(BEAMS - 1, beam + half); b++) {
    count++;
    for (let s = 0; s < SAMPLES; s++) into[s] = (into[s] ?? 0) + (polar[b * SAMPLES + s] ?? 0);
  }
  for (let s = 0; s < SAMPLES; s++) into[s] = (into[s] ?? 0) / count;
}

/** Whether a sample is a peak of at least so much. */
export function isPeak(values: Float64Array, s: number, least: number): boolean {
  const here = values[s] ?? 0;
  return here >= least && here >= (values[s - 1] ?? 0) && here > (values[s + 1] ?? 0);
}

/** Where the top of a peak lies between the samples, in samples. */
export function peakAt(values: Float64Array, s: number): number {
  const a = values[s - 1] ?? 0;
  const b = values[s] ?? 0;
  const c = values[s + 1] ?? 0;
  const bend = a - 2 * b + c;
  return bend < 0 ? s + Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend))) : s;
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let s = Math.max(0, from); s < Math.min(SAMPLES, to); s++) {
    sum += values[s] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

export function findAlongBeams(picture: UltrasoundPicture): BeamFindings {
  return finish(findingAlongBeams(picture));
}

/** The same with a pause after every few beams. */
export function* findingAlongBeams(picture: UltrasoundPicture): Slices<BeamFindings> {
  const { fan } = picture;
  const { sampleMm, reachMm } = fan;
  const kind = new Uint8Array(BEAMS);
  const boneMm = new Float64Array(BEAMS).fill(NaN);
  const duraMm = new Float64Array(BEAMS).fill(NaN);
  const anteriorMm = new Float64Array(BEAMS).fill(NaN);
  const values = new Float64Array(SAMPLES);
  const wide = new Float64Array(SAMPLES);
  const samples = (mm: number): number => Math.round(mm / sampleMm);
  const shallow = samples(SHALLOW_MM);
  const run = samples(DARK_MM);

  /** The last sample of the fluid before a line, -1 where there is none; of several dark stretches the nearest. */
  const fluidBefore = (line: number): number => {
    for (let s = line - samples(1); s > line - samples(BEFORE_LINE_MM) && s - run > shallow; s--)
      if (mean(wide, s - run, s) < DARK) return s;
    return -1;
  };

  /** The last sample of a dark stretch that ends between two samples, -1 where there is none. */
  const fluidBetween = (from: number, to: number): number => {
    for (let s = to; s > from && s - run > shallow; s--) if (mean(wide, s - run, s) < DARK) return s;
    return -1;
  };

  for (let beam = 0; beam < BEAMS; beam++) {
    if (beam % BEAMS_IN_SLICE === BEAMS_IN_SLICE - 1) yield;
    strip(picture, beam, 1, values);
    strip(picture, beam, WIDE_BEAMS, wide);
    const end = Math.min(SAMPLES - 4, samples(reachMm[beam] ?? 0) - 4);
    for (let s = end; s > shallow; s--) {
      if (!isPeak(values, s, BRIGHT)) continue;
      const fluid = fluidBefore(s);
      if (fluid > 0) {
        let dura = fluid - run;
        while (dura > shallow && !isPeak(values, dura, LINE)) dura--;
        // A root in the fluid looks like its border: behind a border there is no more fluid.
        for (let above = dura; above > shallow && (s - above) * sampleMm < DEEPEST_SAC_MM;) {
          const more = fluidBetween(above - samples(ROOT_MM), above - samples(1));
          if (more < 0) break;
          above = more - run;
          while (above > shallow && !isPeak(values, above, LINE)) above--;
          if (above > shallow && (s - above) * sampleMm < DEEPEST_SAC_MM) dura = above;
        }
        if (dura > shallow && (s - dura) * sampleMm < DEEPEST_SAC_MM) {
          kind[beam] = WINDOW;
          anteriorMm[beam] = peakAt(values, s) * sampleMm;
          duraMm[beam] = peakAt(values, dura) * sampleMm;
          break;
        }
      }
      const behind = mean(values, s + samples(SHADOW_FROM_MM), Math.min(end, s + samples(SHADOW_TO_MM)));
      if (behind > SHADOW || s + samples(SHADOW_FROM_MM + 2) > end) continue;
      kind[beam] = BONE;
      boneMm[beam] = peakAt(values, s) * sampleMm;
      break;
    }
  }
  openGaps(kind, boneMm, anteriorMm);
  return { kind: settled(kind), boneMm, duraMm, anteriorMm };
}

/** Bone so much deeper than the bone on both its sides, within so many beams, is the canal's front wall, mm. */
const DEEPER_MM = 10;
const SIDE_BEAMS = 26;

/** A window whose fluid is too thin to be dark: its bright line lies far deeper than the bone to both sides. */
function openGaps(kind: Uint8Array, boneMm: Float64Array, anteriorMm: Float64Array): void {
  const line = boneMm.map((bone, beam) => (bone > 0 ? bone : (anteriorMm[beam] ?? NaN)));
  const least = (from: number, to: number): number => {
    const found: number[] = [];
    for (let b = Math.max(0, from); b <= Math.min(BEAMS - 1, to); b++) {
      const each = line[b] ?? NaN;
      if (each === each) found.push(each);
    }
    found.sort((a, b) => a - b);
    // Not the very least: a single beam may be deceived.
    return found.length < 4 ? NaN : (found[2] ?? NaN);
  };
  const deep: number[] = [];
  for (let beam = 0; beam < BEAMS; beam++) {
    if (kind[beam] !== BONE) continue;
    const sides = Math.max(least(beam - SIDE_BEAMS, beam - 1), least(beam + 1, beam + SIDE_BEAMS));
    if ((line[beam] ?? NaN) > sides + DEEPER_MM) deep.push(beam);
  }
  for (const beam of deep) {
    kind[beam] = WINDOW;
    anteriorMm[beam] = boneMm[beam] ?? NaN;
    boneMm[beam] = NaN;
  }
}

/** What most of a beam's neighbours are, it is: a single beam may be deceived by the speckle. */
function settled(kind: Uint8Array): Uint8Array {
  const votes = new Int32Array(3);
  return kind.map((own, beam) => {
    votes.fill(0);
    for (let b = Math.max(0, beam - SETTLE_BEAMS); b <= Math.min(BEAMS - 1, beam + SETTLE_BEAMS); b++) {
      const each = kind[b] ?? 0;
      votes[each] = (votes[each] ?? 0) + 1;
    }
    let best = own;
    for (let each = 0; each < 3; each++) if ((votes[each] ?? 0) > (votes[best] ?? 0)) best = each;
    return best;
  });
}

/** A run of neighbouring beams that meet the same. */
export interface BeamRun {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of bone and of windows from left to right; runs of fewer beams than this are passed over. */
export function runsOf({ kind }: BeamFindings, leastBeams: number): BeamRun[] {
  const runs: BeamRun[] = [];
  let from = 0;
  for (let beam = 1; beam <= BEAMS; beam++) {
    if (beam < BEAMS && kind[beam] === kind[from]) continue;
    if (kind[from] !== NOTHING && beam - from >= leastBeams)
      runs.push({ kind: kind[from] ?? 0, from, to: beam - 1 });
    from = beam;
  }
  return runs;
}
