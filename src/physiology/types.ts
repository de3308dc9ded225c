/**
 * The words of the body. Units stand in the names: mL, mmHg, mm, N, s, degrees, NRS (0 to 10).
 * The body holds no words of its own for people: sensations are {site, quality, intensity}, findings are
 * typed messages, and the message catalogues turn both into sentences.
 */
import type { Anatomy, AnatomyParameters, NeedleTrack } from '../anatomy/types.ts';
import type { TeachingCase } from '../content/caseSchema.ts';
import type { Equipment } from '../content/equipment.ts';
import type { ContrastAgent } from '../content/imaging.ts';
import type { SpreadLevel } from '../content/levels.ts';
import type { Tissue } from '../content/tissues.ts';
import type { ContrastDose } from './contrastDose.ts';
import type { DressItem } from './dress.ts';
import type { Memory } from './memory.ts';

export { COACHING_CUES, PALPATION_FEELS, type CoachingCue, type PalpationFeel } from './byHand.ts';
export type { Sensation, SensationQuality, SensationSite } from './sensation.ts';
export type { ContrastDose } from './contrastDose.ts';
export { DRESS_ITEMS, type DressItem } from './dress.ts';

/** Ticks per second of the one clock; every time in the session is a whole number of ticks. */
export const TICKS_PER_SECOND = 120;

/** How the patient is held: it sets the column of fluid along her axis. 'upright' is sitting up. */
export type Posture = 'standing' | 'upright' | 'sittingCurled' | 'headUp30' | 'lateralCurled' | 'supine';

/** An effort that raises pressure for seconds. */
export type StrainKind = 'cough' | 'strain' | 'lift';

/** What surfaces after a patch by chance, what an educator asks for, or nothing. */
export const COMPLICATIONS_TO_ASK = [
  'asDrawn',
  'none',
  'radicularPain',
  'fever',
  'reboundHeadache',
  'headacheReturned',
  'cannotPassUrine',
  'saddleNumbness',
  'legWeakness',
] as const;
export type Complication = (typeof COMPLICATIONS_TO_ASK)[number];

/** All constants of one person, drawn once from the case and the seed (see docs/model.md for each source). */
export interface Patient {
  readonly seed: number;
  /** The case that this person was drawn for. */
  readonly teachingCase: TeachingCase;
  /** The drawn spine: layers, discs, slits and gaps. Size and depth stand beside it, since they can be set (`anatomyOf`). */
  readonly spine: AnatomyParameters;
  readonly sizeScale: number;
  /** On the ideal midline track at L3/4, lying curled. */
  readonly skinToEpiduralMm: number;
  /** How many interspaces the palpating finger errs: +1 means the true level is one higher than believed. */
  readonly palpationErrorLevels: number;
  /** The hole in the dura. */
  readonly holeInterspace: SpreadLevel;
  readonly holeConductanceMlPerMinPerMmHg: number;
  readonly holeHealingTimeH: number;
  readonly hoursSincePuncture: number;
  /** CSF mechanics. */
  readonly csfVolumeMl: number;
  readonly restingCsfPressureMmHg: number;
  readonly pressureVolumeIndexMl: number;
  readonly outflowResistanceMmHgPerMlPerMin: number;
  readonly headacheMidpointMl: number;
  /** Pressure under which no CSF is absorbed, mmHg: resting pressure less formation times resistance. */
  readonly absorptionThresholdMmHg: number;
  /** CSF pressure over epidural pressure at rest, lying, mmHg. */
  readonly lyingGradientMmHg: number;
  /** Epidural space. */
  /** CSF displaced by the first millilitre of epidural volume. */
  readonly displacementFirst: number;
  readonly displacementFactor: number;
  readonly foraminalResistanceMmHgSPerMl: number;
  readonly spreadResistanceFactor: number;
  /** Symptoms. */
  readonly fullnessThresholdMmHg: number;
  readonly painThresholdMmHg: number;
  /** Time in which felt back pressure falls by half towards the pressure that is there, s. */
  readonly backEasingHalfTimeS: number;
  /** Felt pressure at which her back stays once tight, as a share of the fullness threshold; 0 for most: it passes. */
  readonly backLinger: number;
  /** Back ache of the days after at its worst, NRS; 0 for those who have none. */
  readonly backAchePeakNrs: number;
  /** 1 for the median person; more is more easily hurt. */
  readonly rootIrritability: number;
  readonly rootSide: 'left' | 'right';
  /** What surfaces after the patch, and the hour of it where it was asked for. */
  readonly complication: Complication;
  readonly complicationAfterH: number;
  /** Blood and seal. */
  readonly clotOnsetS: number;
  readonly haematocrit: number;
  readonly sealRatePerMin: number;
  readonly sealStrength: number;
  /** Blood over the hole at which half of the seal that it can make is made, mL. */
  readonly sealHalfMl: number;
  /** Circulation. */
  readonly heartRatePerMin: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly saturationPercent: number;
  readonly temperatureCelsius: number;
  readonly bradycardiaFraction: number;
  readonly vasovagalThreshold: number;
  /** Chance that a vein which the tip stands in bleeds at a bare hub. */
  readonly veinBleedsChance: number;
  /** Skin: time for the antiseptic to dry, s. */
  readonly skinDryingS: number;
  /** What goes with missing CSF: descent of the tonsils on sitting up in health, and thresholds as shares of the headache's. */
  readonly tonsilDescentMm: number;
  readonly neckThreshold: number;
  readonly nauseaThreshold: number;
  readonly hearingThreshold: number;
  /** Whether hearing rings; otherwise it is muffled. */
  readonly hearingRings: boolean;
}

