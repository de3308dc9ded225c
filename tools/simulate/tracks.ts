/** A run for each way in which relief goes: the first seed that has it, with its 48 hours. */
import { outlook, RELIEF_TRACKS, type ReliefTrack } from '../../src/physiology/index.ts';
import { createSession, operate, recordOf, setUp } from '../../src/session/index.ts';
import { UsageError } from '../lib/commandLine.ts';
import type { Trials } from './trial.ts';

/** Runs that are looked through at the most where nothing is said. */
export const LOOKED_THROUGH = 2000;
const ALL = 'all';
/** Hours after the last blood at which the headache is told; before it as well. */
const HOURS: readonly number[] = [0.5, 1, 2, 4, 6, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 47.9];

export interface TrackRun {
  readonly track: ReliefTrack;
  /** The first seed that has it; null where none of those looked through has. */
  readonly seed: number | null;
  /** What she would settle at sitting up, and as she is lying, by hours after the last blood; under naught before the first. */
  readonly course: readonly {
    readonly hours: number;
    readonly uprightNrs: number;
    readonly lyingNrs: number;
    readonly uprightWithoutPatchNrs: number;
  }[];
}

const isTrack = (name: string): name is ReliefTrack => RELIEF_TRACKS.some((track) => track === name);

/** The tracks that are asked for; throws a UsageError for a word that is none. */
export function readTracks(name: string): readonly ReliefTrack[] {
  if (name === ALL) return RELIEF_TRACKS;
  if (isTrack(name)) return [name];
  throw new UsageError(`There is no relief track "${name}"; known: ${[...RELIEF_TRACKS, ALL].join(', ')}.`);
}

/** The first run of each track, in the order asked for. */
export function findTracks(
  { caseId, protocol, operator, firstSeed, count, settings }: Trials,
  wanted: readonly ReliefTrack[],
): TrackRun[] {
  const found = new Map<ReliefTrack, TrackRun>();
  for (let seed = firstSeed; seed < firstSeed + count && found.size < wanted.length; seed++) {
    const session = createSession(setUp(caseId, protocol, seed, settings));
    operate(session, operator);
    const { reliefTrack: track } = recordOf(session, operator);
    if (track === null || !wanted.includes(track) || found.has(track)) continue;
    const { body, patient, course } = session.snapshot;
    const { moments } = outlook(body, patient, course, [-1, ...HOURS.map((hours) => hours * 3600)]);
    found.set(track, {
      track,
      seed,
      course: moments.map(({ afterS, patched, without }) => ({
        hours: afterS / 3600,
        uprightNrs: patched.sitting.headacheNrs,
        lyingNrs: patched.lying.headacheNrs,
        uprightWithoutPatchNrs: without.sitting.headacheNrs,
      })),
    });
  }
  return wanted.map((track) => found.get(track) ?? { track, seed: null, course: [] });
}

const cell = (value: number) => value.toFixed(1).padStart(10);

/** One track for the eye. */
export function describeTrack({ track, seed, course }: TrackRun): string {
  if (seed === null) return `${track}: in none of the runs looked through\n`;
  const rows = course.map(
    ({ hours, uprightNrs, lyingNrs, uprightWithoutPatchNrs }) =>
      `  ${hours < 0 ? 'before' : `${hours.toFixed(1)} h`.padStart(6)}${cell(uprightNrs)}${cell(lyingNrs)}${cell(uprightWithoutPatchNrs)}`,
  );
  return [
    `${track}: seed ${seed}`,
    '            upright     lying  no patch   headache, NRS',
    ...rows,
    '',
  ].join('\n');
}
