/** One person, drawn from the case and the seed; every constant is a keyed draw of its own. */
import type { TeachingCase } from '../content/caseSchema.ts';
import { INTERSPACES, type Interspace, type SpreadLevel } from '../content/levels.ts';
import { exp } from '../numerics/elementary.ts';
import { logNormal, normal, uniform } from '../numerics/random.ts';
import { COLLAPSE_PRESSURE_MMHG, FORMATION_ML_PER_MIN } from './constants/csf.ts';
import {
  childbearingOf,
  slowingChances,
  usualClotOnsetMin,
  usualHaematocrit,
  usualLyingGradientMmHg,
} from './childbearing.ts';
import { SEAL_HALF_ML } from './constants/blood.ts';
import { DISPLACEMENT_FIRST } from './constants/epidural.ts';
import * as K from './constants/patient.ts';
import { untreatedEquilibrium } from './headache.ts';
import { drawLowPressureSigns } from './lowPressureSigns.ts';
import { ASKED_AFTER_H } from './constants/late.ts';
import { CREST_SPACE } from './palpation.ts';
import { drawSpine } from './spine.ts';
import type { Patient } from './types.ts';

const STREAM = 'patient';
/** Candidates looked at before the nearest one is taken. */
const MOST_CANDIDATES = 400;

const clip = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A trait that some people have: 0, or evenly between two ends. */
function ofSome(
  seed: number,
  thing: string,
  chance: number,
  [least, most]: readonly [number, number],
): number {
  if (uniform(seed, STREAM, thing) >= chance) return 0;
  return least + (most - least) * uniform(seed, STREAM, `${thing}Size`);
}

function palpationError(seed: number, bodyMassIndex: number): number {
  let draw = uniform(seed, STREAM, 'palpation');
  let error = 0;
  for (const [levels, chance] of K.PALPATION_ERROR) {
    error = levels;
    draw -= chance;
    if (draw <= 0) break;
  }
  const shift = clip(0.2 * ((bodyMassIndex - 25) / 5), 0, 0.6);
  return Math.min(3, error + (uniform(seed, STREAM, 'palpationBodyMass') < shift ? 1 : 0));
}

/** The hole was made by a palpating finger too: its true level errs as the finger does now, more or less. */
function holeInterspace(seed: number, believed: Interspace, error: number): Interspace {
  const draw = uniform(seed, STREAM, 'holeLevel');
  const other = draw < 0.15 ? 1 : draw < 0.3 ? -1 : 0;
  const index = clip(INTERSPACES.indexOf(believed) - error - other, 0, INTERSPACES.length - 1);
  return INTERSPACES[index] ?? believed;
}

/** Imaging counts levels from the bones; where nobody looked, the hole is where a finger took the noted space to be. */
function holeLevel(seed: number, { imagingFound, puncture }: TeachingCase, error: number): SpreadLevel {
  return imagingFound ?? holeInterspace(seed, puncture?.interspace ?? CREST_SPACE, error);
}

/** A hole that is found still leaking after weeks is one that closes slowly; what no needle made hardly closes at all. */
function healingTimeH(seed: number, stream: string, { puncture, imagingFound }: TeachingCase): number {
  if (puncture === null) return K.SPONTANEOUS_HEALING_H;
  const median = imagingFound === null ? K.HEALING_MEDIAN_H : K.PERSISTING_HEALING_H;
  return logNormal(seed, stream, 'healing', median, K.HEALING_SPREAD);
}