/** What the person and the case fix, shared by every step of the body; nothing here changes during a run. */
export interface BodyContext {
  readonly patient: Patient;
  readonly anatomy: Anatomy;
}

/** Set-points: what the operator holds steady until it is changed. */
export interface Controls {
  posture: Posture;
  /** Speed of the needle along its track, mm/s: positive in, negative out, 0 still. At most 4 either way. */
  needleSpeedMmPerS: number;
  /** Stop the needle by itself at this depth (a stepped advance), mm; null to run on. */
  needleTargetMm: number | null;
  /** Whether the thumb presses the loss-of-resistance syringe. */
  syringePressed: boolean;
  /** Wanted rate of the blood syringe, mL/s: 0 to 1. */
  injectionRateMlPerS: number;
  /** How the C-arm stands: turned about her, tilted along her, its field, and from the line of the iliac crests towards her head. */
  cArm: { rotationDeg: number; tiltDeg: number; fieldMm: number; cranialMm: number };
  /** Whether the foot is on the pedal of the C-arm. */
  screening: boolean;
}

export type NeedlePlace = 'out' | 'inserted';

/**
 * The body's numbers. Plain data, mutated in place by the body alone; every view reads it as Readonly.
 * All of it stands in the state hash.
 */
export interface BodyState {
  /** Ticks since the session began, as far as the body has been stepped. */
  tick: number;
  posture: Posture;
  /** What the operator holds: set with the body from the protocol; see the command `takeInHand`. */
  equipment: Equipment;

  /** How she holds herself, as far as she was helped to; see pose.ts. */
  pose: {
    /** 0: straight as she lay or sat down; 1: curled as far as her posture goes. */
    flexion: number;
    /** How far her back is turned about its long axis from square, degrees: positive, her left side away from the operator. */
    rotationDeg: number;
    /** How far her spine leans to her left of the line that the operator takes for straight, degrees. */
    leanDeg: number;
  };

