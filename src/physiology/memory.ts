/** What the steppers remember from one step to the next: rates, latches, thresholds crossed. Numbers only. */
import { HUB_OPEN_S } from './constants/needle.ts';

export interface Memory {
  /** How far all of her but skin and needle is behind, ticks. */
  lagTicks: number;
  // Needle
  /** 1 while the hand stands still by itself after a finding, until the set-point is set again. */
  needleHeld: number;
  heldSpeedMmPerS: number;
  heldTargetMm: number;
  /** Travel that the hand still makes after a sudden loss, mm. */
  overshootLeftMm: number;
  /** Deepest segment pierced in this pass. */
  piercedSegment: number;
  /** Depth of the bone touched, mm; -1 when none is. */
  boneDepthMm: number;
  paraesthesiaTold: number;
  /** Whether the hub was told to lie on the skin. */
  hubAtSkinTold: number;
  /** 1 once the needle was pushed through the skin without its stylet: it carries a plug of skin. */
  skinPlug: number;
  // What hurts
  /** How often she was hurt: each time draws for itself. */
  hurts: number;
  /** How far her flinch is still to move the tip along its line, mm; negative off it. */
  flinchMm: number;
  /** The most that a tissue of this pass has hurt, NRS. */
  worstTissueNrs: number;
  /** Texture noise between two lattice points along the track. */
  textureCell: number;
  textureFrom: number;
  textureTo: number;
  // Loss-of-resistance syringe
  /** What the thumb remembers as resistance, mmHg at the slow reference flow; 0 when it has felt none. */
  resistanceMmHg: number;
  lossTold: number;
  resistanceBeforeLossMmHg: number;
  salineThisPassMl: number;
  /** Saline that went into the CSF in this pass, and saline of this pass that came back, mL; when any went in last, tick. */
  salineIntoCsfMl: number;
  salineBackMl: number;
  salineTick: number;
  /** How long the hub stays open yet, and how long an opening lasts when nobody closes it, s. */
  hubOpenS: number;
  hubClosesInS: number;
  /** CSF that has run out of it since the start, other fluid, and all of this opening, mL; whether this opening's was told. */
  hubLostMl: number;
  hubOtherMl: number;
  hubRunMl: number;
  hubTold: number;
  /** Resistance as it comes through air, which lags, mmHg; 0 when nothing was felt yet. */
  feltThroughAirMmHg: number;
  /** Tick of the first step of a thumb on the plunger; -1 when it is off. */
  pressFromTick: number;
  // Skin
  skinDryingS: number;
  numbInS: number;
  /** Local anaesthetic of the track that does not work yet: for how long, s, and how deep, mm. */
  trackNumbInS: number;
  trackNumbToMm: number;
  // Pose
  /** Whether the cues that curl her have been said since she last moved. */
  chinSaid: number;
  kneesSaid: number;
  backSaid: number;
  /** Until when a calming word works. */
  calmUntilTick: number;
  /** Moves that her posture has not answered yet, and those that it has. */
  slips: number;
  slipsSettled: number;
  // Blood and injection
  connected: number;
  /** Index into SPREAD_LEVELS of the needle's true interspace. */
  injectionLevel: number;
  flowS: number;
  jamS: number;
  lastFlowTick: number;
  injectionEndTick: number;
  /** Blood that reached the epidural space, mL, and the same weighted by how fluid it was, squared. */
  epiduralGivenMl: number;
  mouldableMl: number;
  marksTold: number;
  emptyTold: number;
  /** Marks count from here: what earlier patches had injected, mL. */
  marksFromMl: number;
  csfTold: number;
  /** How soiled the worst blood was that has gone in, 0 to 1; blood given that does not clot, mL. */
  contaminatedIn: number;
  heparinisedMl: number;
  /** What air in her adds to the headache, NRS. */
  airHeadacheNrs: number;
  /** Tip pressure over the column of the posture, before the injection, mmHg. */
  restingPressureMmHg: number;
  /** CSF pressure before the injection, mmHg. */
  restingCsfMmHg: number;
  /** CSF pressure as it has been for hours, mmHg. */
  sustainedCsfMmHg: number;
  /** How long an effort still lasts, s. */
  strainLeftS: number;
  // Books: what came and went since the start, mL; volumes must agree with them
  csfStartMl: number;
  csfFormedMl: number;
  csfAbsorbedMl: number;
  /** Out through the hole less what was pressed in. */
  csfLeakedMl: number;
  /** Blood or water that came into the CSF, less what was drained. */
  givenIntoCsfMl: number;
  /** Blood or water that came into the epidural space. */
  givenIntoSpaceMl: number;
  lostThroughForaminaMl: number;
  takenUpMl: number;
  // Symptoms
  fullnessTold: number;
  pressureTold: number;
  buttocksTold: number;
  thighsTold: number;
  legTold: number;
  neckTold: number;
  headTold: number;
  easedTold: number;
  persistTold: number;
  strongTold: number;
  /** Time at rest while the back pressure stays, and time of strong pressure in flowing blood, s. */
  persistS: number;
  pressedS: number;
  /** Pressure as her back feels it: up at once, down slowly, mmHg over rest. */
  backFeltMmHg: number;
  /** Time of tightness since the injection ended, s; whether it, and the later ache, were told. */
  lingerS: number;
  lingerTold: number;
  acheTold: number;
  /** When the injection ended that her back aches from; -1 when none did. */
  acheFromTick: number;
  /** Forecast of the upright headache, and the headache felt, before the blood. */
  headacheBeforeNrs: number;
  headacheFeltBeforeNrs: number;
  /** The two parts of the headache: from missing fluid and from high pressure. */
  lowHeadacheNrs: number;
  highHeadacheNrs: number;
  /** Missing fluid as she feels it, mL, and when what goes with it was last brought up to it. */
  headacheDriveMl: number;
  signsTick: number;
  /** Time sitting or standing without a break since the blood, s. */
  uprightS: number;
  // Harm
  /** What came into the space that the harm has been reckoned for, mL. */
  harmSeenMl: number;
  /** 1 once a leg has hurt in this patch; what was pressed in since, mL, and the same weighted by the pressure on the root. */
  legSign: number;
  legRawMl: number;
  legPastMl: number;
  /** Pressed in past a pain that ends the injection, past the new headache, and since the heart slowed, mL; the last also in s. */
  painPastMl: number;
  headPastMl: number;
  slowPastMl: number;
  slowPastS: number;
  /** 1 while the tip stands in a vein that gives no blood at a bare hub. */
  veinDry: number;
  /** How long blood has been free to run back through the needle, s; whether it was told. */
  backflowS: number;
  backflowTold: number;
  // Flush
  /** Saline that is still to go through the needle, and that went through it in this patch, mL. */
  flushLeftMl: number;
  flushedMl: number;
  // Contrast
  /** Depth of the tip when the dose that goes in was begun, mm; -1: none has been. */
  contrastDepthMm: number;
  /** What has gone into the space in all, mL. */
  contrastInSpaceMl: number;
  /** 1 once the dose that goes in was seen to do so. */
  contrastWatched: number;
  /** 1 when the needle left a plug of blood along its way. */
  trackPlug: number;
  // The hours after
  /** 1 once what is to come was settled; the hours after the injection at which each begins, -1 for never. */
  lateSettled: number;
  radicularFromH: number;
  feverFromH: number;
  retentionFromH: number;
  compressionFromH: number;
  saddleFromH: number;
  askedReboundFromH: number;
  askedReturnFromH: number;
  /** Headache of lasting high pressure that was asked for, NRS. */
  askedReboundNrs: number;
  radicularTold: number;
  feverTold: number;
  reboundTold: number;
  returnedTold: number;
  lateAcheTold: number;
  /** Least forecast of the upright headache since the patch. */
  leastUprightNrs: number;
  /** Upright headache forecast at these hours once they have come, -1 before; headache of lasting high pressure at its worst. */
  after2hNrs: number;
  after4hNrs: number;
  after24hNrs: number;
  after48hNrs: number;
  afterReboundNrs: number;
  // Circulation
  /** Seconds since the reflex slowing began; -1 before. */
  bradycardiaS: number;
  bradycardiaTold: number;
  recoveredTold: number;
  /** Seconds since the faint began, and since she was laid flat for it; -1 when there is none. */
  faintS: number;
  faintEasedS: number;
  /** How deep the faint was when it was eased, 0 to 1. */
  faintDepth: number;
}

