/** An experiment on its people: every reading of each, and what they have in common. */
import type { Patient } from '../types.ts';
import { createBench, pass, secondsToTicks, type Bench } from './bench.ts';
import { holds } from './conditionSchema.ts';
import { OBSERVABLES, observe, type Seen } from './observables.ts';
import { peopleOf } from './people.ts';
import { perform } from './perform.ts';
import type { Experiment, Plan, Reading } from './schema.ts';
import { summarise, type Summary } from './summary.ts';

/** One reading at one moment, over the people; null for whom the moment never came. */
export interface Result {
  readonly id: string;
  readonly observable: string;
  readonly unit: string;
  /** The time in s, or the mark with its pass. */
  readonly at: number | string;
  readonly values: readonly (number | null)[];
  readonly summary: Summary;
}

export interface ArmResult {
  readonly arm: string | null;
  readonly people: number;
  readonly firstSeeds: readonly number[];
  readonly results: readonly Result[];
}

/** Values of every reading at the marks and times that have come, by key. */
type Notes = Map<string, { readonly value: number; readonly highest: number; readonly lowest: number }[]>;

interface Moment {
  readonly reading: Reading;
  readonly at: number | string;
  readonly note: string;
  readonly pass: number;
}

const timesOf = ({ atS }: Reading): readonly number[] =>
  atS === undefined ? [] : typeof atS === 'number' ? [atS] : atS;

function momentsOf(readings: readonly Reading[]): Moment[] {
  return readings.flatMap((reading): Moment[] => {
    const { at, pass: passNumber } = reading;
    if (at === undefined) return timesOf(reading).map((s) => ({ reading, at: s, note: `${s} s`, pass: 1 }));
    return [{ reading, at: passNumber === 1 ? at : `${at} ${passNumber}`, note: at, pass: passNumber }];
  });
}

/** What a reading sees of the bench: with the spine bent as it wants it. */
const seenBy = ({ spine }: Reading, bench: Bench): Seen =>
  spine === undefined ? bench : { ...bench, spine };

/** Extremes of the readings that ask for them, from their mark on. */
class Extremes {
  readonly #high = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #readings: readonly Reading[];

  constructor(readings: readonly Reading[]) {
    this.#readings = readings.filter(({ take }) => take !== 'value');
  }

  look(bench: Bench): void {
    for (const reading of this.#readings) {
      const { id, observable } = reading;
      const value = observe(observable, seenBy(reading, bench));
      this.#high.set(id, Math.max(this.#high.get(id) ?? -Infinity, value));
      this.#low.set(id, Math.min(this.#low.get(id) ?? Infinity, value));
    }
  }

  /** A mark was reached: what counts from it begins anew. */
  begin(mark: string, bench: Bench): void {
    for (const { id, from } of this.#readings)
      if (from === mark) {
        this.#high.delete(id);
        this.#low.delete(id);
      }
    this.look(bench);
  }

  of(id: string, value: number) {
    return { value, highest: this.#high.get(id) ?? value, lowest: this.#low.get(id) ?? value };
  }
}

/** Everything that is read of one person. */
function runOne(plan: Plan, patient: Patient): Notes {
  const notes: Notes = new Map();
  const extremes = new Extremes(plan.readings);
  const times = [...new Set(plan.readings.flatMap(timesOf))].sort((a, b) => a - b);
  const stops = times.map(secondsToTicks);
  const wanted = new Map(times.map((s) => [secondsToTicks(s), `${s} s`]));

  const note = (bench: Bench, mark: string) => {
    extremes.begin(mark, bench);
    for (const reading of plan.readings) {
      const { id, observable, at, minus, atS } = reading;
      const meant = at === mark || minus === mark || (atS !== undefined && mark.endsWith(' s'));
      if (!meant) continue;
      const key = `${id} ${mark}`;
      notes.set(key, [
        ...(notes.get(key) ?? []),
        extremes.of(id, observe(observable, seenBy(reading, bench))),
      ]);
    }
  };
  const look = (bench: Bench) => {
    extremes.look(bench);
    const mark = wanted.get(bench.body.tick);
    if (mark !== undefined) note(bench, mark);
  };
  const postures = plan.posture.map(({ atS, posture }) => ({ tick: secondsToTicks(atS), posture }));
  const bench = createBench(patient, plan.start, { postures, stops, look });
  note(bench, 'start');
  look(bench);
  while ((bench.stops[0] ?? Infinity) <= 0) bench.stops.shift();
  for (const control of plan.controls) {
    if (control.atS !== undefined) pass(bench, control.atS - bench.body.tick / 120);
    perform(bench, control, (mark) => note(bench, mark));
  }
  note(bench, 'end');
  const last = times.at(-1);
  if (last !== undefined) pass(bench, last - bench.body.tick / 120);
  return notes;
}

function valueAt(notes: Notes, { reading, note, pass: passNumber }: Moment): number | null {
  const { id, take, minus, is } = reading;
  const seen = notes.get(`${id} ${note}`)?.[passNumber - 1];
  if (seen === undefined) return null;
  const off = minus === undefined ? 0 : notes.get(`${id} ${minus}`)?.[0]?.value;
  if (off === undefined) return null;
  const value = seen[take] - off;
  if (is === undefined) return value;
  return holds({ observable: reading.observable, ...is }, value) ? 100 : 0;
}

function runArm(plan: Plan, arm: string | null): ArmResult {
  const people = peopleOf(plan.who);
  const all = people.map((patient) => runOne(plan, patient));
  const results = momentsOf(plan.readings).map((moment): Result => {
    const { id, observable, is } = moment.reading;
    const values = all.map((notes) => valueAt(notes, moment));
    const unit = is === undefined ? (OBSERVABLES.get(observable)?.unit ?? '') : '%';
    return { id, observable, unit, at: moment.at, values, summary: summarise(values) };
  });
  return { arm, people: people.length, firstSeeds: people.slice(0, 3).map(({ seed }) => seed), results };
}

/** Run it: once, or once for each arm. The same file gives the same bits. */
export function runExperiment(experiment: Experiment): ArmResult[] {
  const { who, start, posture, controls, readings, arms } = experiment;
  if (arms === undefined) return [runArm({ who, start, posture, controls, readings }, null)];
  return arms.map((arm) =>
    runArm(
      {
        who: arm.who ?? who,
        start,
        posture: arm.posture ?? posture,
        controls: arm.controls ?? controls,
        readings,
      },
      arm.name,
    ),
  );
}
