/** The people of an experiment, drawn from a case and a seed. */
import { drawAdult } from '../../anatomy/index.ts';
import type { Needle, TeachingCase } from '../../content/caseSchema.ts';
import { findCase } from '../../content/cases/index.ts';
import { uniform } from '../../numerics/random.ts';
import { createBody, initialControls } from '../body.ts';
import { withChanges } from '../changes.ts';
import { CREST_SPACE } from '../palpation.ts';
import { drawAnyone, drawPatient } from '../patient.ts';
import type { Patient } from '../types.ts';
import { backOf } from './back.ts';
import { holds } from './conditionSchema.ts';
import { observe } from './observables.ts';
import type { PatientNumber } from './patientNumbers.ts';
import type { Who } from './patientSchema.ts';

/** How many are looked at for each one that is wanted. */
const MOST_TRIES = 50;

export class NobodyFits extends Error {
  override readonly name = 'NobodyFits';
}

type Drawn = number | readonly [number, number] | undefined;

/** The value for this seed: given, drawn evenly between two ends, or that of the case. */
function valueOf(seed: number, key: string, given: Drawn, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (typeof given === 'number') return given;
  return given[0] + (given[1] - given[0]) * uniform(seed, 'experiment', key);
}

/** Who the case is told of: its own person with what is changed, or an adult. */
function toldOf({ adults, changes = {} }: Who, seed: number, patient: TeachingCase['patient']) {
  if (adults !== undefined) {
    const { person } = drawAdult(seed, adults);
    const { weeksPregnant = null, daysAfterBirth = null, sex, ageYears, heightCm, bodyMassIndex } = person;
    return { sex, ageYears, heightCm, bodyMassIndex, weeksPregnant, daysAfterBirth };
  }
  return {
    sex: changes.sex ?? patient.sex,
    ageYears: valueOf(seed, 'ageYears', changes.ageYears, patient.ageYears),
    heightCm: valueOf(seed, 'heightCm', changes.heightCm, patient.heightCm),
    bodyMassIndex: valueOf(seed, 'bodyMassIndex', changes.bodyMassIndex, patient.bodyMassIndex),
    daysAfterBirth: changes.daysAfterBirth === undefined ? patient.daysAfterBirth : changes.daysAfterBirth,
    weeksPregnant: changes.weeksPregnant === undefined ? patient.weeksPregnant : changes.weeksPregnant,
  };
}

/** The case that this person is drawn from. */
function caseOf(who: Who, seed: number): TeachingCase {
  const { case: id, changes = {} } = who;
  const teachingCase = findCase(id);
  if (teachingCase === undefined) throw new RangeError(`There is no case "${id}".`);
  const { patient, puncture, findings } = teachingCase;
  return {
    ...teachingCase,
    patient: {
      ...patient,
      ...toldOf(who, seed, patient),
    },
    puncture:
      puncture === null
        ? null
        : {
            needle: changes.needle ?? puncture.needle,
            interspace: changes.interspace ?? puncture.interspace,
            hoursAgo: valueOf(seed, 'hoursAgo', changes.hoursAgo, puncture.hoursAgo),
          },
    findings: {
      ...findings,
      headacheUprightNrs: valueOf(
        seed,
        'headacheUprightNrs',
        changes.headacheUprightNrs,
        findings.headacheUprightNrs,
      ),
    },
  };
}

/** The person of this seed, before limits. */
function personOf(who: Who, seed: number): Patient {
  const teachingCase = caseOf(who, seed);
  const drawn = who.chosen === 'anyone' ? drawAnyone(teachingCase, seed) : drawPatient(teachingCase, seed);
  return withChanges(drawn, who.patient ?? {});
}

function fits(who: Who, patient: Patient): boolean {
  for (const [key, range] of Object.entries(who.limits ?? {})) {
    const value = patient[key as PatientNumber];
    if (range !== undefined && (value < range[0] || value > range[1])) return false;
  }
  if (who.only === undefined) return true;
  const body = createBody({ patient });
  const seen = {
    body,
    patient,
    controls: initialControls(),
    anatomyIn: backOf(patient),
    track: null,
    findings: {},
    lastControlS: 0,
    givenMl: 0,
  };
  return who.only.every((condition) => holds(condition, observe(condition.observable, seen)));
}

/** The people, in the order of their seeds; those who do not fit are passed over. */
export function peopleOf(who: Who): Patient[] {
  const { n, firstSeed } = who.draw;
  const found: Patient[] = [];
  for (let i = 0; found.length < n && i < MOST_TRIES * n; i++) {
    const patient = personOf(who, firstSeed + i);
    if (fits(who, patient)) found.push(patient);
  }
  if (found.length < n)
    throw new NobodyFits(`only ${found.length} of ${MOST_TRIES * n} people fit, ${n} are wanted`);
  return found;
}

/** The conductance of the hole that this needle makes in this person, mL/min per mmHg. */
export function freshHole(patient: Patient, needle: Needle): number {
  const { teachingCase, seed } = patient;
  const punctured = { ...teachingCase, puncture: { interspace: CREST_SPACE, needle, hoursAgo: 0 } };
  return drawAnyone(punctured, seed).holeConductanceMlPerMinPerMmHg;
}
