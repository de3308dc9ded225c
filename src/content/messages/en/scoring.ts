/** Scored items: what was done, and why it counts. */
export const scoring = {
  'score.headacheScoredBefore': 'Headache scored before, upright and flat',
  'score.headacheScoredBefore.why': 'Without both numbers nobody can say afterwards whether it helped.',
  'score.gatesRead': 'All gates read and heeded',
  'score.gatesRead.why':
    'A headache that gets better lying down can still be something else. Gates left out: {missed}. With {sign} no needle goes in yet: that is explained and treated first.',
  'score.bloodPressureRead': 'Blood pressure read and heeded',
  'score.bloodPressureRead.why':
    'High pressure after a birth can cause this headache, and a patch would hide it. It was {systolic}/{diastolic} mmHg: treated and explained before any patch.',
  'score.anticoagulantToTheHour': 'Last anticoagulant to the hour, and heeded',
  'score.anticoagulantToTheHour.why':
    'A needle too soon after a dose risks a clot on the nerves. The last dose was {hours} hours ago; after a preventive one {heparinHours} are waited here, after a treatment dose longer.',
  'score.allergiesAsked': 'Allergies asked',
  'score.allergiesAsked.why': 'Chlorhexidine, local anaesthetic and latex all touch her today.',
  'score.consentComplete': 'Consent complete',
  'score.consentComplete.why':
    '{explained} of {of} items were told. She cannot agree without benefit, repeat, back pressure, another puncture, serious harm, alternatives and the stop signal.',
  'score.consentHonest': 'Consent honest',
  'score.consentHonest.why':
    'A promise that the figures do not keep takes her choice away. Put right before you ask her, it costs half.',
  'score.assistantBriefed': 'Second operator briefed',
  'score.assistantBriefed.why': 'The blood must come when it is called for, from a clean arm.',
  'score.lateralPosition': 'On her side',
  'score.lateralPosition.why': 'Her headache eases lying, so she can hold still.',
  'score.roundAndSquare': 'Her back round and square',
  'score.roundAndSquare.why':
    'A round back opens the way between the bones, and in a turned one the midline lies elsewhere. Coach her first.',
  'score.spaceFelt': 'The space felt and marked',
  'score.spaceFelt.why':
    'Count from the hip bones or the sacrum, feel the knobs and dips, and mark the space that you believe in.',
  'score.antisepticAgent': 'Antiseptic',
  'score.antisepticAgent.why':
    'UK guidance prefers 0.5 % in alcohol for the back, one coat, never in an open pot on the tray. Your policy decides.',
  'score.skinDry': 'Waited for dry skin',
  'score.skinDry.why':
    'Wet antiseptic is carried in by the needle. Waited {waitedS} s; the protocol asks for {minimumS} s and a dry look.',
  'score.armAsepsis': 'The arm as clean as the back',
  'score.armAsepsis.why':
    'Blood feeds germs, and this blood goes in beside her spinal nerves. Mask, hands, gown and gloves, in that order: {worn} of {of} stood clean at the draw.',
  'score.armDry': 'Arm dry before the draw',
  'score.armDry.why': 'Paint that still shines has not done its work, and the needle carries it in.',
  'score.plainSyringe': 'Plain syringe',
  'score.plainSyringe.why': 'Blood that cannot clot cannot seal, and heparin has no place there.',
  'score.bloodUndiluted': 'Whole blood, not thinned',
  'score.bloodUndiluted.why':
    'A cannula gives first what it was flushed with. The first millilitres are thrown away. How many is habit: your policy decides.',
  'score.rightLevel': 'Space of the hole, or one below',
  'score.rightLevel.why':
    'Choose the space of the hole or one below: blood spreads more upwards than down. You chose {interspace}.',
  'score.notAboveConus': 'No needle above L2/3',
  'score.notAboveConus.why':
    'The cord may end at L1/2 and a finger errs by a space or two, mostly too high: L2/3 by touch can be L1/2. The team lets nobody mark L1/2; to ask for it costs the points.',
  'score.localInDepth': 'Numb in depth before the needle',
  'score.localInDepth.why':
    'A wheal, the track below it, and the minute that both need. Who is hurt flinches, and a flinch moves the needle: it wants a word, a rest or more local, or it costs points.',
  'score.styletOut': 'Stylet in until the needle stands firm',
  'score.styletOut.why':
    'It keeps skin and fat out of the bore. It comes out once the needle stands by itself in ligament, before the flavum is passed.',
  'score.newLineAfterBone': 'Another line after bone',
  'score.newLineAfterBone.why': 'The same line meets the same bone. Lines tried again: {again}.',
  'score.drawnBackFirst': 'Drawn back before pointing elsewhere',
  'score.drawnBackFirst.why': 'A needle swung at depth cuts what lies beside it. Swung at depth: {sweeps}.',
  'score.rootAnswered': 'An electric pain answered',
  'score.rootAnswered.why':
    'Keep still, come back, and take another line: the same one goes to the same nerve. Full points when none came.',
  'score.faintAnswered': 'A faint answered',
  'score.faintAnswered.why':
    'Needle out, flat, legs up, within half a minute. Full points when she never felt faint.',
  'score.shortAnswered': 'A needle too short exchanged',
  'score.shortAnswered.why':
    'A hub on the skin asks for a longer needle or another place, not for more push. Full points when it was long enough.',
  'score.fluidTold': 'CSF told from saline',
  'score.fluidTold.why':
    'Warmth alone tells little, for saline warms in her. Glucose, and whether it keeps coming, tell them apart; nothing is saline before its flow has stopped. Full points when no fluid came.',
  'score.needleWork': 'Needle work',
  'score.needleWork.why':
    'Passes {passes}, bone contacts {contacts}, punctures {punctures}. After bone, draw back and change the line; at the limit, hand over.',
  'score.hubCheckedBeforeBlood': 'Hub looked at before the blood',
  'score.hubCheckedBeforeBlood.why': 'Clear fluid or blood in the hub means another place.',
  'score.noBloodIntoCsf': 'No blood into the CSF',
  'score.noBloodIntoCsf.why': 'Blood among the nerve roots can harm them.',
  'score.connectorFits': 'A syringe that fits the needle',
  'score.connectorFits.why':
    'NRFit and Luer do not join. Blood in the wrong syringe is thrown away and drawn again while the needle waits.',
  'score.airExpelled': 'Air pushed out of the syringe',
  'score.airExpelled.why':
    'Air that goes in can reach her head through the hole, or lie beside a root. How often it harms with a patch is not known.',
  'score.passedUntouched': 'Blood passed without a touch',
  'score.passedUntouched.why': 'Only the syringe is taken: a hand on a hand or a sleeve soils both.',
  'score.drawTiming': 'Blood drawn at the right time',
  'score.drawTiming.why': 'Your protocol says when; fresh blood is what counts.',
  'score.bloodFresh': 'Fresh blood',
  'score.bloodFresh.why': 'It was {ageS} s old when it went in; full points up to {freshBloodS} s.',
  'score.slowInjection': 'Slow injection',
  'score.slowInjection.why': 'Fastest {mlPerS} mL/s. Slow leaves time to feel and to stop.',
  'score.askedEveryFive': 'Asked every 5 mL',
  'score.askedEveryFive.why': 'Asked at {asked} of {of} marks. Ask about back and legs, each time.',
  'score.pausedForPressure': 'Paused for pressure',
  'score.pausedForPressure.why':
    'A pause long enough tells pressure that fades from pressure that stays. A short one is worth half.',
  'score.stoppedForWarning': 'Stopped for a stop sign',
  'score.stoppedForWarning.why':
    'Leg pain, a weak or numb leg, strong back pain, a new headache, changed sight or hearing, or pressure that stays end the injection. A slow heart (under 50, or a fall of more than 30) means pause and check: go on if she is well and it recovers within a minute, stop if not.',
  'score.stoppedForWarning.late': 'Sign: {sign}. You went on for {seconds} s; {laterMl} mL more went in.',
  'score.stoppedInTime': 'Thumb off at once',
  'score.stoppedInTime.why':
    'Sign: {sign}. Thumb off after {seconds} s, {laterMl} mL later. What a pressed root takes, it takes by the millilitre.',
  'score.consentKept': 'Her “stop” was kept',
  'score.consentKept.why': 'Consent can be taken back at any moment, and a procedure without it ends there.',
  'score.consentKept.late': 'She said stop. You went on for {seconds} s; {laterMl} mL more went in.',
  'score.helpCalled': 'Help called when it was needed',
  'score.helpCalled.why': 'Sign: {sign}. Some signs are not for one pair of hands.',
  'score.flushedWell': 'The needle flushed, or not, for a reason',
  'score.flushedWell.why':
    '{volumeMl} mL of saline went in. After this sign it only presses on: {sign}. A flush is left to your unit.',
  'score.volumeReached': 'Enough blood, or a good reason for less',
  'score.volumeReached.why':
    '{volumeMl} mL went into the space of {targetVolumeMl} mL planned. Less wants a reason from her body; more is no merit.',
  'score.volumeCap': 'Never more than the cap',
  'score.volumeCap.why': 'Lasting weakness was reported after 30 mL. You gave {volumeMl} mL.',
  'score.restedFlat': 'Rested flat long enough',
  'score.restedFlat.why':
    '{minutes} minutes at a stretch; at least {minimumRestMinutes} before she goes home. That two hours are better rests on one trial of 30 people.',
  'score.legsChecked': 'Legs checked twice',
  'score.legsChecked.why':
    '{checks} looks; two are needed, 45 minutes or more apart, the last shortly before she gets up. Weakness is the sign that must not be missed.',
  'score.observationsDone': 'Observations',
  'score.observationsDone.why':
    '{looks} of the {of} looks of this protocol; {late} of them late, {missed} missed. The plan is common practice.',
  'score.signsAnswered': 'Signs after the patch answered',
  'score.signsAnswered.why':
    'Each sign has its answer and its time: {sign}, within {minutes} minutes. A weak or numb leg, numbness between the legs, urine that does not come, changed sight or a fever never goes home unanswered.',
  'score.upAndAbout': 'Walked, and passed urine',
  'score.upAndAbout.why': 'A bladder that does not empty and a leg that gives way show when she is up.',
  'score.callsMade': 'Called at home',
  'score.callsMade.why':
    '{inTime} of {of} calls near their hour. Most headaches that come back do so after she has left.',
  'score.headacheScoredAfter': 'Headache scored after',
  'score.headacheScoredAfter.why':
    'Upright, as before, so that the two can be compared. She had been up for {minutes} minutes; five are wanted, for this headache takes its time to come.',
  'score.adviceGiven': 'Advice given',
  'score.adviceGiven.why': '{given} of {of} given.',
  'score.thrombosisPlan': 'Plan against clots in the legs',
  'score.thrombosisPlan.why':
    'She lies much of the time, soon after a birth: no heparin at all wants a reason. This protocol restarts heparin {leastHours} to {mostHours} hours after the needle. You planned {hours}. With {sign} she gets none until a clot on the nerves is ruled out.',
  'score.followUpBooked': 'Follow-up booked',
  'score.followUpBooked.why': 'The headache can come back after a good start.',
  'score.recordComplete': 'Record written',
  'score.recordComplete.why':
    'The next person must know the level, the volume and why you stopped. The reason must be what happened.',
} as const;
