/**
 * What many trials come to. Of each trial a few numbers are kept in arrays that are made once, words are only counted; so
 * a trial leaves 8 bytes per number behind, and the order in which trials are told does not matter.
 */
import { SPREAD_LEVELS } from '../../src/content/levels.ts';
import { summarise, type Summary } from '../../src/physiology/experiment/summary.ts';
import { TRIAL_NUMBERS, type Trial, type TrialNumber, type Trials } from './trial.ts';

type Counts = Readonly<Record<string, number>>;

const NAMES = Object.keys(TRIAL_NUMBERS) as TrialNumber[];

/** Counts of words, in alphabetical order. */
class Words {
  private readonly counts = new Map<string, number>();

  add(word: string | null): void {
    const key = word ?? 'none';
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Each times `factor`. */
  times(factor: number): Counts {
    const sorted = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([word, count]) => [word, count * factor]));
  }
}

export interface TrialsSummary extends Readonly<Record<TrialNumber, Summary>> {
  readonly caseId: string;
  readonly operator: string;
  readonly trials: number;
  /** In how many blood was injected: the numbers of the injection are theirs alone. */
  readonly patched: number;
  readonly endings: Counts;
  readonly outcomes: Counts;
  readonly outcomePercent: Counts;
  /** Of those in whom blood was injected, how the relief ran. */
  readonly reliefTrackPercent: Counts;
  readonly stopReasons: Counts;
  readonly duralPunctures: number;
  /** Of those in whom blood was injected, from head to foot. */
  readonly levelReachedPercent: Counts;
}

export class Tally {
  private readonly trials: Trials;
  /** Not a number where a trial has none. */
  private readonly numbers: Readonly<Record<TrialNumber, Float64Array>>;
  private readonly endings = new Words();
  private readonly outcomes = new Words();
  private readonly tracks = new Words();
  private readonly stopReasons = new Words();
  private readonly levels = new Words();
  private duralPunctures = 0;
  private patched = 0;
  private told = 0;

  constructor(trials: Trials) {
    this.trials = trials;
    this.numbers = Object.fromEntries(
      NAMES.map((name) => [name, new Float64Array(trials.count).fill(NaN)]),
    ) as Record<TrialNumber, Float64Array>;
  }

  /** Take in the trial of this index; gives how many were taken in. */
  add(index: number, trial: Trial): number {
    const isPatched = trial.numbers.stopVolumeMl > 0;
    for (const name of NAMES)
      if (isPatched || TRIAL_NUMBERS[name] !== 'patched') this.numbers[name][index] = trial.numbers[name];
    this.endings.add(trial.ending);
    this.outcomes.add(trial.outcome);
    if (isPatched) this.tracks.add(trial.reliefTrack);
    this.stopReasons.add(trial.stopReason);
    if (isPatched) for (const level of trial.levels) this.levels.add(level);
    if (isPatched) this.patched++;
    if (trial.duralPuncture) this.duralPunctures++;
    return ++this.told;
  }

  /** Counts, proportions, means, standard deviations and percentiles. */
  summary(): TrialsSummary {
    const { caseId, operator, count } = this.trials;
    if (this.told !== count) throw new Error(`${this.told} of ${count} trials were told.`);
    const over = (name: TrialNumber): Summary => {
      const all = Array.from(this.numbers[name]);
      return summarise(all.filter((value) => !Number.isNaN(value)));
    };
    const reached = this.levels.times(100 / Math.max(1, this.patched));
    return {
      caseId,
      operator,
      trials: count,
      patched: this.patched,
      endings: this.endings.times(1),
      outcomes: this.outcomes.times(1),
      outcomePercent: this.outcomes.times(100 / count),
      reliefTrackPercent: this.tracks.times(100 / Math.max(1, this.patched)),
      stopReasons: this.stopReasons.times(1),
      duralPunctures: this.duralPunctures,
      levelReachedPercent: Object.fromEntries(SPREAD_LEVELS.map((level) => [level, reached[level] ?? 0])),
      ...(Object.fromEntries(NAMES.map((name) => [name, over(name)])) as Record<TrialNumber, Summary>),
    };
  }
}
