/** Every number of a person that an experiment can set or limit. */

/** Least, most, unit and meaning of each number of a person. */
export const PATIENT_NUMBERS = {
  sizeScale: [0.7, 1.3, '1: size of the bones over the atlas'],
  skinToEpiduralMm: [25, 110, 'mm: skin to epidural space at L3/4'],
  palpationErrorLevels: [-3, 3, 'interspaces: how many higher the palpated one truly is'],
  holeConductanceMlPerMinPerMmHg: [0, 1, 'mL/min per mmHg: the hole at the start; 0 for an intact dura'],
  holeHealingTimeH: [1, 1e6, 'h: time constant in which a hole closes by itself'],
  hoursSincePuncture: [0, 400, 'h: time since the puncture'],
  csfVolumeMl: [50, 300, 'mL: CSF when none is missing'],
  restingCsfPressureMmHg: [4, 25, 'mmHg: CSF pressure when none is missing'],
  pressureVolumeIndexMl: [5, 80, 'mL: volume that changes CSF pressure tenfold'],
  outflowResistanceMmHgPerMlPerMin: [1, 60, 'mmHg min/mL: resistance to absorption of CSF'],
  headacheMidpointMl: [2, 60, 'mL: missing CSF at half of the worst headache'],
  absorptionThresholdMmHg: [
    -30,
    25,
    'mmHg: CSF pressure under which none is absorbed; follows when left out',
  ],
  lyingGradientMmHg: [0, 12, 'mmHg: CSF pressure over epidural pressure at rest, lying'],
  displacementFirst: [0, 1, '1: CSF displaced by the first millilitre of epidural volume'],
  displacementFactor: [0, 3, '1: CSF displaced by epidural volume, over the median'],
  foraminalResistanceMmHgSPerMl: [1, 1e6, 'mmHg s/mL: resistance of the foramina to blood'],
  spreadResistanceFactor: [0.01, 20, '1: resistance to spread in the epidural space, over the median'],
  fullnessThresholdMmHg: [1, 500, 'mmHg: pressure rise at the first mild back pressure'],
  painThresholdMmHg: [1, 1000, 'mmHg: pressure rise that hurts the back'],
  backEasingHalfTimeS: [1, 600, 's: time in which felt back pressure halves'],
  backLinger: [0, 3, '1: share of the first threshold at which the back stays tight; 0 for most'],
  backAchePeakNrs: [0, 10, 'NRS: back ache of the days after at its worst'],
  rootIrritability: [0.01, 20, '1: how easily a root hurts, over the median'],
  clotOnsetS: [60, 7200, 's: clotting time'],
  haematocrit: [0.1, 0.7, '1: share of cells in the blood'],
  sealRatePerMin: [0, 10, '1/min: rate at which a full clot seals'],
  sealStrength: [0, 1e6, '1: holding power of the seal'],
  sealHalfMl: [0.01, 30, 'mL: blood over the hole at which half of its seal is made'],
  heartRatePerMin: [30, 180, '1/min: heart rate at rest'],
  systolicMmHg: [60, 240, 'mmHg: systolic pressure at rest'],
  diastolicMmHg: [30, 140, 'mmHg: diastolic pressure at rest'],
  saturationPercent: [70, 100, '%: oxygen saturation'],
  temperatureCelsius: [33, 42, 'degrees Celsius: body temperature'],
  bradycardiaFraction: [0, 1, '1: depth of the reflex slowing of the heart: 0 none, 1 full'],
  complicationAfterH: [
    0.1,
    47,
    'h: hours after the injection at which a complication comes that was asked for',
  ],
  vasovagalThreshold: [0, 1, '1: faints at needle insertion when under the chance of it'],
  veinBleedsChance: [0, 1, '1: chance that a vein which the tip stands in bleeds at a bare hub'],
  skinDryingS: [1, 1200, 's: drying time of the antiseptic'],
  tonsilDescentMm: [0, 10, 'mm: descent of the tonsils on sitting up in health'],
  neckThreshold: [0.1, 10, '1: missing CSF at half of the worst stiff neck, over that of the headache'],
  nauseaThreshold: [0.1, 10, '1: the same for nausea'],
  hearingThreshold: [0.1, 10, '1: the same for hearing'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type PatientNumber = keyof typeof PATIENT_NUMBERS;

/** Those that count something. */
export const WHOLE_PATIENT_NUMBERS: ReadonlySet<PatientNumber> = new Set(['palpationErrorLevels']);
