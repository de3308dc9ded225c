/** What is seen in a picture, told from its greys alone: keys of messages with their values. What is known of the patient is not asked. */
import type { MessageKey } from '../../content/messages/index.ts';
import { complexesIn, type Complexes } from './complexes.ts';
import { BEAMS, rightOf } from './fan.ts';
import { BONE, findingAlongBeams, NOTHING, runsOf, WINDOW, type BeamFindings, type BeamRun } from './find.ts';
import { finish, type Slices } from '../slices.ts';
import { findingMidline, type Midline } from './midline.ts';
import { partsOf, type Part } from './parts.ts';
import type { UltrasoundPicture } from './picture.ts';
import type { UltrasoundView } from './views.ts';

export interface SeenLine {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, number>>;
  /** Blanks that are filled with words: their own keys. */
  readonly words?: Readonly<Record<string, MessageKey>>;
}

/** What the reader makes of a picture. */
export interface Reading {
  /** The view that it is most like; null where it is like none. */
  readonly like: UltrasoundView | null;
  /** Shadows of bone from side to side; in the view of the articular processes the humps of their line. */
  readonly teeth: number;
  /** A bone line so long as only the sacrum has, mm; 0 where there is none. */
  readonly longLineMm: number;
  /** Windows into the canal, and the complexes in the one nearest to the middle in which they stand out. */
  readonly windows: number;
  readonly complexes: Complexes | null;
  /** The line of symmetry of a transverse view. */
  readonly midline: Midline | null;
  /** What stands in the picture from left to right, whatever it is. */
  readonly parts: readonly Part[];
}

/** Runs of fewer beams are passed over; an oblique view looks through windows with so many beams at least. */
const LEAST_BEAMS = 4;
const OPEN_BEAMS = 14;
/** A line of bone longer than this without a step is the sacrum's, mm; humps stand out by so much, mm. */
const SACRAL_MM = 34;
const HUMP_MM = 1.2;
/** Beside the transverse processes there is flesh; elsewhere bone and windows take so much of the picture, share and beams. */
const CONTINUOUS = 0.95;
const LEAST_SPAN = 50;
/** A spinous process stands out so far behind what lies beside it on the whole, and behind the nearest of it, mm. */
const TIP_MM = 5;
const NEARER_MM = 2.5;
/** Not the very nearest: a few beams may be deceived. */
const DECEIVED_BEAMS = 5;

function widthMm({ fan }: UltrasoundPicture, findings: BeamFindings, { from, to }: BeamRun): number {
  const at = (beam: number): number => rightOf(fan, beam, findings.boneMm[beam] ?? NaN);
  const width = at(to) - at(from);
  return width === width ? width : 0;
}

/** How often the line of bone comes nearer to the probe and falls back. */
function humpsOf(findings: BeamFindings): number {
  let humps = 0;
  let high = Infinity;
  let low = -Infinity;
  let isRising = false;
  for (const depth of findings.boneMm) {
    if (!(depth > 0)) continue;
    if (!isRising) {
      if (depth > low) low = depth;
      if (depth < low - HUMP_MM) {
        isRising = true;
        high = depth;
      }
    } else {
      if (depth < high) high = depth;
      if (depth > high + HUMP_MM) {
        humps++;
        isRising = false;
        low = depth;
      }
    }
  }
  return humps;
}

/** Whether the middle bone stands out as a spinous process does: far behind what lies beside it, and nearer than any of it. */
function hasTip({ boneMm }: BeamFindings): boolean {
  const depths = (from: number, to: number): Float64Array =>
    boneMm
      .slice(from, to)
      .filter((each) => each > 0)
      .sort();
  const middle = BEAMS >> 1;
  const tip = depths(middle - 12, middle + 13)[0] ?? NaN;
  return [depths(middle - 45, middle - 15), depths(middle + 16, middle + 46)].every(
    (side) =>
      (side[side.length >> 1] ?? NaN) - tip > TIP_MM && (side[DECEIVED_BEAMS] ?? NaN) - tip > NEARER_MM,
  );
}

/** Reads a picture at once. */
export function readPicture(picture: UltrasoundPicture, isAcross: boolean): Reading {
  return finish(readingPicture(picture, isAcross));
}

