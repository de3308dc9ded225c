/** What is done in an experiment, told in sentences from its file. */
import { OBSERVABLES, type Experiment } from '../../../src/physiology/experiment/index.ts';
import { PATIENT_NUMBERS, type PatientNumber } from '../../../src/physiology/experiment/patientNumbers.ts';
import { exact, figure, listed, plainName, sentence, withUnit } from './words.ts';

type Who = Experiment['who'];
type Control = Experiment['controls'][number];
type Condition = NonNullable<Who['only']>[number];

const POSTURES: Readonly<Record<string, string>> = {
  supine: 'flat on the back',
  lateralCurled: 'curled on the side',
  sittingCurled: 'sitting, curled',
  upright: 'upright',
  headUp30: 'propped up by 30\u00b0',
  standing: 'standing',
};
const posture = (name: string) => POSTURES[name] ?? plainName(name);

/** "17G Tuohy". */
function needle(name: string): string {
  const [, type = name, gauge = ''] = /^([a-z]+)(\d+)$/.exec(name) ?? [];
  const word = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return gauge === '' ? plainName(name) : `${gauge}G ${word}`;
}

const spanned = (value: number | readonly number[] | object, unit: string): string => {
  if (typeof value === 'number') return withUnit(value, unit);
  return Array.isArray(value) ? withUnit(value.map((one) => figure(Number(one))).join(' to '), unit) : unit;
};

/** Shorter than the meaning in the list of observables, where that is a sentence of its own. */
const SHORT: Readonly<Record<string, string>> = {
  'symptoms.headacheSettledUprightNrs': 'an upright headache of',
  'symptoms.headacheNrs': 'a headache of',
  'symptoms.backPressureNrs': 'a pressure in the back of',
  'epidural.givenMl': 'a volume given of',
};

