/** For patients: how it may go afterwards, and what can go wrong. */
export const going = {
  'patient.go.title': 'How may it go afterwards?',
  'patient.go.cue': 'It helps many people, not all. If it does not help you, there is a next step.',
  'patient.go.most': 'Most people feel better. Not all do.',
  'patient.go.when': 'Some feel better within minutes. For others it takes hours, or a day or two.',
  'patient.go.secondPatch':
    'Some people have a second patch. First the team looks again at what the cause is.',
  'patient.go.repeat':
    'One large study counted women with a patch. About {repeat:0} in a hundred had another one. The others did not.',
  'patient.go.early':
    'A patch that is done very early has to be done again more often. Bad pain can still be a reason to do it early.',
  'patient.go.others':
    'These numbers are from other people. They cannot say how it will go for you. Your own team may have other numbers.',
  'patient.go.years':
    'Some people have headaches years later. In one study that was so with and without a patch. So a patch is for the pain you have now.',
  'patient.go.spontaneous': 'A leak like yours may need more than one patch. Some people need other care.',
  'patient.outcome.afterBirth':
    'Think of a hundred women who had one patch. A wide needle had made the hole at a birth. They were asked over five days. The study was small.',
  'patient.outcome.afterLumbarPuncture':
    'Think of a hundred people who had one patch. Needles of many kinds had made the hole. Their pain was so bad that they had to lie down.',
  'patient.outcome.spontaneousLeak':
    'Think of a hundred people who had a first patch. Their leaks had come by themselves. They were asked within two days. Six studies were put together.',
  'patient.outcome.whole.afterBirth': 'had no more headache, and it stayed away',
  'patient.outcome.partly.afterBirth': 'felt better in part, or only for a time',
  'patient.outcome.not.afterBirth': 'did not feel better from this patch',
  'patient.outcome.whole.afterLumbarPuncture': 'had no headache and no other signs left',
  'patient.outcome.partly.afterLumbarPuncture': 'felt better, and could do daily things again',
  'patient.outcome.not.afterLumbarPuncture': 'still had a bad headache, or other bad signs',
  'patient.outcome.whole.spontaneousLeak': 'had no headache and no other signs left',
  'patient.outcome.not.spontaneousLeak':
    'still had some. Some of these people may have felt better. That was not counted apart.',
  'patient.outcome.label':
    'A hundred people as small figures: {whole} are full, {partly} are striped, {not} are empty.',
  'patient.outcome.labelTwo': 'A hundred people as small figures: {whole} are full, {not} are empty.',
  'patient.outcome.both.afterBirth':
    'So it went and stayed away for {whole} in a hundred. For the other {others} some or all of it stayed or came back.',
  'patient.outcome.both.afterLumbarPuncture':
    'So {whole} in a hundred had no signs left. The other {others} still had some.',
  'patient.outcome.both.spontaneousLeak':
    'So {whole} in a hundred had no signs left. The other {others} still had some.',

  'patient.risks.title': 'What can go wrong?',
  'patient.risks.cue': 'A sore back is common. Serious harm has been seen in a few people.',
  'patient.risks.ache': 'Your back may be sore for some days. That is common.',
  'patient.risks.stays': 'The headache may stay, or come back. That is common too.',
  'patient.risks.serious':
    'Serious harm can happen: bleeding, germs, or a hurt nerve. Doctors have seen it in a few people. Nobody has counted how often it happens with a patch.',
  'patient.risks.short': 'These things may happen. Most of them pass:',
  'patient.risks.pressure': 'A strong, full feeling in your back or hips while the blood goes in.',
  'patient.risks.leg': 'Pain down a leg. You say so, and the doctor stops.',
  'patient.risks.faint': 'You feel faint, or your heart slows for a short time.',
  'patient.risks.hole':
    'The needle makes a new small hole in the bag that holds the fluid. That can bring on the same headache.',
  'patient.risks.long': 'These things can do lasting harm. Each has happened:',
  'patient.risks.clot': 'Blood that collects and presses on nerves.',
  'patient.risks.infection': 'Germs in the back or around the brain.',
  'patient.risks.nerve': 'A nerve that is hurt and stays hurt.',
  'patient.risks.wrongPlace': 'Blood that gets inside the bag of fluid and hurts the nerves there.',
  'patient.risks.fit': 'A fit, also called a seizure.',
  'patient.risks.bleeding':
    'Bleeding inside the head. The leak itself can cause it, with or without a patch.',
  'patient.risks.rebound':
    'A new headache that is worse when you lie down. The pressure in the head is then too high for a time. It can be treated.',
  'patient.risks.guard':
    'So the team checks for fever and for pills that thin the blood. They work with clean hands and clean things.',
  'patient.risks.you': 'You help too. Say at once when something hurts or feels new.',
} as const;
