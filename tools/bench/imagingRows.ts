/** What films and scans cost: the whole picture and the longest of its slices, for nothing may keep a click waiting. */
import type { Anatomy } from '../../src/anatomy/types.ts';
import { finish, type Slices } from '../../src/imaging/slices.ts';
import { takingPicture } from '../../src/imaging/ultrasound/picture.ts';
import { setProbe } from '../../src/imaging/ultrasound/probe.ts';
import { readingPicture } from '../../src/imaging/ultrasound/read.ts';
import { placeFor } from '../../src/imaging/ultrasound/views.ts';
import { anteroposterior } from '../../src/imaging/xray/carm.ts';
import {
  FilmMemory,
  READING_SIZE,
  SHOT_SIZE,
  takingFilm,
  type Sight,
} from '../../src/imaging/xray/taking.ts';
import { absorbersOf, exampleSpread, middleOf, referenceIn } from '../imaging/examples.ts';
import type { BoundRow } from './anatomyRows.ts';

/** The scan at the desk, pixels to a side. */
const DESK_PX = 448;
const SMALL_PX = 320;
const DEPTH_MM = 75;
/** So many runs warm up, and so many count. */
const WARMING = 4;
const RUNS = 15;
/** A picture in steps takes no longer for one of them than a frame of sixty in a second. */
const MOST_SLICE_MS = 16;

interface Cost {
  /** The median of the runs. */
  readonly wholeMs: number;
  /** The longest slice, each by the second worst of its runs: what holds the machine up for once hits one slice in one run. */
  readonly sliceMs: number;
  /** The longest slice of all runs. */
  readonly worstMs: number;
}

/** Every run does the same slices. In the processor's own time: a slice does not grow when other work has the processor. */
function timed(begin: () => Iterator<unknown>): Cost {
  const wholes: number[] = [];
  const slices: number[][] = [];
  for (let run = 0; run < WARMING + RUNS; run++) {
    const job = begin();
    let sum = 0;
    for (let i = 0, done = false; !done; i++) {
      const start = process.cpuUsage();
      done = job.next().done === true;
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      sum += ms;
      if (run >= WARMING) (slices[i] ??= []).push(ms);
    }
    if (run >= WARMING) wholes.push(sum);
  }
  for (const times of [wholes, ...slices]) times.sort((a, b) => a - b);
  return {
    wholeMs: wholes[RUNS >> 1] ?? NaN,
    sliceMs: Math.max(...slices.map((times) => times.at(-2) ?? NaN)),
    worstMs: Math.max(...slices.map((times) => times.at(-1) ?? NaN)),
  };
}

/** A film as the C-arm's desk takes it, her body looked through anew, with the reading; and beside it one with contrast, compared. */
function filmCosts(anatomy: Anatomy, size: Parameters<typeof takingFilm>[3]['size']): readonly Cost[] {
  const absorbers = absorbersOf(anatomy);
  const arm = anteroposterior(middleOf(anatomy, 'L3/4'));
  const { needle, facts } = exampleSpread(anatomy, 'epidural', 1, 2);
  const before: Sight = { anatomy, arm, needle, contrast: [], givenMl: 0 };
  const after: Sight = { ...before, contrast: [facts], givenMl: facts.volumeMl };
  const take = (memory: FilmMemory, sight: Sight, seed: number): Slices<unknown> =>
    takingFilm(memory, sight, absorbers, { size, seed, grain: 1 }, () => undefined, null);
  const known = new FilmMemory();
  finish(take(known, before, 1));
  return [
    timed(() => take(new FilmMemory(), before, 1)),
    timed(() => {
      // Contrast is laid anew each time, as when it has flowed on.
      known.laid = new Map();
      return take(known, after, 2);
    }),
  ];
}

/** A scan as the scanner's desk takes and reads it. */
function scanCost(anatomy: Anatomy, sidePx: number): Cost {
  const pose = setProbe(anatomy, placeFor(anatomy, 'obliqueInterlaminar', 'L3/4'));
  return timed(function* () {
    const setting = { depthMm: DEPTH_MM, widthPx: sidePx, heightPx: sidePx };
    const picture = yield* takingPicture(anatomy, pose, setting);
    yield* readingPicture(picture, false);
  });
}

/** What pictures cost on this machine. */
export function imagingRows(): BoundRow[] {
  const anatomy = referenceIn('lateralCurled');
  const rows = (name: string, px: number, cost: Cost | undefined): BoundRow[] => [
    { name: `${name}, ${px} px`, value: cost?.wholeMs ?? NaN, unit: 'ms', most: null },
    {
      name: `${name}, ${px} px: longest slice, 2nd worst of ${RUNS} runs`,
      value: cost?.sliceMs ?? NaN,
      unit: 'ms',
      most: MOST_SLICE_MS,
    },
    { name: `${name}, ${px} px: worst of all`, value: cost?.worstMs ?? NaN, unit: 'ms', most: null },
  ];
  const films = ([READING_SIZE, SHOT_SIZE] as const).flatMap((size) => {
    const [whole, compared] = filmCosts(anatomy, size);
    return [...rows('film', size, whole), ...rows('film compared', size, compared)];
  });
  const scans = [SMALL_PX, DESK_PX].flatMap((px) => rows('ultrasound picture', px, scanCost(anatomy, px)));
  return [...films, ...scans];
}