function condition({ observable, atLeast, atMost }: Condition): string {
  const known = OBSERVABLES.get(observable);
  if (observable.startsWith('tip.'))
    return `the tip stands in ${plainName(observable.slice(4)).toLowerCase()}`;
  if (known?.unit === 'times') return known.meaning.replace(/^[^:]*: /, '');
  if (known?.unit === '1') return known.meaning.replace(/^whether /, '');
  const meaning = SHORT[observable] ?? known?.meaning.replace(/(?<!^L\S+)[:;].*$/, '') ?? observable;
  const unit = known?.unit ?? '';
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${withUnit(atLeast, unit)}`]),
    ...(atMost === undefined ? [] : [`at most ${withUnit(Math.round(atMost * 100) / 100, unit)}`]),
  ];
  return `${meaning} ${bounds.join(' and ')}`;
}

/** Findings end with their own words; quantities are compared. */
const until = (conditions: readonly Condition[] | undefined, lead: string): string =>
  conditions === undefined ? '' : `, ${lead} ${conditions.map(condition).join(' or ')}`;

/** A time in the unit that a reader would choose. */
function lasting(seconds: number): string {
  if (seconds >= 7200) return withUnit(seconds / 3600, 'h');
  return seconds >= 120 ? withUnit(seconds / 60, 'min') : withUnit(seconds, 's');
}

const rate = (mlPerS: number) => withUnit(exact(mlPerS), 'mL/s');

const limitName = (key: string): string => {
  const text = Object.hasOwn(PATIENT_NUMBERS, key) ? PATIENT_NUMBERS[key as PatientNumber][2] : key;
  return text.replace(/^[^:]*: /, '').replace(/[:;].*$/, '');
};

function sinceBirth(days: number): string {
  return days < 0.5 ? 'at a birth' : `${figure(days)} ${days === 1 ? 'day' : 'days'} after a birth`;
}

type Adults = NonNullable<Who['adults']>;

/** "55 ± 14": a number, two ends, or a mean with its spread. */
function drawn(value: Adults['ageYears']): string {
  if (typeof value === 'number') return figure(value);
  if ('mean' in value) return `${figure(value.mean)} ± ${figure(value.sd)}`;
  return `${figure(value[0])} to ${figure(value[1])}`;
}

/** Adults of a published series. */
function adultsText({ women, ageYears, bodyMassIndex, weeksPregnant, daysAfterBirth }: Adults): string[] {
  return [
    ...(women === 0 || women === 1 ? [] : [`${withUnit(100 * women, '%')} of them women`]),
    `aged ${drawn(ageYears)}`,
    `body-mass index ${drawn(bodyMassIndex)}`,
    ...(weeksPregnant === undefined ? [] : [`${figure(weeksPregnant)} weeks pregnant`]),
    ...(daysAfterBirth === undefined ? [] : [sinceBirth(daysAfterBirth)]),
  ];
}

const adultsNoun = ({ women }: Adults) => (women === 1 ? 'women' : women === 0 ? 'men' : 'adults');

/** Who they are, and how many. */
function people(who: Who): string {
  const { changes = {}, patient = {}, limits = {}, only = [] } = who;
  const { sex, ageYears, heightCm, bodyMassIndex, daysAfterBirth, hoursAgo } = changes;
  const intact = patient.holeConductanceMlPerMinPerMmHg === 0;
  const { adults } = who;
  const noun =
    adults !== undefined
      ? adultsNoun(adults)
      : sex === 'male'
        ? 'men'
        : sex === 'female'
          ? 'women'
          : 'people';
  const told = [
    ...(adults === undefined ? [] : adultsText(adults)),
    ...(daysAfterBirth === null ? ['not pregnant'] : []),
    ...(typeof daysAfterBirth === 'number' ? [sinceBirth(daysAfterBirth)] : []),
    ...(ageYears === undefined ? [] : [`aged ${spanned(ageYears, '')}`]),
    ...(heightCm === undefined ? [] : [`${spanned(heightCm, 'cm')} tall`]),
    ...(bodyMassIndex === undefined ? [] : [`body-mass index ${spanned(bodyMassIndex, '')}`]),
    ...(intact ? ['with an intact dura'] : []),
    ...(!intact && changes.needle !== undefined
      ? [
          `with a puncture by a ${needle(changes.needle)} needle${hoursAgo === undefined ? '' : ` ${spanned(hoursAgo, 'h')} ago`}`,
        ]
      : []),
    ...Object.entries(patient)
      .filter(([key]) => key !== 'holeConductanceMlPerMinPerMmHg')
      .map(([key, value]) => `${limitName(key)} set to ${figure(Number(value))}`),
    ...Object.keys(limits).map((key) => `chosen by ${limitName(key)}`),
    ...only.map(condition),
  ];
  const own = !intact && changes.needle === undefined && adults === undefined;
  const from = own ? ' of the teaching case, an accidental puncture in labour' : '';
  return `${figure(who.draw.n)} ${noun}${from}${told.length === 0 ? '' : `, ${told.join(', ')}`}`;
}

const FLUIDS: Readonly<Record<string, string>> = { localAnaesthetic: 'local anaesthetic' };
const fluid = (name: string) => FLUIDS[name] ?? name;
const place = (level: string, into: string) =>
  into === 'csf' ? 'into the CSF' : level === 'palpated' ? 'at the palpated level' : `at ${level}`;

function waiting(control: Extract<Control, { control: 'wait' }>): string {
  const { forS, forMin, forH } = control;
  return lasting((forS ?? 0) + 60 * (forMin ?? 0) + 3600 * (forH ?? 0));
}

/** One act; nothing for what only marks a moment. */
function act(control: Control): string {
  switch (control.control) {
    case 'inject':
      return `${withUnit(control.volumeMl, 'mL')} of ${fluid(control.fluid)} at ${rate(control.rateMlPerS)} ${place(control.level, control.into)}${control.bloodAgeS === undefined ? '' : `, ${figure(control.bloodAgeS / 60)} min old`}${until(control.until, 'stopped at')}`;
    case 'infuse':
      return `${fluid(control.fluid)} at ${rate(control.rateMlPerS)} for ${lasting(control.durationS)} ${place(control.level, control.into)}${until(control.until, 'stopped at')}`;
    case 'drainCsf':
      return `${withUnit(control.volumeMl, 'mL')} of CSF drained at ${withUnit(exact(60 * control.rateMlPerS), 'mL/min')}${until(control.until, 'stopped at')}`;
    case 'openHole':
      return `a puncture by a ${needle(control.needle)} needle`;
    case 'advanceNeedle':
      return `a needle along the ${control.aim === 'ideal' ? 'ideal line' : 'given line'} at ${control.level}, ${withUnit(Math.abs(control.speedMmPerS), 'mm/s')}${control.syringePressed ? ', with a thumb on the saline' : ''}${until(control.until, 'as far as')}`;
    case 'removeNeedle':
      return 'needle out';
    case 'wait':
      return `${waiting(control)} of rest${until(control.until, 'or until')}`;
    case 'changePosture':
      return `then ${posture(control.posture)}`;
    case 'repeat': {
      const [only, more] = control.steps;
      // Many short ways of a needle until it stands somewhere are one way to a reader.
      if (only?.control === 'advanceNeedle' && more === undefined)
        return `${act(only)}${until(control.until, 'until')}`;
      return `up to ${figure(control.times)} times: ${control.steps.map(act).filter(Boolean).join(', ')}${until(control.until, 'ended by')}`;
    }
    case 'mark':
      return '';
    default:
      return '';
  }
}

/** The same act several times running is told once; of a needle that goes on, only how far. */
function together(told: readonly string[]): string[] {
  const runs: { readonly text: string; times: number }[] = [];
  for (const text of told) {
    const last = runs.at(-1);
    if (last?.text === text) last.times += 1;
    else runs.push({ text, times: 1 });
  }
  const wayOf = (text: string | undefined) => text?.split(', until ')[0];
  return runs.map(({ text, times }, index) => {
    if (times > 1) return `${times} times ${text}`;
    const goesOn = text.startsWith('a needle') && wayOf(text) === wayOf(runs[index - 1]?.text);
    return goesOn ? text.replace(/^.*?, until /, 'on until ') : text;
  });
}

/** The most acts that are told one by one; a longer list says no more to a reader than its file does. */
const MOST_ACTS = 7;

function acts(controls: readonly Control[]): string {
  const told = together(controls.map(act).filter((one) => one !== ''));
  if (told.length <= MOST_ACTS) return told.join('; ');
  return `${told.slice(0, MOST_ACTS).join('; ')}; and ${told.length - MOST_ACTS} more acts`;
}

function postures({ posture: list, start }: Experiment): string {
  const [first] = list;
  const lain = start === 'lying' ? ', having lain long' : '';
  if (first === undefined) return `, flat on the back${lain}`;
  return `, ${listed(list.map((one) => posture(one.posture)))}${lain}`;
}

/** What an arm does otherwise. */
function armText(arm: NonNullable<Experiment['arms']>[number]): string {
  const parts = [
    ...(arm.who === undefined ? [] : [people(arm.who)]),
    ...(arm.posture === undefined ? [] : [listed(arm.posture.map((one) => posture(one.posture)))]),
    ...(arm.controls === undefined ? [] : [acts(arm.controls)]),
  ];
  return `${plainName(arm.name)}: ${parts.join('; ')}`;
}

/** More arms than this are named alone. */
const MOST_ARMS = 3;

/** The protocol of a file, a sentence for the people, one for the acts, one for each of a few arms. */
export function protocolOf(experiment: Experiment): string {
  const { who, controls, arms = [] } = experiment;
  const ownPeople = arms.length === 0 || arms.some((arm) => arm.who === undefined);
  const common = acts(controls);
  const armSentences =
    arms.length === 0
      ? []
      : arms.length > MOST_ARMS
        ? [
            sentence(
              `Once for each of ${arms.length} groups: ${listed(arms.map(({ name }) => plainName(name)))}`,
            ),
            ...arms.slice(0, 1).map((arm) => sentence(`The first, ${armText(arm)}`)),
          ]
        : arms.map((arm) => sentence(armText(arm)));
  return [
    ...(ownPeople ? [sentence(`${people(who)}${postures(experiment)}`)] : []),
    ...(common === '' || (arms.every((arm) => arm.controls !== undefined) && arms.length > 0)
      ? []
      : [sentence(common)]),
    ...armSentences,
  ].join(' ');
}
