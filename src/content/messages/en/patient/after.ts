/** For patients: today and the days after, when to get help, and other choices. */
export const after = {
  'patient.days.title': 'What about today and the next days?',
  'patient.days.cue': 'Take it easy at first. Know whom to call.',
  'patient.days.atHome': 'What you may notice, and what you can do',
  'patient.days.ask': 'What to ask your team',
  'patient.days.today': 'On the day itself you rest. You do not drive. When you go home, somebody takes you.',
  'patient.days.lift':
    'In the first days, leave heavy things and hard work to others. Your team tells you for how long.',
  'patient.days.baby': 'You can hold and feed your baby. Let others lift the bath and the pram.',
  'patient.days.walk': 'Walk a little when you feel like it. Lie down when you feel like it.',
  'patient.days.pop': 'You can sneeze, cough and climb stairs. A patch does not fall off as a plaster does.',
  'patient.days.ache': 'A sore back is common for some days. Ask which pain pills are right for you.',
  'patient.days.call': 'Somebody should call you in the next days. Ask who it is and when.',
  'patient.days.bed': 'Days in bed do not heal the leak. Rest when it feels good to you.',
  'patient.days.drink': 'Drink as you always do. To drink much more does not close the leak.',
  'patient.days.straining': 'Try not to strain on the toilet. Ask for help if you need it.',
  'patient.days.thinners':
    'Some pills and shots thin the blood. If you have them, ask when the next one is due. Do not guess.',
  'patient.days.milk': 'If you breastfeed, ask which pills go with that.',
  'patient.days.legs': 'When you lie a lot, clots can form in your legs. Ask what your team does about it.',
  'patient.days.returns': 'The same headache may come back when you are up. Then call your team on that day.',
  'patient.days.feelings':
    'A hard start with a baby can weigh on you. Tell somebody if you feel low, or if bad memories come back.',
  'patient.days.spontaneous.flat':
    'You lie flat for some time, maybe for days. Your team tells you how long.',
  'patient.days.spontaneous.weeks':
    'For some weeks you move with care. You do not bend, twist or lift heavy things. Your team tells you when that ends.',
  'patient.days.spontaneous.rebound':
    'A new headache may come that is worse when you lie down. Call your team if it does. It can be treated.',
  'patient.days.spontaneous.calls': 'You will be seen again, since a leak like yours may come back.',
  'patient.days.spontaneous.home':
    'You may stay the night. When you go home, somebody takes you. You do not drive.',

  'patient.help.title': 'When should I get help at once?',
  'patient.help.cue': 'If in doubt, call. Nobody will mind.',
  'patient.help.lead': 'Call at once, day or night, if you have one of these:',
  'patient.help.panel': 'Get help at once',
  'patient.help.headache': 'a new headache, a sudden one, or a much worse one',
  'patient.help.changed': 'a headache that no longer gets better when you lie flat, or gets worse there',
  'patient.help.lyingDown': 'a new headache that is worse when you lie down',
  'patient.help.fever': 'a fever, or chills',
  'patient.help.neck': 'a neck that gets more and more stiff',
  'patient.help.back': 'back pain that is bad or that grows',
  'patient.help.legs': 'weak, numb or tingling legs, or pain down a leg that stays',
  'patient.help.clot': 'one leg that swells and hurts, pain in the chest, or trouble with breathing',
  'patient.help.saddle': 'numb skin between your legs',
  'patient.help.bladder': 'you cannot pee, or you cannot hold your pee or poo',
  'patient.help.drowsy': 'being very sleepy or mixed up, or being sick again and again',
  'patient.help.speech': 'a weak arm or face, or trouble when you speak',
  'patient.help.fit': 'a fit, also called a seizure',
  'patient.help.eyes': 'a change in how you see or hear',
  'patient.help.wound': 'redness, swelling or pus where the needle was',
  'patient.help.pressure': 'after a birth: spots before your eyes, high belly pain, or high blood pressure',
  'patient.help.number': 'Ask your team which number to call. Your page to print has a place for it.',
  'patient.help.why':
    'These signs do not have to mean harm. But each one must be looked at by a doctor. Do not wait for the next visit.',
  'patient.help.say': 'Say that you have had a blood patch, and on which day.',
  'patient.help.alone':
    'If you are too ill to call, somebody else must call for you. Show this page to the people you live with.',

  'patient.choices.title': 'What else can I choose?',
  'patient.choices.cue': 'The choice is yours. Your team helps you to weigh it.',
  'patient.choices.short': 'A patch is not the only way. You can wait and take pain pills. You can say no.',
  'patient.choices.mind': 'You can change your mind, both ways. If you wait, know when to get help at once.',
  'patient.choices.waiting': 'Waiting',
  'patient.choices.waitingText':
    'Many of these headaches fade by themselves. It can take days or weeks. You lie down when it hurts. If the pain changes while you wait, tell your team at once.',
  'patient.choices.study':
    'One small study looked at people with this headache after a needle test. A week later, without a patch, {without} in a hundred still had pain. For {freeWithout} it was gone.',
  'patient.choices.studyPatch':
    'With a patch, {with} in a hundred still had pain after that week. For {freeWith} it was gone.',
  'patient.choices.pills': 'Pain pills',
  'patient.choices.pillsText': 'They can make the wait easier. They do not close the leak.',
  'patient.choices.coffee':
    'Coffee or tea helps some people for a short time. Ask how much is right for you.',
  'patient.choices.blocks': 'Numbing a nerve',
  'patient.choices.blocksText':
    'Some teams numb nerves at the back of the head. It has been tried after thin needles. After wide ones it is not known if it helps.',
  'patient.choices.nose':
    'Some teams put a numbing drug up the nose. In a fair test it did no better than salt water.',
  'patient.choices.atTheLeak': 'Care right at the leak',
  'patient.choices.spontaneousScan':
    'If a scan shows the leak, a doctor may patch it right there. Some leaks are closed with glue, or by surgery.',
  'patient.choices.spontaneousWait':
    'You can wait and rest first. Leaks that come by themselves often last longer than a needle hole. If the pain changes while you wait, tell your team at once.',
  'patient.choices.nothing': 'Doing nothing',
  'patient.choices.nothingText':
    'You can choose that too. A few people with a leak get bleeding inside the head. So know the signs to get help at once.',
} as const;
