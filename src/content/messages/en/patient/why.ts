/** For patients: why the head hurts, and what a patch is. */
export const why = {
  'patient.why.title': 'Why does my head hurt?',
  'patient.why.cue': 'Up is worse. Flat is better. A small leak of fluid can do that.',
  'patient.why.bag': 'Your brain and your nerves float in clear fluid. A thin bag holds the fluid.',
  'patient.why.hole.afterBirth':
    'A needle for pain relief at the birth made a small hole in the bag. Nobody wanted that to happen.',
  'patient.why.hole.afterLumbarPuncture':
    'A needle left a small hole in the bag. It was for a test, to make you numb, or to treat pain.',
  'patient.why.hole.spontaneousLeak': 'Your bag has a weak spot that lets fluid out. No needle made it.',
  'patient.why.sinks':
    'Fluid leaks out. When you sit or stand, the rest sinks down. Then your head has too little, and it hurts.',
  'patient.why.flat': 'When you lie flat, the fluid is level. Then the pain is often less.',
  'patient.why.fault': 'You did nothing wrong. The pain is real.',
  'patient.why.more':
    'Your neck may be stiff. You may feel sick or dizzy, and it can be hard to think. Your ears may ring, and light may hurt your eyes.',
  'patient.why.name.needle':
    'Doctors have a long name for it: post-dural puncture headache. The “dura” is the wall of the bag. So it means a headache from a hole in the bag.',
  'patient.why.name.spontaneousLeak':
    'Doctors have a long name for it: spontaneous intracranial hypotension. It means that the pressure in your head is low. It came by itself.',
  'patient.why.others':
    'Other kinds of headache can feel like this one. So your team asks you many things and checks you first.',
  'patient.why.others.afterBirth':
    'High blood pressure can cause a headache in the weeks after a birth. So your team takes your blood pressure.',
  'patient.why.scans': 'Your team needs scans of your head and back. They may show where the leak is.',
  'patient.why.changed':
    'Your pain may stop changing when you lie down. Tell your team at once if that is so. It can mean something else.',
  'patient.why.alone.needle':
    'Many of these headaches go away by themselves. Nobody can say when yours will go.',
  'patient.why.alone.spontaneousLeak':
    'Some of these headaches go away by themselves. Nobody can say when yours will go.',
  'patient.why.spontaneous.mixed':
    'After some weeks the pain may be there all day. It can still be a leak. But tell your team at once when it changes. It can also mean something else.',

  'patient.what.title': 'What is a blood patch?',
  'patient.what.cue': 'It is your own blood, put just outside the bag, to help close the leak.',
  'patient.what.blood':
    'Some blood is taken from your arm. A doctor puts it into your back, just outside the bag of fluid.',
  'patient.what.closes': 'There it sets, as blood does on a cut. It can close the leak.',
  'patient.what.two':
    'The blood does two things. First it presses on the bag. That moves fluid back up to your head.',
  'patient.what.second': 'Then it sets. It can cover the hole while your body heals it.',
  'patient.what.gap':
    'The blood goes into a gap around the bag. Doctors call this gap the epidural space. Soft fat and small veins fill it.',
  'patient.what.picture':
    'Look at the picture. The bag of fluid runs behind the bones you see on the left. The patch lies just to the right of it.',
  'patient.what.proof':
    'Feeling better soon does not prove that the hole is closed. In some people the pain comes back.',
  'patient.what.low': 'The place is low in your back. From there the blood spreads, and most of it goes up.',
  'patient.what.targeted':
    'If scans show the leak, the patch may go right there. If they do not, it goes low in your back.',
  'patient.what.people': 'Two trained people do it. One works at your back. The other takes the blood.',
} as const;