export function emptyMemory(): Memory {
  return {
    lagTicks: 0,
    needleHeld: 0,
    heldSpeedMmPerS: 0,
    heldTargetMm: -1,
    overshootLeftMm: 0,
    piercedSegment: -1,
    boneDepthMm: -1,
    paraesthesiaTold: 0,
    hubAtSkinTold: 0,
    skinPlug: 0,
    hurts: 0,
    flinchMm: 0,
    worstTissueNrs: 0,
    textureCell: -1,
    textureFrom: 0,
    textureTo: 0,
    resistanceMmHg: 0,
    lossTold: 0,
    resistanceBeforeLossMmHg: 0,
    salineThisPassMl: 0,
    salineIntoCsfMl: 0,
    salineBackMl: 0,
    salineTick: -1,
    hubOpenS: 0,
    hubClosesInS: HUB_OPEN_S,
    hubLostMl: 0,
    hubOtherMl: 0,
    hubRunMl: 0,
    hubTold: 0,
    feltThroughAirMmHg: 0,
    pressFromTick: -1,
    skinDryingS: 0,
    numbInS: 0,
    trackNumbInS: 0,
    trackNumbToMm: 0,
    chinSaid: 0,
    kneesSaid: 0,
    backSaid: 0,
    calmUntilTick: -1,
    slips: 0,
    slipsSettled: 0,
    connected: 0,
    injectionLevel: -1,
    flowS: 0,
    jamS: 0,
    lastFlowTick: -1,
    injectionEndTick: -1,
    epiduralGivenMl: 0,
    mouldableMl: 0,
    marksTold: 0,
    emptyTold: 0,
    marksFromMl: 0,
    csfTold: 0,
    contaminatedIn: 0,
    heparinisedMl: 0,
    airHeadacheNrs: 0,
    restingPressureMmHg: 0,
    restingCsfMmHg: 0,
    sustainedCsfMmHg: 0,
    strainLeftS: 0,
    csfStartMl: 0,
    csfFormedMl: 0,
    csfAbsorbedMl: 0,
    csfLeakedMl: 0,
    givenIntoCsfMl: 0,
    givenIntoSpaceMl: 0,
    lostThroughForaminaMl: 0,
    takenUpMl: 0,
    fullnessTold: 0,
    pressureTold: 0,
    buttocksTold: 0,
    thighsTold: 0,
    legTold: 0,
    neckTold: 0,
    headTold: 0,
    easedTold: 0,
    persistTold: 0,
    strongTold: 0,
    persistS: 0,
    pressedS: 0,
    backFeltMmHg: 0,
    lingerS: 0,
    lingerTold: 0,
    acheTold: 0,
    acheFromTick: -1,
    headacheBeforeNrs: 0,
    headacheFeltBeforeNrs: 0,
    lowHeadacheNrs: 0,
    highHeadacheNrs: 0,
    headacheDriveMl: 0,
    signsTick: 0,
    uprightS: 0,
    harmSeenMl: 0,
    legSign: 0,
    legRawMl: 0,
    legPastMl: 0,
    painPastMl: 0,
    headPastMl: 0,
    slowPastMl: 0,
    slowPastS: 0,
    veinDry: 0,
    backflowS: 0,
    backflowTold: 0,
    flushLeftMl: 0,
    flushedMl: 0,
    contrastDepthMm: -1,
    contrastInSpaceMl: 0,
    contrastWatched: 0,
    trackPlug: 0,
    lateSettled: 0,
    radicularFromH: -1,
    feverFromH: -1,
    retentionFromH: -1,
    compressionFromH: -1,
    saddleFromH: -1,
    askedReboundFromH: -1,
    askedReturnFromH: -1,
    askedReboundNrs: 0,
    radicularTold: 0,
    feverTold: 0,
    reboundTold: 0,
    returnedTold: 0,
    lateAcheTold: 0,
    leastUprightNrs: 10,
    after2hNrs: -1,
    after4hNrs: -1,
    after24hNrs: -1,
    after48hNrs: -1,
    afterReboundNrs: 0,
    bradycardiaS: -1,
    bradycardiaTold: 0,
    recoveredTold: 0,
    faintS: -1,
    faintEasedS: -1,
    faintDepth: 0,
  };
}
