/** What an experiment can look at: name, unit, meaning and how it is read off the body. */
import { untreatedEquilibrium } from '../headache.ts';
import { TISSUES } from '../../content/tissues.ts';
import { epiduralPressureAtMmHg } from '../epidural.ts';
import { followUp } from '../followUp.ts';
import { AXIS_PLACES, csfPressureAtMmHg, type AxisPlace } from '../hydrostatics.ts';
import { DROP_ML } from '../constants/needle.ts';
import { referencePressure } from '../lossOfResistance.ts';
import {
  LEVEL_REACHED_ML,
  TICKS_PER_SECOND,
  type BodyState,
  type FindingType,
  type NeedleTrack,
  type Patient,
} from '../types.ts';
import { ANATOMY_ROWS } from './anatomyObservables.ts';
import type { SeenAnatomy } from './back.ts';
import { PATIENT_NUMBERS, type PatientNumber } from './patientNumbers.ts';

/** What the experiment has kept beside the body. */
export interface Seen extends SeenAnatomy {
  readonly body: Readonly<BodyState>;
  readonly patient: Patient;
  /** Line of the needle that was advanced; null when none was. */
  readonly track: NeedleTrack | null;
  /** How often each finding was told. */
  readonly findings: Readonly<Record<string, number>>;
  /** Duration of the last control that ended, s. */
  readonly lastControlS: number;
  /** Given into the epidural space, of any fluid, mL. */
  readonly givenMl: number;
}

export interface Observable {
  readonly unit: string;
  readonly meaning: string;
  readonly read: (seen: Seen) => number;
}

const CMH2O_PER_MMHG = 1.3595;

type Part = 'csf' | 'epidural' | 'blood' | 'seal' | 'symptoms' | 'vitals' | 'needle' | 'syringe';
type Row = readonly [name: string, unit: string, meaning: string, read: (seen: Seen) => number];

/** Numbers that stand in the body's state under the same name. */
const plain = <P extends Part>(
  part: P,
  rows: readonly (readonly [key: keyof BodyState[P] & string, unit: string, meaning: string])[],
): readonly Row[] =>
  rows.map(([key, unit, meaning]) => [
    `${part}.${key}`,
    unit,
    meaning,
    ({ body }) => Number(body[part][key]),
  ]);

const places = Object.keys(AXIS_PLACES) as AxisPlace[];
const NAMED: Readonly<Record<AxisPlace, string>> = {
  Vertex: 'under the top of the skull',
  Ear: 'in the head, at the ear',
  C2: 'at the second cervical vertebra',
  C7T1: 'at C7/T1',
  T6: 'at the sixth thoracic vertebra',
  L3L4: 'at L3/4',
  SacralSac: 'at the end of the dural sac',
};
/** The epidural space ends under the skull. */
const epiduralPlaces = places.filter((place) => place !== 'Vertex' && place !== 'Ear');

const rise = ({ epidural }: Readonly<BodyState>, pressure: number) => pressure - epidural.baselineMmHg;

