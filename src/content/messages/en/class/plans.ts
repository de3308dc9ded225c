/** Lesson plans: parts, what to say, what to ask. */
export const plans = {
  'class.plan.title': '{minutes} minutes',
  'class.plan.lead':
    'Press a part to put its picture on the screen. The plan keeps time only once you start it.',
  'class.plan.start': 'Start the time',
  'class.plan.stop': 'Stop the time',
  'class.plan.now': 'now',
  'class.plan.at': 'minute {minute:0}',
  'class.plan.showPart': 'Show: {name}',
  'class.plan.showOwn': 'On our own session',
  'class.plan.say': 'Say',
  'class.plan.askLabel': 'Ask',
  'class.plan.listenLabel': 'Listen for',
  'class.plan.aims': 'What the class should be able to do',
  'class.plan.aim.find': 'Find what forbids a patch.',
  'class.plan.aim.sterile': 'Keep both sites sterile.',
  'class.plan.aim.stop': 'Stop at the right sign.',
  'class.plan.aim.handOver': 'Hand over legs and clock.',
  'class.plan.prints': 'Print beforehand: five role cards, the checklist, the handover.',
  'class.part.prebrief': 'Prebrief',
  'class.part.consent': 'Consent',
  'class.part.positioning': 'Position',
  'class.part.sterilePrep': 'Prepare',
  'class.part.bloodDraw': 'The draw',
  'class.part.needlePlacement': 'The needle',
  'class.part.injection': 'Inject',
  'class.part.recovery': 'Recover',
  'class.part.debrief': 'Debrief',
  'class.say.prebrief':
    'We practise decisions and their order. The screen cannot teach hands, and the patient is made up. Mistakes are welcome; what is said here stays here.',
  'class.ask.prebrief': 'What do you want to see today?',
  'class.say.consent':
    'Look for a leak, and for what is worse than a leak. Then say honestly what a patch can do.',
  'class.ask.consent': 'Which finding would make you call somebody before going on?',
  'class.say.positioning': 'One person is hers alone: at her face, with the signal to stop.',
  'class.ask.positioning': 'What would you say to her now?',
  'class.say.sterilePrep': 'Both ends are sterile: the back and the arm. Dry means dry.',
  'class.ask.sterilePrep': 'Who in this room may say stop?',
  'class.say.bloodDraw':
    'Here the draw is only made ready. Blood leaves the vein when the operator says: space found. Some units draw here; ask what yours does.',
  'class.ask.bloodDraw': 'What must be ready before the vein is touched?',
  'class.say.needlePlacement': 'The needle is the operator’s. Her face, her words and the monitor are ours.',
  'class.ask.needlePlacement': 'What do you see, and whom do you tell?',
  'class.say.injection':
    'Tightness in the back is expected: pause. A slow pulse: pause, look at her, and go on only if she is well and it is back within a minute. Leg pain, pain that stays, a new headache, weak or numb legs, changed sight or hearing, a fit, or her word: stop, and call.',
  'class.ask.injection': 'Who is watching her face?',
  'class.say.recovery':
    'Flat, watched, legs checked again. Then up in steps. She tells us in her own words when she would call. One hands over to another from the page, who reads it back.',
  'class.ask.recovery': 'How do you find out what she has understood?',
  'class.say.debrief':
    'How did it feel? What happened, and why? The observer begins with what went well. Each names one thing to keep and one to change.',
  'class.ask.debrief': 'What will you do differently on the ward tomorrow?',

  'class.listen.prebrief': 'Their own words for one of the four aims. Roles are given out now.',
  'class.listen.consent':
    'Fever, high blood pressure, weak or numb legs, a headache that no longer changes with lying, a fit, changed sight, an anticoagulant too recent. With each: no patch now, and a call.',
  'class.listen.positioning': 'What comes next, before it is done; the signal; where I am.',
  'class.listen.sterilePrep': 'Everybody. She too.',
  'class.listen.bloodDraw':
    'Second person gowned, arm dry and draped, tourniquet, plain syringe, connector that fits, needle in the space, “draw now”.',
  'class.listen.needlePlacement':
    'Clear fluid, blood, leg pain, her face, the pulse; said aloud to the operator. The senior before more passes than your unit allows.',
  'class.listen.injection': 'One named person, who does nothing else.',
  'class.listen.recovery': 'Ask her to say it in her own words. “Do you understand?” does not find out.',
  'class.listen.debrief': 'Something that can be seen: “I say the level aloud”, not “I will be careful”.',
} as const;
