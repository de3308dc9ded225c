/** For patients: questions people ask. */
export const questions = {
  'patient.q.title': 'What do people ask?',
  'patient.q.cue': 'There are no silly questions. Tick what you want to ask.',
  'patient.q.lead': 'Tick a question, and it goes on your page to print.',
  'patient.q.hurt': 'Will it hurt?',
  'patient.q.hurt.a':
    'The numbing stings. Later your back feels tight and full. That can be strong, but it is short. Pain down a leg is a reason to stop.',
  'patient.q.stop': 'Can I stop it?',
  'patient.q.stop.a': 'Yes. Say “stop”. You need no reason.',
  'patient.q.works': 'Does it always work?',
  'patient.q.works.a':
    'No. Many people feel better, some only in part, and some do not. It depends on many things. Nobody can say it beforehand.',
  'patient.q.soon': 'How soon will I feel better?',
  'patient.q.soon.a':
    'For some it takes minutes. For others it takes a day or two. For some it does not help.',
  'patient.q.fever': 'Is a fever after it normal?',
  'patient.q.fever.a': 'No. Fever can mean germs. Call your team at once.',
  'patient.q.who': 'Who does it? May somebody stay with me?',
  'patient.q.who.a': 'Two trained people do it. Ask if somebody you know may sit with you.',
  'patient.q.long': 'How long does it take?',
  'patient.q.long.a': 'The work at your back is short. With the checks and the rest it takes some hours.',
  'patient.q.home': 'Can I go home the same day?',
  'patient.q.home.a':
    'Many people can. First you must walk, pass water and feel your legs well. You must have no fever.',
  'patient.q.home.spontaneous': 'Some people can. Many with a leak like yours stay longer and lie flat.',
  'patient.q.back': 'Can the headache come back?',
  'patient.q.back.a': 'Yes, it can. Tell your team. They look for the cause before they do it again.',
  'patient.q.second': 'What if the first patch does not help?',
  'patient.q.second.a':
    'You may be offered a second one. First your team checks that it is still the same headache.',
  'patient.q.pop': 'Can the patch come off when I move?',
  'patient.q.pop.a':
    'A sneeze or a step does not make it come off. You still leave heavy things to others at first.',
  'patient.q.lift': 'When can I lift, work and drive?',
  'patient.q.lift.a':
    'Not on the first day. Then it depends on your work and your team. Ask for a date to start each of them.',
  'patient.q.lift.spontaneous':
    'For a leak like yours it takes weeks. Ask your team for a date to start each of them.',
  'patient.q.baby': 'Can I hold and feed my baby?',
  'patient.q.baby.a': 'Yes. Ask for help to lift and to sit well.',
  'patient.q.wait': 'Must I wait for some days first?',
  'patient.q.wait.a':
    'There is no fixed time. If pills do not help, or you cannot do what you need to, ask now.',
  'patient.q.rest': 'Do I have to stay in bed, or drink a great deal?',
  'patient.q.rest.a':
    'Lying down eases the pain, but it does not heal the leak. Drink what you need, not more.',
  'patient.q.pills': 'Will I still need pain pills?',
  'patient.q.pills.a': 'Maybe. A patch is no promise that you can do without them.',
  'patient.q.neck': 'Why does my neck hurt?',
  'patient.q.neck.a':
    'A stiff neck often comes with this headache. A stiff neck with fever is not the same. Then call at once.',
  'patient.q.else': 'Can it be something else?',
  'patient.q.else.a':
    'Yes. That is why you are asked and checked first. Bad signs mean that the patch has to wait.',
  'patient.q.thinners': 'I take something that thins my blood. What now?',
  'patient.q.thinners.a': 'Tell your team which it is and when you had it last. The time matters.',
  'patient.q.germs': 'Can I have it while I have an infection?',
  'patient.q.germs.a': 'It then has to wait. The infection is treated first.',
  'patient.q.fluid': 'Does the blood go into the fluid?',
  'patient.q.fluid.a': 'No. It goes into the soft gap around the bag of fluid. That gap holds fat and veins.',
  'patient.q.order': 'When is the blood taken?',
  'patient.q.order.a': 'Many teams find the place first. Then they take the blood, so that it is fresh.',
  'patient.q.much': 'How much blood is it?',
  'patient.q.much.a':
    'The aim is about {volume} mL, which is four teaspoons. It can be less. The doctor stops when it gets too much for you.',
  'patient.q.muchSpontaneous.a':
    'It is not the same for all. The doctor stops when it gets too much for you.',
  'patient.q.xray': 'Do I need an X-ray for it?',
  'patient.q.xray.a': 'Most people do not. It can help if your back is hard to feel.',
  'patient.q.xray.spontaneous': 'Often yes, so that the blood goes to the right place.',
  'patient.q.soreBirth': 'Is my back sore from the birth or from a needle?',
  'patient.q.soreBirth.a':
    'It can be either. A birth strains the back, and so does lifting a baby. A needle can leave it sore as well.',
  'patient.q.safe': 'Is it safe so soon after a birth?',
  'patient.q.safe.a':
    'It is often done then. First your team checks your blood pressure and how your blood clots. You must have no fever. No needle is free of risk.',
  'patient.q.cost': 'What does it cost?',
  'patient.q.cost.a':
    'That depends on where you live. Ask your hospital, and your insurance if you have one.',
  'patient.q.sore': 'My back is sore. Is that bad?',
  'patient.q.sore.a':
    'A sore spot is common for some days. Pain that grows is not. Then call. If it stays sore for weeks, ask for help with it.',
  'patient.q.nerves': 'Can it harm my nerves?',
  'patient.q.nerves.a':
    'It has happened to a few people. Nobody has counted how often. If you feel pain in a leg, say so. They stop.',
  'patient.q.later': 'Does it keep headaches away for years?',
  'patient.q.later.a': 'Nobody can promise that. It is for the headache that you have now.',
  'patient.q.again': 'Can I have an epidural again one day?',
  'patient.q.again.a':
    'An epidural is pain relief through your back. A few people had one after a patch, and it worked. Tell your team about the patch.',
  'patient.q.nextTest': 'What if I need such a needle again?',
  'patient.q.nextTest.a':
    'There are needles with a blunt tip. After those this headache comes less often. Tell them about yours, and ask about those.',
  'patient.q.faith': 'What if my faith limits the use of blood?',
  'patient.q.faith.a':
    'Tell your team what matters to you. Some people accept blood that stays in one closed line.',
  'patient.q.surgery': 'I have had surgery on my back. Does that matter?',
  'patient.q.surgery.a': 'Yes. Tell your team. They may ask your surgeon and want a scan first.',
  'patient.q.relax': 'Do pills that relax muscles help my neck?',
  'patient.q.relax.a': 'It is not known. Ask your team what is right for you.',
  'patient.q.age': 'Can a child or an older person have it?',
  'patient.q.age.a': 'Yes, with a team that knows them well. The amount of blood is not the same.',
} as const;