/** Reads a picture in slices. `isAcross`: whether the probe lies across the spine, which the hand that holds it knows. */
export function* readingPicture(picture: UltrasoundPicture, isAcross: boolean): Slices<Reading> {
  const findings = yield* findingAlongBeams(picture);
  yield;
  const runs = runsOf(findings, LEAST_BEAMS);
  const bones = runs.filter(({ kind }) => kind === BONE);
  const windows = runs
    .filter(({ kind }) => kind === WINDOW)
    .sort((a, b) => Math.abs(a.from + a.to + 1 - BEAMS) - Math.abs(b.from + b.to + 1 - BEAMS));
  const nearest = windows[0];
  const found = windows.map((window) => complexesIn(picture, findings, window));
  const complexes = found.find((each) => each !== null && each.spaceMm !== null) ?? found[0] ?? null;
  const longLineMm = Math.max(0, ...bones.map((run) => widthMm(picture, findings, run)));
  const midline = isAcross ? yield* findingMidline(picture) : null;
  const parts = partsOf(picture, findings, LEAST_BEAMS, found);
  const seen = { windows: windows.length, complexes, midline, parts };
  // What seems open beside the view's own windows is a line of the flesh.
  const flesh = parts.filter(({ kind }) => kind !== 'darkBand');
  const shut = { windows: 0, complexes: null, midline, parts: flesh };
  if (bones.length === 0) return { like: null, teeth: 0, longLineMm: 0, ...seen };
  if (isAcross) {
    const middle = BEAMS >> 1;
    const isOpen = nearest !== undefined && nearest.from <= middle + 6 && nearest.to >= middle - 6;
    const like = isOpen ? 'transverseInterlaminar' : hasTip(findings) ? 'spinousProcess' : null;
    return { like, teeth: bones.length, longLineMm: 0, ...(isOpen ? seen : shut) };
  }
  const first = bones[0]?.from ?? 0;
  const last = bones.at(-1)?.to ?? 0;
  let covered = 0;
  for (let beam = first; beam <= last; beam++) if (findings.kind[beam] !== NOTHING) covered++;
  if (covered / (last - first + 1) < CONTINUOUS || last - first < LEAST_SPAN)
    return { like: 'transverseProcess', teeth: bones.length, longLineMm: 0, ...shut };
  const open = windows.reduce((sum, { from, to }) => sum + to + 1 - from, 0);
  if (open >= OPEN_BEAMS) {
    const line = longLineMm >= SACRAL_MM ? longLineMm : 0;
    return { like: 'obliqueInterlaminar', teeth: bones.length, longLineMm: line, ...seen };
  }
  const humps = humpsOf(findings);
  if (humps > 0) return { like: 'articularProcess', teeth: humps, longLineMm: 0, ...shut };
  return { like: null, teeth: bones.length, longLineMm, ...seen };
}

/** The reading as sentences: which view, what of it is seen, and how deep, measured from the skin's echo. */
export function describePicture(reading: Reading): SeenLine[] {
  const { like, teeth, windows, complexes, longLineMm, midline } = reading;
  const lines: SeenLine[] = [];
  if (like !== null) lines.push({ key: `ultrasound.like.${like}`, values: { count: teeth } });
  else if (midline !== null && teeth > 0) lines.push({ key: 'ultrasound.like.bars' });
  else if (longLineMm > 0) lines.push({ key: 'ultrasound.like.line' });
  else lines.push({ key: teeth > 0 ? 'ultrasound.like.bone' : 'ultrasound.like.none' });
  if (like === 'obliqueInterlaminar' && longLineMm > 0)
    lines.push({ key: 'ultrasound.sacralLine', values: { lengthMm: longLineMm } });
  if (midline !== null && teeth > 0) {
    const asideMm = Math.abs(midline.rightMm);
    const side = midline.rightMm < 0 ? 'Left' : 'Right';
    lines.push({ key: `ultrasound.midline${asideMm < 1 ? 'Middle' : side}`, values: { asideMm } });
  }
  if (windows === 0) {
    lines.push({ key: 'ultrasound.complexes.shadowed' });
    return lines;
  }
  if (complexes === null) lines.push({ key: 'ultrasound.complexes.unclear' });
  else if (complexes.ligamentMm === null || complexes.spaceMm === null)
    lines.push({
      key: 'ultrasound.complexes.dura',
      values: { depthMm: complexes.duraMm - complexes.skinMm },
    });
  else
    lines.push({
      key: 'ultrasound.complexes.both',
      values: {
        fromMm: complexes.ligamentMm - complexes.skinMm,
        spaceMm: complexes.spaceMm - complexes.skinMm,
        anteriorMm: complexes.anteriorMm - complexes.skinMm,
      },
    });
  return lines;
}