const BODY: readonly Row[] = [
  ...plain('csf', [
    ['volumeMl', 'mL', 'CSF volume'],
    ['deficitMl', 'mL', 'CSF that is missing, less what is displaced'],
    ['displacedMl', 'mL', 'CSF room taken by epidural volume'],
    ['pressureMmHg', 'mmHg', 'CSF pressure at the point that posture leaves alone; lying, everywhere'],
    ['lumbarPressureMmHg', 'mmHg', 'CSF pressure at the level of the hole'],
    ['intracranialPressureMmHg', 'mmHg', 'CSF pressure in the head'],
    ['outflowAdaptation', '1', 'growth of the resistance to absorption since the pressure is low'],
    ['strainMmHg', 'mmHg', 'what coughing, straining or lifting adds to the pressure now'],
    ['leakMlPerMin', 'mL/min', 'flow out through the hole'],
    ['leakBeforePatchMlPerMin', 'mL/min', 'that flow just before the first injection'],
  ]),
  [
    'csf.lumbarPressureCmH2O',
    'cmH2O',
    'CSF pressure at the level of the hole: the opening pressure',
    ({ body }) => CMH2O_PER_MMHG * body.csf.lumbarPressureMmHg,
  ],
  ...places.map((place): Row => [
    `csf.pressureAt${place}MmHg`,
    'mmHg',
    `CSF pressure ${NAMED[place]}`,
    ({ body }) => csfPressureAtMmHg(body, AXIS_PLACES[place]),
  ]),
  ...epiduralPlaces.map((place): Row => [
    `epidural.pressureAt${place}MmHg`,
    'mmHg',
    `pressure in the epidural space ${NAMED[place]}, without what flow adds at the needle`,
    ({ body, patient }) => epiduralPressureAtMmHg(body, patient, AXIS_PLACES[place]),
  ]),
  ...plain('epidural', [
    ['volumeMl', 'mL', 'volume that lies in the epidural space'],
    ['pressureMmHg', 'mmHg', 'pressure at the tip of the needle'],
    ['staticPressureMmHg', 'mmHg', 'its slow part: what is left when flow has stopped'],
    ['linePressureMmHg', 'mmHg', 'pressure in the line while blood flows'],
    ['peakPressureMmHg', 'mmHg', 'highest pressure at the tip so far'],
    ['baselineMmHg', 'mmHg', 'pressure at the tip before the injection'],
  ]),
  [
    'epidural.pressureRiseMmHg',
    'mmHg',
    'pressure at the tip over that before the injection',
    ({ body }) => rise(body, body.epidural.pressureMmHg),
  ],
  [
    'epidural.staticPressureRiseMmHg',
    'mmHg',
    'static pressure over that before the injection',
    ({ body }) => rise(body, body.epidural.staticPressureMmHg),
  ],
  ['epidural.givenMl', 'mL', 'volume given into the epidural space', ({ givenMl }) => givenMl],
  [
    'epidural.levelsReached',
    'levels',
    `interspaces T7/8 to S1/2 that hold ${LEVEL_REACHED_ML} mL or more`,
    ({ body }) => body.epidural.byLevelMl.filter((volume) => volume >= LEVEL_REACHED_ML).length,
  ],
  ...plain('blood', [
    ['injectedMl', 'mL', 'blood injected, wherever it went'],
    ['injectedOutsideMl', 'mL', 'of it outside the epidural space'],
    ['ageS', 's', 'age of the blood in the syringe'],
    ['temperatureCelsius', 'degrees Celsius', 'temperature of the blood as it flows'],
    ['thickening', '1', 'clotting in the syringe: 0 fluid to 1 clotted'],
    ['jammed', '1', 'whether the syringe is jammed'],
    ['flowMlPerS', 'mL/s', 'flow of blood out of the syringe'],
    ['thumbForceN', 'N', 'force of the thumb on the blood syringe'],
  ]),
  ...plain('seal', [
    ['bloodAtHoleMl', 'mL', 'volume that lies over the hole'],
    ['clot', '1', 'clot at the hole: 0 fluid to 1 firm'],
    ['fraction', '1', 'seal: 0 open to 1 closed'],
    ['maturity', '1', 'ripeness of the clot: 0 fresh to 1 mature'],
    ['torn', '1', 'share of what the clot could seal that efforts have torn off'],
    ['holeConductanceMlPerMinPerMmHg', 'mL/min per mmHg', 'conductance of the hole without its seal'],
  ]),
  ...plain('symptoms', [
    ['headacheNrs', 'NRS', 'headache as it is felt now'],
    ['headacheIfUprightNrs', 'NRS', 'headache after an hour upright from now, nothing else changing'],
    ['backPressureNrs', 'NRS', 'pressure in the back; first mild pressure is 2'],
    ['backAcheNrs', 'NRS', 'ache of the back in the days after'],
    ['legPainNrs', 'NRS', 'pain down a leg'],
    ['neckPressureNrs', 'NRS', 'pressure in the neck'],
    ['brainSagMm', 'mm', 'how far the tonsils hang below where they lie in health'],
    ['reboundHeadacheNrs', 'NRS', 'part of the headache that comes of lasting high pressure; worse lying'],
    ['neckStiffnessNrs', 'NRS', 'stiffness of the neck'],
    ['nauseaNrs', 'NRS', 'nausea'],
    ['hearingNrs', 'NRS', 'hearing that is muffled or rings'],
  ]),
  [
    'symptoms.headacheSettledUprightNrs',
    'NRS',
    'headache at which the hole as it is, without blood, leaves a person who stays upright',
    ({ body, patient }) =>
      untreatedEquilibrium(patient, body.seal.holeConductanceMlPerMinPerMmHg, 'upright').headacheNrs,
  ],
  ...plain('vitals', [
    ['heartRatePerMin', '1/min', 'heart rate'],
    ['systolicMmHg', 'mmHg', 'systolic pressure'],
    ['diastolicMmHg', 'mmHg', 'diastolic pressure'],
    ['saturationPercent', '%', 'oxygen saturation'],
    ['temperatureCelsius', 'degrees Celsius', 'temperature'],
  ]),
  ...plain('needle', [
    ['depthMm', 'mm', 'depth of the tip along the needle'],
    ['tentingMm', 'mm', 'bulge of the surface before the tip'],
    ['forceN', 'N', 'force along the needle'],
    ['boneContacts', '1', 'times that bone was touched'],
    ['duraPierced', '1', 'whether the needle has pierced the dura'],
    [
      'hubFlowMlPerMin',
      'mL/min',
      'CSF, blood of a vein or saline that runs out of the open hub; 0 when it is closed',
    ],
    ['hubDrops', '1', 'drops that have fallen from the hub so far'],
  ]),
  ...plain('syringe', [
    ['pressureMmHg', 'mmHg', 'pressure in the loss-of-resistance syringe'],
    ['flowMlPerS', 'mL/s', 'flow out of it'],
    ['give', '1', 'how the plunger gives: 0 a wall to 1 free'],
    ['bounceMl', 'mL', 'by how much the plunger springs back when let go; 0 with saline'],
    ['salineLeftMl', 'mL', 'saline or air that is left in it'],
  ]),
  [
    'needle.hubDropsPerMin',
    '1/min',
    'drops from the open hub; over about 200 it is a stream',
    ({ body }) => body.needle.hubFlowMlPerMin / DROP_ML,
  ],
  [
    'needle.inEpiduralSpace',
    '1',
    'whether the tip stands in the epidural space',
    ({ body }) => Number(body.needle.tissue === 'epiduralFat'),
  ],
  [
    'syringe.slowInjectionPressureMmHg',
    'mmHg',
    'pressure of a slow injection of saline, 0.02 mL/s, at the tip of a needle that was advanced; else 0',
    ({ body, patient, track }) => (track === null ? 0 : referencePressure(body, patient, track)),
  ],
  ...TISSUES.map((tissue): Row => [
    `tip.${tissue}`,
    '1',
    'whether the tip stands in that tissue',
    ({ body }) => Number(body.needle.tissue === tissue),
  ]),
  ['run.timeS', 's', 'time since the experiment began', ({ body }) => body.tick / TICKS_PER_SECOND],
  ['run.lastControlS', 's', 'how long the last control that ended took', ({ lastControlS }) => lastControlS],
];

