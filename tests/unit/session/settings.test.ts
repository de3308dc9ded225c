import { describe, expect, it } from 'vitest';
import { obstetricWetTap, obstetricWetTapLimits } from '../../../src/content/cases/obstetricWetTap.ts';
import { depthOf, idealAim, needleTrack } from '../../../src/anatomy/index.ts';
import { FORMATION_ML_PER_MIN } from '../../../src/physiology/constants/csf.ts';
import { anatomyOf } from '../../../src/physiology/index.ts';
import { PATIENT_NUMBERS } from '../../../src/physiology/experiment/patientNumbers.ts';
import {
  createSession,
  exportSession,
  operate,
  parseSessionFile,
  replaySession,
  setUp,
  SetupError,
} from '../../../src/session/index.ts';
import { PATIENT_SETTINGS } from '../../../src/session/patientSettings.ts';
import type { Settings } from '../../../src/session/setup.ts';
import { CASE_ID } from './support.ts';

const SEED = 11;
const withSettings = (settings: Settings) => createSession(setUp(CASE_ID, 'standard', SEED, settings));

function faultOf(setting: string, value: number | string | boolean | null): string {
  try {
    setUp(CASE_ID, 'standard', SEED, { [setting]: value });
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('settings of the drawn person, seed 11', () => {
  it.each(PATIENT_SETTINGS)(
    '%s is what it is set to, and nothing else changes but what follows',
    (setting) => {
      const plain = withSettings({}).snapshot.patient;
      const name = setting.slice('patient.'.length);
      const range = Object.entries(PATIENT_NUMBERS).find(([key]) => key === name)?.[1];
      const value =
        name === 'holeInterspace' ? 'L4/5' : name === 'rootSide' ? 'left' : (range?.[1] ?? 'none');
      const { patient } = withSettings({ [setting]: value }).snapshot;
      const follows =
        name === 'restingCsfPressureMmHg' || name === 'outflowResistanceMmHgPerMlPerMin'
          ? {
              absorptionThresholdMmHg:
                patient.restingCsfPressureMmHg -
                FORMATION_ML_PER_MIN * patient.outflowResistanceMmHgPerMlPerMin,
            }
          : {};
      expect(patient).toEqual({ ...plain, [name]: value, ...follows });
    },
  );

  it('the anatomy has the depth and the size that are set, and its own layers', () => {
    const { patient } = withSettings({ 'patient.skinToEpiduralMm': 70, 'patient.sizeScale': 1 }).snapshot;
    const anatomy = anatomyOf(patient);
    expect(depthOf(needleTrack(anatomy, idealAim(anatomy, 'L3/4')), 'epiduralFat')).toBeCloseTo(70, 1);
    expect(anatomy.parameters.sizeScale).toBe(1);
    expect(anatomy.parameters.flavumFactor).toEqual(patient.spine.flavumFactor);
  });

  it('values of the case stand over the person that the seed draws', () => {
    const { teachingCase } = setUp(CASE_ID, 'standard', SEED, { 'case.patient.ageYears': 60.5 });
    const plain = setUp(CASE_ID, 'standard', SEED).teachingCase;
    expect(teachingCase).toEqual({ ...plain, patient: { ...plain.patient, ageYears: 60.5 } });
    const lone = setUp(CASE_ID, 'standard', SEED, { 'case.patient.daysAfterBirth': null });
    expect(lone.teachingCase.patient.daysAfterBirth).toBeNull();
  });
});

describe('settings that do not fit', () => {
  it.each([
    ['patient.haematocrit', 0.9, 'it must be a number from 0.1 to 0.7 (1: share of cells in the blood)'],
    ['patient.haematocrit', 'red', 'it must be a number from 0.1 to 0.7 (1: share of cells in the blood)'],
    ['patient.palpationErrorLevels', 1.5, 'it must be a whole number from -3 to 3'],
    ['patient.holeInterspace', 'L6', 'it must be one of L1/2, L2/3, L3/4, L4/5, L5/S1'],
    ['patient.rootSide', true, 'it must be one of left, right'],
    ['protocol.targetVolumeMl', 31, 'it must be a number from 5 to 30'],
    ['protocol.targetVolumeMl', 'much', 'it must be a number from 5 to 30'],
    ['protocol.drawTiming', 'never', 'it must be one of at-step, on-confirmation'],
    ['case.patient.bodyMassIndex', 90, 'it must be a number from 14 to 60'],
    ['case.patient.daysAfterBirth', 61, 'it must be a number from 0 to 60 or null'],
    ['case.patient.sex', 'male', 'of a man daysAfterBirth and weeksPregnant must be null'],
    ['case.patient.weeksPregnant', 30, 'one of daysAfterBirth and weeksPregnant must be null'],
  ])('%s=%s is told with what it may be', (setting, value, allowed) => {
    const fault = faultOf(setting, value);
    expect(fault).toContain(allowed);
    expect(fault).toMatch(/^The setting "(patient|protocol|case)\.[\w.]+" does not fit: .*\.$/);
    expect(fault.slice(0, -1)).not.toMatch(/\. /);
  });

  it.each([
    ['patient.hematocrit', 'patient.haematocrit'],
    ['patient.ageYears', 'case.patient.ageYears'],
    ['protocol.targetVolume', 'protocol.targetVolumeMl'],
    ['patient.holeinterspace', 'patient.holeInterspace'],
    ['case.puncture.hours', 'case.puncture.hoursAgo'],
  ])('%s is unknown, and the nearest is %s', (setting, nearest) => {
    expect(faultOf(setting, 1)).toBe(`There is no setting "${setting}"; the nearest known is "${nearest}".`);
  });

  it.each(['patient', 'case.patient', 'protocol', 'patient.toString', 'case.constructor'])(
    '%s is no setting, and one that is gets named',
    (setting) => {
      const named = /^There is no setting "[\w.]+"; the nearest known is "([\w.]+)"\.$/.exec(
        faultOf(setting, 1),
      )?.[1];
      expect(faultOf(named ?? '', 'nothing that fits')).toMatch(/^The setting/);
    },
  );

  it('names are not offered', () => {
    expect(faultOf('protocol.i', 1)).not.toContain('protocol.id');
  });
});

describe('the person of a case', () => {
  it('lies within its limits, about its own values: seeds 1 to 1000', () => {
    const people = Array.from(
      { length: 1000 },
      (_, i) => setUp(CASE_ID, 'standard', 1 + i).teachingCase.patient,
    );
    for (const key of ['ageYears', 'heightCm', 'bodyMassIndex'] as const) {
      const [least, most] = obstetricWetTapLimits[key];
      const values = people.map((person) => person[key]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
      expect(Math.max(...values)).toBeLessThanOrEqual(most);
      const mean = values.reduce((sum, value) => sum + value, 0) / 1000;
      expect(Math.abs(mean - obstetricWetTap.patient[key])).toBeLessThan((most - least) / 40);
      expect(new Set(values).size).toBeGreaterThan(10);
    }
    expect(new Set(people.map(({ name, sex }) => name + sex)).size).toBe(1);
  });
});

describe('a session with settings', () => {
  it('stands in its file with them and replays to the same bits, seed 11', () => {
    const settings: Settings = {
      'patient.haematocrit': 0.45,
      'patient.holeInterspace': 'L2/3',
      'patient.skinToEpiduralMm': 60,
      'case.patient.bodyMassIndex': 33,
      'protocol.targetVolumeMl': 15,
    };
    const session = withSettings(settings);
    operate(session, 'expert');
    const file = parseSessionFile(JSON.stringify(exportSession(session, 'expert', null)));
    expect(file.settings).toEqual(settings);
    expect(replaySession(file).stateHash()).toBe(session.stateHash());
    const { 'patient.haematocrit': _, ...fewer } = settings;
    expect(withSettings(fewer).stateHash()).not.toBe(withSettings(settings).stateHash());
  });
});
