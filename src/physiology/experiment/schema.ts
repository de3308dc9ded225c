/** The schema of an experiment file. What a stranger may write stands here and nowhere else. */
import * as v from 'valibot';
import type { SpinePosture } from '../../anatomy/types.ts';
import { observableName } from './conditionSchema.ts';
import { ControlSchema, LONGEST_S, longestS, POSTURES, type Control } from './controlSchema.ts';
import { isOfAnatomy } from './observables.ts';
import { WhoSchema } from './patientSchema.ts';
import { plotFaults } from './plotFaults.ts';
import { choice, name, quantity, words } from './quantities.ts';
import { StudySchema } from './studySchema.ts';

const SPINES = [
  'standing',
  'supine',
  'lateralCurled',
  'sittingUpright',
  'sittingCurled',
  'atlas',
] as const satisfies readonly SpinePosture[];

const when = (text: string) => v.optional(name(text));

const ReadingSchema = v.pipe(
  v.strictObject({
    id: name('name of the reading in the results'),
    observable: observableName,
    atS: v.optional(
      v.union(
        [
          quantity(0, LONGEST_S, 's since the start'),
          v.pipe(v.array(quantity(0, LONGEST_S, 's since the start')), v.minLength(1)),
        ],
        'must be a time or a list of times in s',
      ),
    ),
    at: when('a mark, or end: when the last control is over'),
    pass: v.optional(v.pipe(quantity(1, 1000, 'which of several marks of that name'), v.integer()), 1),
    take: v.optional(
      choice(['value', 'highest', 'lowest'], 'the value at that time, or the extreme up to it'),
      'value',
    ),
    from: when('a mark from which the extreme counts; the start when left out'),
    minus: when('a mark, or start, whose value is taken off'),
    spine: v.optional(
      choice(
        SPINES,
        'an anatomy observable is read with the spine bent so; left out, as the person lies, sits or stands then',
      ),
    ),
    is: v.optional(
      v.pipe(
        v.strictObject({
          atLeast: v.optional(v.pipe(v.number(), v.finite())),
          atMost: v.optional(v.pipe(v.number(), v.finite())),
        }),
        v.description('gives 100 % where it holds and 0 % where not, so that the mean is a percentage'),
      ),
    ),
  }),
  v.check(
    ({ observable, spine }) => spine === undefined || isOfAnatomy(observable),
    'has a spine, which stands with observables of the anatomy alone',
  ),
  v.check(({ at, atS }) => (at === undefined) !== (atS === undefined), 'needs one of at and atS'),
);
export type Reading = v.InferOutput<typeof ReadingSchema>;

const PostureSchema = v.strictObject({
  atS: quantity(0, LONGEST_S, 's since the start'),
  posture: choice(POSTURES, 'posture from then on'),
});

const ArmSchema = v.strictObject({
  name: name('name of the arm'),
  who: v.optional(WhoSchema),
  posture: v.optional(v.array(PostureSchema)),
  controls: v.optional(v.array(ControlSchema)),
});

export const ExperimentSchema = v.strictObject({
  title: words('one line that says what is done'),
  who: v.pipe(WhoSchema, v.description('the people: at the least {} for one person of the case')),
  start: v.optional(
    choice(
      ['upAndAbout', 'lying'],
      'upAndAbout: has been up with whatever hole there is; lying: has lain long with it',
    ),
    'upAndAbout',
  ),
  posture: v.optional(
    v.pipe(v.array(PostureSchema), v.description('postures by time, ascending; supine before the first')),
    [],
  ),
  controls: v.optional(
    v.pipe(v.array(ControlSchema), v.description('what is done, one after the other')),
    [],
  ),
  arms: v.optional(
    v.pipe(
      v.array(ArmSchema),
      v.minLength(1),
      v.description('the experiment once for each; who, posture and controls of an arm replace those above'),
    ),
  ),
  readings: v.pipe(v.array(ReadingSchema), v.minLength(1), v.description('what is looked at, and when')),
  study: v.optional(
    v.pipe(StudySchema, v.description('the published study that is repeated; the run does not look at it')),
  ),
});
export type Experiment = v.InferOutput<typeof ExperimentSchema>;
export type Plan = Pick<Experiment, 'who' | 'start' | 'posture' | 'controls' | 'readings'>;

