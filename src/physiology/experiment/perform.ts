/** What each control does on the bench. */
import { idealAim, needleTrack } from '../../anatomy/index.ts';
import { NEEDLE_LENGTHS_MM } from '../../content/equipment.ts';
import { SPREAD_LEVELS, type Interspace } from '../../content/levels.ts';
import { addHole } from '../csf.ts';
import { openHub } from '../hub.ts';
import { endInjection, insertNeedle, removeNeedle } from '../commands.ts';
import { CREST_SPACE, trueInterspace } from '../palpation.ts';
import { strain } from '../strain.ts';
import type { Patient } from '../types.ts';
import { anyHolds, ended, pass, presentAnatomy, secondsToTicks, type Bench } from './bench.ts';
import { longestS, type Control, type SimpleControl } from './controlSchema.ts';
import { freshHole } from './people.ts';

type Of<Name extends Control['control']> = Extract<Control, { control: Name }>;

const BLOOD_DRAWN_BEFORE_S = 60;
const LONGEST_MM = 150;

/** The interspace that a finger finds when it looks for the one of the puncture. */
function palpated(patient: Patient): Interspace {
  return trueInterspace(
    patient.teachingCase.puncture?.interspace ?? CREST_SPACE,
    patient.palpationErrorLevels,
  );
}

/** A needle stands where it is wanted, unless one was advanced before. */
function place(bench: Bench, { into, level }: Of<'inject'> | Of<'infuse'>): 'epidural' | 'csf' | 'elsewhere' {
  const { body, patient } = bench;
  const { needle, memory } = body;
  memory.connected = 1;
  if (bench.track !== null && needle.place === 'inserted') {
    if (needle.tissue === 'epiduralFat') return 'epidural';
    return needle.tissue === 'csf' ? 'csf' : 'elsewhere';
  }
  needle.place = 'inserted';
  needle.tissue = into === 'csf' ? 'csf' : 'epiduralFat';
  memory.injectionLevel = SPREAD_LEVELS.indexOf(level === 'palpated' ? palpated(patient) : level);
  return into;
}

function flowBlood(
  bench: Bench,
  volumeMl: number,
  control: Of<'inject'> | Of<'infuse'>,
  seconds: number,
): void {
  const { body, controls } = bench;
  const { blood } = body;
  if (control.bloodAgeS !== undefined || bench.drawnTick === null)
    bench.drawnTick = body.tick - secondsToTicks(control.bloodAgeS ?? BLOOD_DRAWN_BEFORE_S);
  blood.temperatureCelsius = control.bloodCelsius ?? blood.temperatureCelsius;
  blood.ageS = (body.tick - bench.drawnTick) / 120;
  blood.drawnMl += volumeMl;
  blood.syringeMl = volumeMl;
  controls.injectionRateMlPerS = control.rateMlPerS;
  pass(bench, seconds, () => blood.syringeMl <= 0 || blood.jammed);
  controls.injectionRateMlPerS = 0;
  blood.discardedMl += blood.syringeMl;
  blood.syringeMl = 0;
}

function flow(bench: Bench, control: Of<'inject'> | Of<'infuse'>): void {
  const where = place(bench, control);
  const seconds = control.control === 'infuse' ? control.durationS : control.volumeMl / control.rateMlPerS;
  if (control.fluid === 'blood') {
    const volume = control.rateMlPerS * seconds;
    flowBlood(bench, volume, control, control.control === 'infuse' ? seconds : longestS(control));
    return;
  }
  if (where !== 'elsewhere') bench.water = { mlPerS: control.rateMlPerS, into: where };
  pass(bench, seconds);
  bench.water = null;
}

function drain(bench: Bench, { volumeMl, rateMlPerS }: Of<'drainCsf'>): void {
  bench.water = { mlPerS: -rateMlPerS, into: 'csf' };
  pass(bench, volumeMl / rateMlPerS);
  bench.water = null;
}

function advance(bench: Bench, control: Of<'advanceNeedle'>): void {
  const { body, controls, patient } = bench;
  const { needle: gauge, bevel, hand, medium, pressing } = control;
  const lengthMm = NEEDLE_LENGTHS_MM.find((length) => length >= control.toDepthMm) ?? LONGEST_MM;
  body.equipment = { ...body.equipment, needle: gauge, lengthMm, bevel, hand, medium, pressing };
  if (body.needle.place === 'out' || bench.track === null) {
    const anatomy = presentAnatomy(bench);
    const { level, leftOffsetMm, cranialOffsetMm, cephaladDeg, leftDeg } = control;
    const given = { interspace: level, leftOffsetMm, cranialOffsetMm, cephaladDeg, leftDeg };
    bench.track = needleTrack(anatomy, control.aim === 'ideal' ? idealAim(anatomy, level) : given);
    insertNeedle(body, { patient }, bench.track, ({ type }) => {
      bench.findings[type] = (bench.findings[type] ?? 0) + 1;
    });
  }
  const { needle, memory } = body;
  memory.connected = 0;
  memory.needleHeld = 0;
  controls.needleSpeedMmPerS = control.speedMmPerS;
  controls.needleTargetMm = control.toDepthMm;
  controls.syringePressed = control.syringePressed;
  pass(bench, longestS(control), () => memory.needleHeld === 1 || needle.place === 'out');
  controls.needleSpeedMmPerS = 0;
  controls.needleTargetMm = null;
  controls.syringePressed = false;
  if (body.needle.place === 'out') bench.track = null;
}

function open(bench: Bench, { needle, level }: Of<'openHole'>): void {
  bench.patient = { ...bench.patient, holeInterspace: level };
  addHole(bench.body, freshHole(bench.patient, needle));
}

function one(bench: Bench, control: SimpleControl, mark: (name: string) => void): void {
  switch (control.control) {
    case 'inject':
    case 'infuse':
      return flow(bench, control);
    case 'drainCsf':
      return drain(bench, control);
    case 'openHole':
      return open(bench, control);
    case 'advanceNeedle':
      return advance(bench, control);
    case 'openHub':
      bench.body.memory.connected = 0;
      openHub(bench.body, control.forS);
      return pass(bench, control.forS);
    case 'removeNeedle':
      removeNeedle(bench.body, () => undefined);
      endInjection(bench.body);
      bench.track = null;
      return;
    case 'wait':
      return pass(bench, longestS(control));
    case 'changePosture':
      bench.controls.posture = control.posture;
      return;
    case 'strain':
      strain(bench.body, control.kind);
      return pass(bench, longestS(control));
    case 'mark':
      return mark(control.name);
  }
}

/** Do one control from its beginning to its end. */
export function perform(bench: Bench, control: Control, mark: (name: string) => void): void {
  const from = bench.body.tick;
  const until = 'until' in control ? control.until : undefined;
  if (until !== undefined) {
    if (anyHolds(bench, until)) return;
    bench.ends.push(until);
  }
  if (control.control === 'repeat') {
    for (let i = 0; i < control.times && !ended(bench); i++)
      for (const step of control.steps) if (!ended(bench)) perform(bench, step, mark);
  } else one(bench, control, mark);
  if (until !== undefined) bench.ends.pop();
  if (control.control !== 'mark') bench.lastControlS = (bench.body.tick - from) / 120;
}