/** What one candidate's fluid mechanics and hole are, before it is known whether she fits the case. */
function fluidCandidate(seed: number, teachingCase: TeachingCase, candidate: number) {
  const stream = `fluid${candidate}`;
  const { puncture } = teachingCase;
  const outflow = logNormal(seed, stream, 'outflow', K.OUTFLOW_RESISTANCE, K.OUTFLOW_RESISTANCE_SPREAD);
  // The veins that take it up have a pressure of their own: at rest there is at least what drives the formed fluid into them.
  const resting = clip(
    K.RESTING_PRESSURE_MMHG + K.RESTING_PRESSURE_SD_MMHG * normal(seed, stream, 'resting'),
    Math.max(5, COLLAPSE_PRESSURE_MMHG + FORMATION_ML_PER_MIN * outflow),
    18,
  );
  const healing = healingTimeH(seed, stream, teachingCase);
  const older = exp(-K.HOLE_PER_YEAR * (teachingCase.patient.ageYears - K.HOLE_AGE_YEARS));
  const usual = puncture === null ? K.SPONTANEOUS_CONDUCTANCE : K.HOLE_CONDUCTANCE[puncture.needle];
  const fresh = logNormal(seed, stream, 'hole', older * usual, K.HOLE_SPREAD);
  return {
    holeConductanceMlPerMinPerMmHg: fresh * exp(-(puncture?.hoursAgo ?? 0) / healing),
    holeHealingTimeH: healing,
    csfVolumeMl: clip(K.CSF_VOLUME_ML + K.CSF_VOLUME_SD_ML * normal(seed, stream, 'volume'), 90, 210),
    restingCsfPressureMmHg: resting,
    pressureVolumeIndexMl: clip(
      logNormal(seed, stream, 'index', K.PRESSURE_VOLUME_INDEX_ML, K.PRESSURE_VOLUME_INDEX_SPREAD),
      10,
      40,
    ),
    outflowResistanceMmHgPerMlPerMin: outflow,
    headacheMidpointMl: Math.max(
      8,
      K.HEADACHE_MIDPOINT_ML + K.HEADACHE_MIDPOINT_SD_ML * normal(seed, stream, 'midpoint'),
    ),
    absorptionThresholdMmHg: resting - FORMATION_ML_PER_MIN * outflow,
  };
}