/** Something that the schema cannot say: where, and what is wrong. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function orderOfControls(controls: readonly Control[], path: Fault['path']): Fault[] {
  const faults: Fault[] = [];
  let endS = 0;
  controls.forEach((control, index) => {
    const { atS } = control;
    if (atS !== undefined && atS < endS - 1e-9)
      faults.push({
        path: [...path, index, 'atS'],
        message: `${atS} s overlaps the control before, which can last until ${Math.round(endS)} s`,
      });
    endS = Math.max(endS, atS ?? 0) + longestS(control);
    if (control.control === 'repeat')
      control.steps.forEach((step, at) => {
        if (step.atS !== undefined)
          faults.push({ path: [...path, index, 'steps', at, 'atS'], message: 'cannot stand in a repeat' });
      });
  });
  if (endS > LONGEST_S) faults.push({ path, message: `last ${Math.round(endS)} s, over ${LONGEST_S} s` });
  return faults;
}

function orderOfPosture(posture: Experiment['posture'], path: Fault['path']): Fault[] {
  return posture.flatMap(({ atS }, index) => {
    const before = posture[index - 1];
    return before === undefined || atS > before.atS
      ? []
      : [
          {
            path: [...path, index, 'atS'],
            message: `${atS} s does not come after ${before.atS} s before it`,
          },
        ];
  });
}

const marksOf = (controls: readonly Control[]): string[] =>
  controls.flatMap((control) =>
    control.control === 'mark' ? [control.name] : control.control === 'repeat' ? marksOf(control.steps) : [],
  );

function marksMeant({ readings, controls, arms }: Experiment): Fault[] {
  const known = [
    'start',
    'end',
    ...marksOf(controls),
    ...(arms ?? []).flatMap((arm) => marksOf(arm.controls ?? [])),
  ];
  return readings.flatMap((reading, index) =>
    (['at', 'from', 'minus'] as const).flatMap((key) => {
      const meant = reading[key];
      if (meant === undefined || known.includes(meant)) return [];
      return [
        {
          path: ['readings', index, key],
          message: `there is no mark "${meant}"; known: ${known.join(', ')}`,
        },
      ];
    }),
  );
}

function idsOnce(names: readonly string[], path: string, key: string): Fault[] {
  return names.flatMap((one, index) =>
    names.indexOf(one) === index ? [] : [{ path: [path, index, key], message: `"${one}" stands twice` }],
  );
}

function studyMeant({ study, readings, arms = [] }: Experiment): Fault[] {
  const ids = readings.map(({ id }) => id);
  const names = arms.map((arm) => arm.name);
  return (study?.rows ?? []).flatMap((row, index) => {
    const faults: Fault[] = [];
    const miss = (key: string, meant: string | undefined, known: readonly string[]) => {
      if (meant !== undefined && !known.includes(meant))
        faults.push({
          path: ['study', 'rows', index, key],
          message: `there is no "${meant}"; known: ${known.join(', ')}`,
        });
    };
    miss('reading', row.reading, ids);
    miss('minusReading', row.minusReading, ids);
    miss('inSdOf', row.inSdOf, ids);
    miss('arm', row.arm, names);
    miss('minusArm', row.minusArm, names);
    miss('andArm', row.andArm, names);
    miss('correlatedWith', row.correlatedWith, ids);
    miss('dropFrom', row.dropFrom, ids);
    miss('slopeOn', row.slopeOn, ids);
    for (const { reading } of row.among ?? []) miss('among', reading, ids);
    for (const pool of row.pooledWith ?? []) {
      miss('pooledWith', pool.reading, ids);
      miss('pooledWith', pool.arm, names);
    }
    if (names.length > 0 && row.arm === undefined)
      faults.push({
        path: ['study', 'rows', index, 'arm'],
        message: 'is missing, for the experiment has arms',
      });
    return faults;
  });
}

/** Changes of the case's person that cannot stand beside adults, who have their own. */
const TOLD = ['sex', 'ageYears', 'heightCm', 'bodyMassIndex', 'daysAfterBirth', 'weeksPregnant'] as const;

function adultsAlone({ adults, changes }: Plan['who'], path: Fault['path']): Fault[] {
  if (adults === undefined) return [];
  return TOLD.filter((key) => changes?.[key] !== undefined).map((key) => ({
    path: [...path, 'changes', key],
    message: 'cannot stand beside adults, who have their own',
  }));
}

/** What is wrong with a file that fits the schema. */
export function faultsOf(experiment: Experiment): Fault[] {
  const { who, controls, posture, arms = [], readings } = experiment;
  return [
    ...adultsAlone(who, ['who']),
    ...orderOfControls(controls, ['controls']),
    ...orderOfPosture(posture, ['posture']),
    ...arms.flatMap((arm, index) => [
      ...(arm.who === undefined ? [] : adultsAlone(arm.who, ['arms', index, 'who'])),
      ...orderOfControls(arm.controls ?? [], ['arms', index, 'controls']),
      ...orderOfPosture(arm.posture ?? [], ['arms', index, 'posture']),
    ]),
    ...idsOnce(
      readings.map(({ id }) => id),
      'readings',
      'id',
    ),
    ...idsOnce(
      arms.map((arm) => arm.name),
      'arms',
      'name',
    ),
    ...marksMeant(experiment),
    ...studyMeant(experiment),
    ...plotFaults(experiment),
  ];
}
