/** What the steppers remember from one step to the next: rates, latches, thresholds crossed. Numbers only. */
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
  /** How long the hub stays open yet, s; and what has run out of it since the start, mL. */
  hubOpenS: number;
  hubLostMl: number;
  /** Resistance as it comes through air, which lags, mmHg; 0 when nothing was felt yet. */
  feltThroughAirMmHg: number;
  /** Tick of the first step of a thumb on the plunger; -1 when it is off. */
  pressFromTick: number;
  // Skin
  skinDryingS: number;
  numbInS: number;
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
  // Circulation
  /** Seconds since the reflex slowing began; -1 before. */
  bradycardiaS: number;
  bradycardiaTold: number;
  recoveredTold: number;
  /** Seconds since the faint began; -1 when there is none. */
  faintS: number;
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
    textureCell: -1,
    textureFrom: 0,
    textureTo: 0,
    resistanceMmHg: 0,
    lossTold: 0,
    resistanceBeforeLossMmHg: 0,
    salineThisPassMl: 0,
    hubOpenS: 0,
    hubLostMl: 0,
    feltThroughAirMmHg: 0,
    pressFromTick: -1,
    skinDryingS: 0,
    numbInS: 0,
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
    bradycardiaS: -1,
    bradycardiaTold: 0,
    recoveredTold: 0,
    faintS: -1,
  };
}