/** What two days of standard after-care come to, run on a copy from here; dear, so not for `until`. */
const AFTER: readonly Row[] = [
  [
    'followUp.headacheUpright2hNrs',
    'NRS',
    'upright headache two hours after the last blood',
    ({ body, patient }) => followUp(body, { patient }).headacheUprightAfter2hNrs,
  ],
  [
    'followUp.headacheUpright24hNrs',
    'NRS',
    'upright headache a day after the last blood',
    ({ body, patient }) => followUp(body, { patient }).headacheUprightAfter24hNrs,
  ],
  [
    'followUp.headacheUpright48hNrs',
    'NRS',
    'upright headache two days after the last blood',
    ({ body, patient }) => followUp(body, { patient }).headacheUprightAfter48hNrs,
  ],
  [
    'followUp.reboundHeadacheNrs',
    'NRS',
    'headache of lasting high pressure at its worst within two days, lying',
    ({ body, patient }) => followUp(body, { patient }).reboundHeadacheNrs,
  ],
  ...(['complete', 'partial', 'failed'] as const).map((outcome): Row => [
    `followUp.${outcome}`,
    '1',
    `whether the patch comes out as ${outcome}`,
    ({ body, patient }) => Number(followUp(body, { patient }).outcome === outcome),
  ]),
  [
    'followUp.restedHalfAnHour24hNrs',
    'NRS',
    'upright headache a day after, when she lay flat for half an hour in place of two hours',
    ({ body, patient }) => followUp(body, { patient }, 0.5).headacheUprightAfter24hNrs,
  ],
];

