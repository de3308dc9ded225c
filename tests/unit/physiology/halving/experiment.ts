/** An experiment on one person, in the bench's own steps or in parts of them, and the two days that follow-up runs. */
import { obstetricWetTap } from '../../../../src/content/cases/obstetricWetTap.ts';
import { createBench, type Bench } from '../../../../src/physiology/experiment/bench.ts';
import type { Control } from '../../../../src/physiology/experiment/controlSchema.ts';
import { perform } from '../../../../src/physiology/experiment/perform.ts';
import { drawPatient, followUp, TICKS_PER_SECOND, type Posture } from '../../../../src/physiology/index.ts';
import { continuous, every, JUMP, jumps, type Course } from './course.ts';

const hour = 3600;
const place = { into: 'epidural', level: 'L3/4' } as const;

/** What is done; each begins when the one before has ended. */
const SCRIPT: readonly Control[] = [
  { control: 'wait', forMin: 20 },
  { control: 'drainCsf', volumeMl: 10, rateMlPerS: 0.05 },
  { control: 'wait', forMin: 30 },
  { control: 'openHole', needle: 'quincke22', level: 'L3/4' },
  { control: 'wait', forH: 2 },
  { control: 'infuse', fluid: 'saline', durationS: 100, rateMlPerS: 0.05, ...place },
  { control: 'wait', forH: 1 },
  { control: 'inject', fluid: 'blood', volumeMl: 18, rateMlPerS: 0.3, bloodAgeS: 60, ...place },
  { control: 'wait', forMin: 40 },
  { control: 'strain', kind: 'strain' },
  { control: 'wait', forH: 40 },
];
const POSTURES: readonly (readonly [atS: number, posture: Posture])[] = [
  [0, 'supine'],
  [600, 'upright'],
  [1000, 'lateralCurled'],
  [8 * hour, 'headUp30'],
  [9 * hour, 'standing'],
  [20 * hour, 'supine'],
  [30 * hour, 'upright'],
];

const TIMES_S: readonly number[] = [
  ...new Set([
    ...every(60, 1500, 60),
    ...every(1800, 14_400, 300),
    ...every(10_220, 10_500, 20),
    ...every(14_040, 14_280, 10),
    ...every(5 * hour, 44 * hour, 1800),
  ]),
].sort((a, b) => a - b);

export function runExperimentSteps(seed: number, start: 'upAndAbout' | 'lying', share: number): Course {
  const values = new Map<string, number[]>();
  const events: Course['events'][number][] = [];
  const wanted = new Set(TIMES_S.map((s) => s * TICKS_PER_SECOND));
  let told: Readonly<Record<string, number>> = {};
  let before = 0;
  let jumped: (() => boolean) | null = null;
  const look = ({ body, findings }: Bench): void => {
    jumped ??= jumps(body);
    if (jumped()) events.push({ name: JUMP, tick: body.tick, stepTicks: body.tick - before });
    for (const [name, count] of Object.entries(findings))
      if (count !== (told[name] ?? 0)) events.push({ name, tick: body.tick, stepTicks: body.tick - before });
    told = { ...findings };
    before = body.tick;
    if (!wanted.delete(body.tick)) return;
    for (const [name, value] of continuous(body)) values.set(name, [...(values.get(name) ?? []), value]);
  };
  const postures = POSTURES.map(([atS, posture]) => ({ tick: atS * TICKS_PER_SECOND, posture }));
  const stops = [...wanted];
  const bench = createBench(drawPatient(obstetricWetTap, seed), start, { postures, stops, look }, share);
  for (const control of SCRIPT) perform(bench, control, () => undefined);
  return { timesS: TIMES_S, values, events };
}

/** The numbers of a follow-up after 18 mL of blood, and its verdict. */
export function runFollowUp(seed: number, share: number) {
  const patient = drawPatient(obstetricWetTap, seed);
  const bench = createBench(patient, 'upAndAbout', { postures: [], stops: [], look: () => undefined });
  for (const control of SCRIPT.slice(-4, -3)) perform(bench, control, () => undefined);
  const { outcome, track, ...numbers } = followUp(bench.body, { patient }, undefined, share);
  return { outcome, track, numbers };
}
