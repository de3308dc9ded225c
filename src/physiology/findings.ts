/** What the body tells, as typed messages; the catalogues turn them into sentences. */
import type { Tissue } from '../content/tissues.ts';
import type { PalpationFeel } from './byHand.ts';
import type { Sensation } from './types.ts';

/** What the body tells. Findings are discrete; sixty-hertz values are read from the state. */
export type Finding =
  | { readonly type: 'skinDry' }
  | { readonly type: 'wetSkinTouched' }
  | { readonly type: 'skinNumb' }
  | { readonly type: 'tissueEntered'; readonly tissue: Tissue; readonly depthMm: number }
  /** Of an ordinary press of the finger: what is under it, and how clearly it was felt, 0 to 1. */
  | {
      readonly type: 'palpated';
      readonly leftMm: number;
      readonly cranialMm: number;
      readonly feel: PalpationFeel;
      readonly clarity: number;
    }
  /** She has changed how she holds herself, as anybody can see. */
  | {
      readonly type: 'posed';
      readonly flexion: number;
      readonly rotationDeg: number;
      readonly leanDeg: number;
    }
  | { readonly type: 'trackNumb'; readonly toDepthMm: number }
  /** She flinched, and the tip has moved along its line by so much. */
  | { readonly type: 'patientMoved'; readonly byMm: number }
  /** The needle was swung sideways at depth, and cut what lay between. */
  | { readonly type: 'tissueSwept'; readonly depthMm: number; readonly byDeg: number }
  /** The hub lies on the skin: the needle goes no deeper. */
  | { readonly type: 'hubAtSkin'; readonly depthMm: number }
  /** Something runs from a hub that stands open, without anybody having looked for it. */
  | { readonly type: 'fluidAtHub'; readonly fluid: 'clear' | 'blood' }
  | {
      readonly type: 'fluidTested';
      readonly by: 'warmth' | 'glucose' | 'flow';
      readonly result: 'warm' | 'cool' | 'positive' | 'negative' | 'keepsComing' | 'stops';
    }
  | { readonly type: 'faintPassed' }
  | { readonly type: 'boneContact'; readonly depthMm: number }
  /** The plunger gave way. Whether it is the space or a false loss is for the operator to find out. */
  | { readonly type: 'lossOfResistance'; readonly depthMm: number; readonly resistanceDropPercent: number }
  | { readonly type: 'resistanceReturned'; readonly depthMm: number }
  | { readonly type: 'needleReachedTarget'; readonly depthMm: number }
  | { readonly type: 'duralPuncture'; readonly depthMm: number }
  | { readonly type: 'hubChecked'; readonly fluid: 'none' | 'clear' | 'blood' }
  | { readonly type: 'paraesthesia'; readonly side: 'left' | 'right' }
  | { readonly type: 'needleOut' }
  /** The paint on her arm looks dry; and a needle went through it wet. */
  | { readonly type: 'armDry' }
  | { readonly type: 'wetArmPunctured' }
  | { readonly type: 'bloodDrawn'; readonly volumeMl: number }
  | { readonly type: 'injectionMark'; readonly volumeMl: number }
  | { readonly type: 'syringeJammed' }
  | { readonly type: 'syringeEmpty' }
  | { readonly type: 'bloodIntoCsf' }
  | { readonly type: 'sensation'; readonly sensation: Sensation }
  | { readonly type: 'backPressurePersists' }
  /** Back pressure rose through 6 of 10; told again only after it was below 4. */
  | { readonly type: 'backPainStrong'; readonly intensityNrs: number }
  | { readonly type: 'legPain'; readonly side: 'left' | 'right'; readonly intensityNrs: number }
  | { readonly type: 'highPressureHeadache' }
  // What comes of going on after a sign to stop
  | { readonly type: 'legWeakness'; readonly side: 'left' | 'right' }
  | { readonly type: 'numbness' }
  | { readonly type: 'visionChanged' }
  | { readonly type: 'hearingChanged' }
  | { readonly type: 'seizure' }
  /** She says stop: her consent is withdrawn. */
  | { readonly type: 'asksToStop' }
  /** Contrast went in while the foot was on the pedal: it was seen to. */
  | { readonly type: 'contrastWatched' }
  /** Blood wells back through the needle. */
  | { readonly type: 'bloodBackAtHub' }
  | { readonly type: 'bradycardia'; readonly heartRatePerMin: number }
  | { readonly type: 'heartRateRecovered' }
  | { readonly type: 'vasovagal' }
  | { readonly type: 'headacheEased'; readonly headacheNrs: number }
  // What surfaces in the hours and days after
  | { readonly type: 'backAche'; readonly intensityNrs: number }
  | { readonly type: 'radicularPain'; readonly side: 'left' | 'right'; readonly intensityNrs: number }
  | { readonly type: 'fever'; readonly temperatureCelsius: number }
  /** Of lasting high pressure: worse lying. */
  | { readonly type: 'reboundHeadache'; readonly intensityNrs: number }
  | { readonly type: 'headacheReturned'; readonly intensityNrs: number }
  | { readonly type: 'cannotPassUrine' }
  | { readonly type: 'saddleNumbness' };

export type FindingType = Finding['type'];
export type Emit = (finding: Finding) => void;
