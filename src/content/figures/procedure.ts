/** Figures that the trainee and the patient meet: consent, preparation, injection, recovery. */
import { GATE_LIMITS } from '../gates.ts';
import { HIGH_FROM_MMHG, RISING_FROM_MMHG } from '../pressureWords.ts';
import { assumed } from './assumed.ts';
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

const published = (
  id: string,
  quantity: string,
  value: Figure['value'],
  unit: string,
  source: Figure['source'],
): Figure => ({ id, quantity, value, unit, status: 'published', source });

const practice = (id: string, quantity: string, value: Figure['value'], unit: string): Figure => ({
  id,
  quantity,
  value,
  unit,
  status: 'common practice',
  source: null,
});

/** The same row, with words where there is no number. */
const inWords = (figure: Figure, text: string): Figure => ({ ...figure, value: null, text });

export const CONSENT_FIGURES: readonly Figure[] = [
  published('anyRelief', 'Some relief after one patch of 20 mL, epidural-needle puncture', 73, '%', S.paech),
  published('completeRelief', 'Complete and lasting relief after one patch of 20 mL', 32, '%', S.paech),
  published('anyRelief15', 'Some relief after one patch of 15 mL', 61, '%', S.paech),
  published('anyRelief30', 'Some relief after one patch of 30 mL', 67, '%', S.paech),
  published('completeRelief15', 'Complete relief after one patch of 15 mL', 10, '%', S.paech),
  published('completeRelief30', 'Complete relief after one patch of 30 mL', 26, '%', S.paech),
  published('repeatPatch', 'Women who need another patch', 19.3, '%', S.epimapManagement),
  published(
    'repeatPatchTrial',
    'Women who need another patch, by volume in a trial',
    [23, 39],
    '%',
    S.paechAbstract,
  ),
  published(
    'earlierRepeatedMore',
    'Lasting relief of early against late patches (under 24 h, over 48 h)',
    [50, 86],
    '%',
    S.kokki,
  ),
  published('smallNeedleRelief', 'Some relief after one patch, all needles', 93, '%', S.safa),
  published(
    'daySevenWithPatch',
    'Headache on day 7 with a patch (40 people, headache for more than a day after a diagnostic lumbar puncture)',
    16,
    '%',
    S.vanKooten,
  ),
  published(
    'daySevenWithoutPatch',
    'Headache on day 7 without a patch (the same study, after a diagnostic lumbar puncture)',
    86,
    '%',
    S.vanKooten,
  ),
  practice('backPain', 'Back pain in the days after, low in intensity', [33, 50], '%'),
  practice('secondDuralPuncture', 'Another puncture of the dura, at most', 1, '%'),
  practice('backPressure', 'Women who feel back or buttock pressure while blood goes in', [50, 80], '%'),
  inWords(practice('seriousHarm', 'Serious harm', null, '1'), 'case reports only; the rate is not known'),
];

export const PREPARATION_FIGURES: readonly Figure[] = [
  published('dryingTime', 'Drying time of chlorhexidine in alcohol on the back, mean', 123, 's', S.gunka),
  published('dryingTimeSpread', 'Drying time, standard deviation', 32, 's', S.gunka),
  practice('dryingWait', 'Time to wait at least before the skin is touched', 180, 's'),
  published('antisepticStrength', 'Chlorhexidine in alcohol for the back', 0.5, '%', S.skin),
  practice('firstDiscarded', 'Blood out of a flushed cannula that is thrown away first', [2, 5], 'mL'),
  assumed('airHeadache', 'Chance of a headache for each mL of air that goes in with the blood', 30, '%'),
  practice('bloodFresh', 'Age of the blood within which it should be in', 120, 's'),
  practice('passes', 'Passes of one operator before a senior takes over', 3, 'passes'),
  practice(
    'anticoagulantHours',
    'Hours since a preventive dose of low-molecular-weight heparin (not yet checked by a clinician)',
    GATE_LIMITS.heparinHours,
    'h',
  ),
  practice(
    'anticoagulantTreatmentHours',
    'Hours since a treatment dose of low-molecular-weight heparin (not yet checked by a clinician)',
    24,
    'h',
  ),
  inWords(
    practice('anticoagulantRestart', 'Restart after the needle (not yet checked by a clinician)', null, 'h'),
    'four to twelve hours in this protocol; your policy decides',
  ),
  practice('platelets', 'Platelets below which a senior decides', GATE_LIMITS.plateletsPerNl, 'per nL'),
  practice(
    'feverLimit',
    'Temperature from which the patch waits',
    GATE_LIMITS.temperatureCelsius,
    'degrees Celsius',
  ),
  inWords(
    practice(
      'pressureLimit',
      'Blood pressure from which the patch waits (not yet checked by a clinician)',
      null,
      'mmHg',
    ),
    `${GATE_LIMITS.systolicMmHg} over ${GATE_LIMITS.diastolicMmHg}, either of them`,
  ),
  assumed('palpationHigher', 'Palpated interspaces that are truly one or more higher', 64, '%'),
];

