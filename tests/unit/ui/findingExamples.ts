/** At least one of each finding, and of each side or kind that has words of its own. A new finding does not compile without. */
import { PALPATION_FEELS } from '../../../src/physiology/byHand.ts';
import type { Finding, FindingType, SensationQuality, SensationSite } from '../../../src/physiology/types.ts';

type Examples = { readonly [Type in FindingType]: readonly Extract<Finding, { type: Type }>[] };

const SIDES = ['left', 'right'] as const;
const SITES: readonly SensationSite[] = [
  'skin',
  'lowBack',
  'buttocks',
  'thighs',
  'leftLeg',
  'rightLeg',
  'stomach',
  'neck',
  'ears',
  'head',
  'wholeBody',
];
const QUALITIES: readonly SensationQuality[] = [
  'sting',
  'pushing',
  'fullness',
  'pressure',
  'ache',
  'electric',
  'easing',
  'worse',
  'faint',
  'muffled',
  'ringing',
  'heavy',
  'numb',
  'sick',
  'none',
];
const BANDS_NRS = [1, 5, 8];

const EXAMPLES: Examples = {
  skinDry: [{ type: 'skinDry' }],
  wetSkinTouched: [{ type: 'wetSkinTouched' }],
  skinNumb: [{ type: 'skinNumb' }],
  tissueEntered: [{ type: 'tissueEntered', tissue: 'dura', depthMm: 48.3 }],
  palpated: PALPATION_FEELS.map((feel) => ({
    type: 'palpated',
    leftMm: 3,
    cranialMm: -4,
    feel,
    clarity: 0.8,
  })),
  posed: [{ type: 'posed', flexion: 0.6, rotationDeg: 8, leanDeg: -3 }],
  trackNumb: [{ type: 'trackNumb', toDepthMm: 30 }],
  patientMoved: [{ type: 'patientMoved', byMm: 2.3 }],
  tissueSwept: [{ type: 'tissueSwept', depthMm: 31.2, byDeg: 7 }],
  hubAtSkin: [{ type: 'hubAtSkin', depthMm: 80 }],
  fluidAtHub: [
    { type: 'fluidAtHub', fluid: 'clear' },
    { type: 'fluidAtHub', fluid: 'blood' },
  ],
  fluidTested: (['warm', 'cool', 'positive', 'negative', 'keepsComing', 'stops'] as const).map((result) => ({
    type: 'fluidTested',
    by: 'warmth',
    result,
  })),
  faintPassed: [{ type: 'faintPassed' }],
  boneContact: [{ type: 'boneContact', depthMm: 32.1 }],
  lossOfResistance: [{ type: 'lossOfResistance', depthMm: 47.9, resistanceDropPercent: 80 }],
  resistanceReturned: [{ type: 'resistanceReturned', depthMm: 41 }],
  needleReachedTarget: [{ type: 'needleReachedTarget', depthMm: 41 }],
  duralPuncture: [{ type: 'duralPuncture', depthMm: 51.2 }],
  hubChecked: (['none', 'clear', 'blood'] as const).map((fluid) => ({ type: 'hubChecked', fluid })),
  paraesthesia: SIDES.map((side) => ({ type: 'paraesthesia', side })),
  needleOut: [{ type: 'needleOut' }],
  armDry: [{ type: 'armDry' }],
  wetArmPunctured: [{ type: 'wetArmPunctured' }],
  bloodDrawn: [{ type: 'bloodDrawn', volumeMl: 20 }],
  injectionMark: [{ type: 'injectionMark', volumeMl: 5 }],
  syringeJammed: [{ type: 'syringeJammed' }],
  syringeEmpty: [{ type: 'syringeEmpty' }],
  bloodIntoCsf: [{ type: 'bloodIntoCsf' }],
  sensation: SITES.flatMap((site) =>
    QUALITIES.flatMap((quality) =>
      BANDS_NRS.map((intensityNrs) => ({
        type: 'sensation' as const,
        sensation: { site, quality, intensityNrs },
      })),
    ),
  ),
  backPressurePersists: [{ type: 'backPressurePersists' }],
  backPainStrong: [{ type: 'backPainStrong', intensityNrs: 7 }],
  legPain: SIDES.map((side) => ({ type: 'legPain', side, intensityNrs: 5 })),
  highPressureHeadache: [{ type: 'highPressureHeadache' }],
  legWeakness: SIDES.map((side) => ({ type: 'legWeakness', side })),
  numbness: [{ type: 'numbness' }],
  visionChanged: [{ type: 'visionChanged' }],
  hearingChanged: [{ type: 'hearingChanged' }],
  seizure: [{ type: 'seizure' }],
  asksToStop: [{ type: 'asksToStop' }],
  contrastWatched: [{ type: 'contrastWatched' }],
  bloodBackAtHub: [{ type: 'bloodBackAtHub' }],
  bradycardia: [{ type: 'bradycardia', heartRatePerMin: 44.2 }],
  heartRateRecovered: [{ type: 'heartRateRecovered' }],
  vasovagal: [{ type: 'vasovagal' }],
  headacheEased: [{ type: 'headacheEased', headacheNrs: 2.1 }],
  backAche: [{ type: 'backAche', intensityNrs: 3.4 }],
  radicularPain: SIDES.map((side) => ({ type: 'radicularPain', side, intensityNrs: 4 })),
  fever: [{ type: 'fever', temperatureCelsius: 38.6 }],
  reboundHeadache: [{ type: 'reboundHeadache', intensityNrs: 5 }],
  headacheReturned: [{ type: 'headacheReturned', intensityNrs: 6 }],
  cannotPassUrine: [{ type: 'cannotPassUrine' }],
  saddleNumbness: [{ type: 'saddleNumbness' }],
};

export const FINDINGS: readonly Finding[] = Object.values(EXAMPLES).flat();