const FINDINGS: Readonly<Record<FindingType, string>> = {
  skinDry: 'the antiseptic has dried',
  wetSkinTouched: 'wet skin was touched',
  skinNumb: 'the skin is numb',
  tissueEntered: 'the tip came into another tissue',
  palpated: 'a finger felt the back',
  posed: 'she changed how she held herself',
  trackNumb: 'the track was numbed',
  patientMoved: 'she flinched and the tip moved',
  tissueSwept: 'the needle was swung at depth',
  hubAtSkin: 'the hub lay on the skin',
  fluidAtHub: 'something ran from the open hub',
  fluidTested: 'the fluid at the hub was tested',
  faintPassed: 'a faint was over',
  boneContact: 'bone was touched',
  lossOfResistance: 'the plunger gave way, truly or falsely',
  resistanceReturned: 'the resistance came back',
  needleReachedTarget: 'the needle came to its depth',
  duralPuncture: 'the tip came through the dura',
  hubChecked: 'the hub was looked at',
  paraesthesia: 'a root was touched',
  needleOut: 'the needle came out',
  armDry: 'the paint on the arm has dried',
  wetArmPunctured: 'blood was drawn through wet paint',
  bloodDrawn: 'blood was drawn',
  injectionMark: 'another 5 mL of blood went in',
  syringeJammed: 'the blood syringe jammed',
  syringeEmpty: 'the blood syringe ran empty',
  bloodIntoCsf: 'blood went into the CSF',
  sensation: 'something was felt',
  backPressurePersists: 'back pressure stayed after a pause of 30 s or under flowing blood',
  backPainStrong: 'back pressure rose through 6 of 10',
  legPain: 'a leg hurt',
  highPressureHeadache: 'a headache of high pressure began',
  legWeakness: 'a leg lost power',
  numbness: 'a leg went numb',
  visionChanged: 'what she sees changed',
  hearingChanged: 'what she hears changed',
  seizure: 'a seizure began',
  asksToStop: 'she said stop',
  contrastWatched: 'contrast was seen to go in',
  bloodBackAtHub: 'blood came back through the needle',
  bradycardia: 'the heart slowed under 50/min or by over 30/min',
  heartRateRecovered: 'the heart rate came back',
  vasovagal: 'a faint began',
  headacheEased: 'the headache eased',
  backAche: 'the ache of the days after was told',
  radicularPain: 'a pain down a leg began after the patch',
  fever: 'a fever began',
  reboundHeadache: 'a headache of lasting high pressure began',
  headacheReturned: 'the headache on sitting up came back',
  cannotPassUrine: 'she could not pass urine',
  saddleNumbness: 'she went numb between the legs',
};

const rows: readonly Row[] = [
  ...BODY,
  ...AFTER,
  ...ANATOMY_ROWS,
  ...Object.entries(FINDINGS).map(([type, meaning]): Row => [
    `findings.${type}`,
    'times',
    `how often so far: ${meaning}`,
    ({ findings }) => findings[type] ?? 0,
  ]),
  ...(Object.keys(PATIENT_NUMBERS) as PatientNumber[]).map((key): Row => {
    const [unit = '', ...meaning] = PATIENT_NUMBERS[key][2].split(': ');
    return [`person.${key}`, unit, meaning.join(': '), ({ patient }) => patient[key]];
  }),
];

/** Every observable by name. */
export const OBSERVABLES: ReadonlyMap<string, Observable> = new Map(
  rows.map(([name, unit, meaning, read]) => [name, { unit, meaning, read }]),
);

/** Whether the name is of something that is read off the anatomy. */
export const isOfAnatomy = (name: string): boolean => name.startsWith('anatomy.');

/** Read one; a name that is not known is an error of the caller, since files are checked before. */
export function observe(name: string, seen: Seen): number {
  const observable = OBSERVABLES.get(name);
  if (observable === undefined) throw new RangeError(`There is no observable "${name}".`);
  return observable.read(seen);
}