export const INJECTION_FIGURES: readonly Figure[] = [
  published('targetVolume', 'Volume to aim for', 20, 'mL', S.paech),
  published('receivedTarget', 'Women who could take 20 mL', 81, '%', S.paech),
  published('volumeCapReport', 'Volume after which roots were harmed, in one report', 30, 'mL', S.diaz),
  practice('volumeCap', 'Volume that is never exceeded', 30, 'mL'),
  practice('injectionRate', 'Slow injection', [0.2, 0.3], 'mL/s'),
  practice('askEvery', 'Ask how she feels each', 5, 'mL'),
  practice('pressurePause', 'Pause on tight back or buttock pressure', [30, 60], 's'),
  published(
    'pressureCurveSquare',
    'Static epidural pressure P = a V^2 + b V: a',
    0.0254,
    'mmHg/mL^2',
    S.pratt,
  ),
  published('pressureCurveLinear', 'Static epidural pressure P = a V^2 + b V: b', 0.0297, 'mmHg/mL', S.pratt),
  published(
    'pressureCurveFit',
    'Share of the spread of pressures that this curve explains (r2)',
    0.57,
    '1',
    S.pratt,
  ),
  assumed('pressureSpread', 'Spread between patients round it: sigma of a lognormal factor', 0.8, '1'),
  assumed(
    'needleDrop',
    'What a 17G needle takes of the pressure in the line, for each mL/s',
    53,
    'mmHg s/mL',
  ),
  published('stopVolume', 'Volume at the first mild back pressure, mean', 18.9, 'mL', S.pratt),
  published('stopPressure', 'Static pressure at that volume, mean', 13.1, 'mmHg', S.pratt),
  assumed(
    'pressureWords',
    'Pressure in the space that the read-out words call rising, and high',
    [RISING_FROM_MMHG, HIGH_FROM_MMHG],
    'mmHg',
  ),
  inWords(
    published('pressureAndSuccess', 'Correlation of final pressure with success', null, '1', S.pratt),
    'no link found',
  ),
  published(
    'catheterRootPain',
    'Root pain with 15 mL through a catheter, not a needle (16 women)',
    56,
    '%',
    S.catheter,
  ),
  assumed('rootPain', 'Leg pain by 20 mL at 0.25 mL/s through a needle', [5, 10], '%'),
  published(
    'bradycardiaLow',
    'Heart rate at the deepest of the reflex slowing, mean',
    51.3,
    '1/min',
    S.andrews,
  ),
  published('bradycardiaTime', 'Time of it from the start of the patch, mean', 122.6, 's', S.andrews),
  practice('bradycardiaRule', 'Heart rate at which to pause and check (or a fall over 30)', 50, '1/min'),
  inWords(
    assumed('harmOfPressingOn', 'Blood past leg pain that numbs or weakens a leg, in this model', null, 'mL'),
    'about 2 to 10 mL, more at a lower pressure; nobody has measured it',
  ),
  practice(
    'flushVolume',
    'Saline through the needle before it comes out, where a unit does so',
    [1, 3],
    'mL',
  ),
  assumed('hardPlunger', 'Force of the thumb from which the plunger is called hard', 30, 'N'),
  practice('bradycardiaRecovery', 'Time within which it must recover', 60, 's'),
];

export const RECOVERY_FIGURES: readonly Figure[] = [
  published(
    'restTime',
    'Time flat after the patch, better than 30 min in one trial of 30 people',
    120,
    'min',
    S.martin,
  ),
  practice('restMinimum', 'Time flat at the least', 60, 'min'),
  practice('legChecks', 'Leg power and feeling checked at', [60, 120], 'min'),
  practice('vitalsFirst', 'Pulse and pressure after a patch, in the first 15 min, every', 5, 'min'),
  practice('vitalsThen', 'The same from 15 to 60 min, every', 15, 'min'),
  practice('vitalsLater', 'The same from 60 to 120 min, every', 30, 'min'),
  practice('sitBeforeStanding', 'Time sitting before she stands', [5, 10], 'min'),
  practice('answerNow', 'Time to call and image for weak legs or saddle numbness after a patch', 15, 'min'),
  assumed('lateRootPain', 'Pain down a leg that begins after a patch, in this model', 4, '%'),
  assumed('lateFever', 'Fever of any cause within two days of a patch, in this model', 0.5, '%'),
  assumed(
    'lateRetention',
    'Urine that cannot be passed after a patch, no nerve pressed, in this model',
    1,
    '%',
  ),
  practice('followUpCalls', 'Calls after discharge', [24, 48], 'h'),
  practice('secondPatchWait', 'Time between two patches at the least', 24, 'h'),
  published(
    'failureDefinition',
    'Upright headache at 4, 24 or 48 h that counts as failure',
    7,
    'NRS',
    S.epimapFailure,
  ),
  published(
    'incidenceEpiduralNeedle',
    'Headache after a puncture with an epidural needle',
    52.1,
    '%',
    S.choi,
  ),
];