function restOfPatient(seed: number, teachingCase: TeachingCase) {
  const { patient, puncture, history, findings } = teachingCase;
  const threshold =
    K.FULLNESS_LEAST_MMHG + logNormal(seed, STREAM, 'fullness', K.FULLNESS_MEDIAN_MMHG, K.FULLNESS_SPREAD);
  const error = palpationError(seed, patient.bodyMassIndex);
  const fine = puncture !== null && !puncture.needle.startsWith('tuohy');
  const childbearing = childbearingOf(patient);
  const slow = uniform(seed, STREAM, 'bradycardia');
  const slowing = slowingChances(childbearing);
  const spine = drawSpine(teachingCase, seed);
  return {
    seed,
    teachingCase,
    spine,
    sizeScale: spine.sizeScale,
    skinToEpiduralMm: spine.skinToEpiduralMm,
    palpationErrorLevels: error,
    holeInterspace: holeLevel(seed, teachingCase, error),
    hoursSincePuncture: puncture?.hoursAgo ?? history.onsetHoursAgo,
    lyingGradientMmHg: usualLyingGradientMmHg(childbearing),
    displacementFirst: clip(
      DISPLACEMENT_FIRST + K.DISPLACEMENT_FIRST_SD * normal(seed, STREAM, 'displacementFirst'),
      0,
      0.45,
    ),
    displacementFactor: logNormal(seed, STREAM, 'displacement', 1, K.DISPLACEMENT_SPREAD),
    foraminalResistanceMmHgSPerMl: logNormal(
      seed,
      STREAM,
      'foramina',
      K.FORAMINAL_RESISTANCE *
        exp(K.FORAMINAL_PER_YEAR * Math.max(0, patient.ageYears - K.FORAMINAL_FROM_YEARS)),
      K.FORAMINAL_SPREAD,
    ),
    spreadResistanceFactor: logNormal(seed, STREAM, 'spread', 1, K.SPREAD_RESISTANCE_SPREAD),
    fullnessThresholdMmHg: threshold,
    painThresholdMmHg:
      threshold * Math.max(1.1, logNormal(seed, STREAM, 'pain', K.PAIN_RATIO, K.PAIN_RATIO_SPREAD)),
    backEasingHalfTimeS: clip(
      logNormal(seed, STREAM, 'backEasing', K.BACK_EASING_S, K.BACK_EASING_SPREAD),
      10,
      40,
    ),
    backLinger: ofSome(seed, 'backLinger', K.BACK_LINGER_CHANCE, K.BACK_LINGER),
    backAchePeakNrs: ofSome(seed, 'backAche', K.BACK_ACHE_CHANCE, K.BACK_ACHE_NRS),
    rootIrritability: logNormal(seed, STREAM, 'root', 1, K.ROOT_SPREAD),
    rootSide: uniform(seed, STREAM, 'rootSide') < 0.5 ? ('left' as const) : ('right' as const),
    complication: 'asDrawn' as const,
    complicationAfterH: ASKED_AFTER_H,
    clotOnsetS:
      60 * Math.max(8, usualClotOnsetMin(childbearing) + K.CLOT_ONSET_SD_MIN * normal(seed, STREAM, 'clot')),
    haematocrit: clip(
      usualHaematocrit(patient.sex, childbearing) + K.HAEMATOCRIT_SD * normal(seed, STREAM, 'haematocrit'),
      ...K.HAEMATOCRIT_RANGE,
    ),
    sealRatePerMin: logNormal(seed, STREAM, 'sealRate', K.SEAL_RATE_PER_MIN, 0.3),
    sealStrength: logNormal(
      seed,
      STREAM,
      'sealStrength',
      (fine ? K.SEAL_SMALL_NEEDLE : 1) * K.SEAL_STRENGTH,
      K.SEAL_SPREAD,
    ),
    sealHalfMl: (fine ? K.SEAL_SMALL_BLOOD_SHARE : 1) * SEAL_HALF_ML,
    heartRatePerMin: findings.heartRatePerMin + 2 * normal(seed, STREAM, 'heartRate'),
    systolicMmHg: findings.systolicMmHg + 3 * normal(seed, STREAM, 'systolic'),
    diastolicMmHg: findings.diastolicMmHg + 2 * normal(seed, STREAM, 'diastolic'),
    saturationPercent: findings.saturationPercent,
    temperatureCelsius: findings.temperatureCelsius,
    bradycardiaFraction: slow < slowing.full ? 1 : slow < slowing.full + slowing.half ? 0.5 : 0,
    vasovagalThreshold: uniform(seed, STREAM, 'vasovagal'),
    veinBleedsChance: K.VEIN_BLEEDS_CHANCE,
    skinDryingS: Math.max(45, K.DRYING_S + K.DRYING_SD_S * normal(seed, STREAM, 'drying')),
    ...drawLowPressureSigns(seed, STREAM),
  };
}

/** The person of this case and seed: the first candidate whose untreated upright headache fits the case. */
export function drawPatient(teachingCase: TeachingCase, seed: number): Patient {
  const rest = restOfPatient(seed, teachingCase);
  const wanted = clip(
    teachingCase.findings.headacheUprightNrs + K.HEADACHE_SD_NRS * normal(seed, STREAM, 'headache'),
    0.2,
    9.8,
  );
  let best: Patient | null = null;
  let bestDistance = Infinity;
  for (let candidate = 0; candidate < MOST_CANDIDATES; candidate++) {
    const patient: Patient = { ...rest, ...fluidCandidate(seed, teachingCase, candidate) };
    const { headacheNrs } = untreatedEquilibrium(patient, patient.holeConductanceMlPerMinPerMmHg, 'upright');
    const distance = Math.abs(headacheNrs - wanted);
    if (distance <= K.HEADACHE_TOLERANCE_NRS) return patient;
    if (distance < bestDistance) [best, bestDistance] = [patient, distance];
  }
  if (best === null) throw new RangeError('No candidate was drawn.');
  return best;
}

/** A person with such a puncture, whether or not it gives a headache: for comparisons with whole populations. */
export function drawAnyone(teachingCase: TeachingCase, seed: number): Patient {
  return { ...restOfPatient(seed, teachingCase), ...fluidCandidate(seed, teachingCase, 0) };
}