  needle: {
    place: NeedlePlace;
    depthMm: number;
    /** Whether the stylet fills the bore: no syringe fits then, and nothing comes out. */
    styletIn: boolean;
    /** Deepest unpierced surface bulges by this much before the tip. */
    tentingMm: number;
    tissue: Tissue;
    forceN: number;
    /** Index of the track segment that the tip is in. */
    segment: number;
    blocked: boolean;
    /** Passes since the skin was first pierced: a redirection starts a new one. */
    passes: number;
    boneContacts: number;
    duraPierced: boolean;
    /** What runs out of the bare hub, mL/min: CSF, blood of a vein, or saline of the test that comes back; 0 when it is closed. */
    hubFlowMlPerMin: number;
    /** Drops that have fallen from it since the start. */
    hubDrops: number;
    veinEntered: boolean;
  };

  /** The loss-of-resistance syringe. */
  syringe: {
    pressureMmHg: number;
    /** Saline, or air as it would be at the pressure of the room, mL. */
    salineLeftMl: number;
    flowMlPerS: number;
    /** 0: the plunger stands like a wall; 1: it runs free. What the thumb feels. */
    give: number;
    /** By how much the plunger springs back when the thumb lets go, mL; 0 with saline. */
    bounceMl: number;
    pressedS: number;
  };

  skin: {
    antisepticWetS: number;
    wet: boolean;
    painted: boolean;
    numb: boolean;
    /** Depth to which the track below the wheal is numb, mm. */
    numbToMm: number;
    nicked: boolean;
  };

  /** The second operator and her other arm: who draws the blood, from where, and into what. */
  draw: {
    /** What the second operator wears clean. */
    dressed: readonly DressItem[];
    /** The paint on the arm: whether it shines still, and for how long yet, s. */
    armPainted: boolean;
    armWet: boolean;
    armWetS: number;
    vein: 'none' | 'freshVein' | 'cannula';
    /** Whether the first millilitres out of the cannula were thrown away. */
    firstDiscarded: boolean;
    /** 'none': nobody has chosen one; it is plain, clean and holds no air. */
    syringe: 'none' | 'plain' | 'heparinised';
  };

  blood: {
    /** mL drawn in all, in the connected or waiting syringe, discarded, and injected. */
    drawnMl: number;
    syringeMl: number;
    discardedMl: number;
    injectedMl: number;
    /** mL injected outside the epidural space (ligament, muscle, CSF). */
    injectedOutsideMl: number;
    /** Age of the blood in the syringe, s; 0 when there is none. */
    ageS: number;
    /** Age of the blood when the injection began, s; null before. */
    ageAtInjectionS: number | null;
    jammed: boolean;
    /** As it flows through needle and line, degrees Celsius. */
    temperatureCelsius: number;
    /** 0 fluid to 1 clotted, in the syringe. */
    thickening: number;
    flowMlPerS: number;
    thumbForceN: number;
    /** Air over the blood in the syringe, and air that has gone in with it, mL. */
    airMl: number;
    airInjectedMl: number;
    /** 1: the blood in the syringe does not clot. */
    heparin: 0 | 1;
    /** Share of what is in the syringe that is not blood but what the cannula was flushed with. */
    dilution: number;
    /** Share of its sterility that the blood has lost, in the syringe or in her, whichever is more: 0 to 1. */
    contaminated: number;
  };

  epidural: {
    /** Retained volume, mL, and per SPREAD_LEVELS segment. */
    volumeMl: number;
    byLevelMl: number[];
    /** Local excess near the tip, mL. */
    localMl: number;
    /** True pressure at the tip, its slow (static) part, and the gauge on the line, mmHg. */
    pressureMmHg: number;
    staticPressureMmHg: number;
    linePressureMmHg: number;
    peakPressureMmHg: number;
    /** Resting value before the injection, mmHg. */
    baselineMmHg: number;
  };

  csf: {
    volumeMl: number;
    displacedMl: number;
    compensationMl: number;
    deficitMl: number;
    /** At the point that posture leaves alone, efforts aside; at the lumbar hole and in the head with them. */
    pressureMmHg: number;
    lumbarPressureMmHg: number;
    intracranialPressureMmHg: number;
    /** By how much the resistance to absorption has grown in low pressure, as a share of itself. */
    outflowAdaptation: number;
    /** What an effort adds everywhere while it lasts, mmHg. */
    strainMmHg: number;
    /** Flow out through the hole, mL/min (negative: inward), and what it was just before the injection. */
    leakMlPerMin: number;
    leakBeforePatchMlPerMin: number;
  };

  /** Contrast: what is in the hand's syringe, what of the dose asked for is still to go in, and where each dose went. */
  contrast: { agent: ContrastAgent | null; leftMl: number; doses: ContrastDose[] };

  /** What the C-arm has done: single films, and seconds of screening. */
  xray: { shots: number; screeningS: number };

  seal: {
    /** Age of the blood at the hole since it left the vein, s. */
    clotAgeS: number;
    /** 0 fluid to 1 firm clot at the hole. */
    clot: number;
    /** mL of blood over the hole. */
    bloodAtHoleMl: number;
    /** 0 open to 1 closed. */
    fraction: number;
    /** 0 fresh to 1 mature. */
    maturity: number;
    /** How much of what the clot could seal has been torn off by efforts: 0 to 1. */
    torn: number;
    holeConductanceMlPerMinPerMmHg: number;
  };

  symptoms: {
    headacheNrs: number;
    /** What the headache would settle at if she sat up now. */
    headacheIfUprightNrs: number;
    backPressureNrs: number;
    /** The ache low in the back in the hours and days after the injection. */
    backAcheNrs: number;
    legPainNrs: number;
    neckPressureNrs: number;
    /** How far the brain has sunk against lying in health, at the tonsils, mm. */
    brainSagMm: number;
    /** Part of the headache that comes of lasting high pressure; worse lying. */
    reboundHeadacheNrs: number;
    /** What goes with missing fluid: stiff neck, feeling sick, hearing that is muffled or rings. */
    neckStiffnessNrs: number;
    nauseaNrs: number;
    hearingNrs: number;
    faintness: number;
  };

  /** What was done to her by going on after a sign to stop; all of it 0 or 'none' in whoever was spared. See harm.ts. */
  harm: {
    /** 0 unhurt to 1: what was pressed on a root that had hurt already. Lasts. */
    rootInjury: number;
    /** The leg that has lost power, and 1 once that leg's skin is numb. Both last. */
    weaknessSide: 'none' | 'left' | 'right';
    numb: number;
    /** 1 once high pressure has changed what she sees, or hears. */
    visionChanged: number;
    hearingChanged: number;
    /** Seconds since a seizure began; 0 when there was none. */
    seizureS: number;
    /** 1 once she has said stop: her consent is withdrawn. */
    askedToStop: number;
  };

  /** What surfaced in the hours after a patch. See late.ts. */
  late: {
    /** Pain down a leg that began after the patch. */
    radicularNrs: number;
    /** Rise of her temperature, degrees Celsius. */
    feverCelsius: number;
    /** 1 once she cannot pass urine, or is numb between the legs. */
    cannotPassUrine: number;
    saddleNumb: number;
  };

  vitals: {
    heartRatePerMin: number;
    systolicMmHg: number;
    diastolicMmHg: number;
    saturationPercent: number;
    temperatureCelsius: number;
    /** Ticks since the heart rate fell under the rule (under 50, or a fall over 30); 0 when it has not. */
    bradycardiaTicks: number;
  };

  /** Small internal memory of the steppers (rates, latches, thresholds crossed); numbers only. */
  memory: Memory;
}

export type { Emit, Finding, FindingType } from './findings.ts';

/** Levels that hold at least this much blood count as reached, mL. */
export const LEVEL_REACHED_ML = 0.45;

export type { NeedleTrack };
