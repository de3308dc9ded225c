/** For patients: step by step, what happens, what may be felt, what can be said. */
export const steps = {
  'patient.steps.title': 'What will happen, step by step?',
  'patient.steps.cue': 'You are awake, and you can stop it at any time. Say at once if a leg hurts.',
  'patient.steps.brief':
    'You lie on your side or sit up. Your back is cleaned and made numb. The doctor finds the right place.',
  'patient.steps.briefBlood': 'Then blood from your arm goes slowly into your back. After that you rest.',
  'patient.steps.briefFeel':
    'Your back will feel tight and full. That can be strong, but it does not last long.',
  'patient.steps.talk.title': 'First you talk',
  'patient.steps.talk.happens':
    'A doctor asks about your headache, your health and your pills. You are checked for fever. You hear what can go well and what can go wrong.',
  'patient.steps.talk.say': 'Ask what you like. You can say yes, or no, or not now.',
  'patient.steps.curl.title': 'You get into place',
  'patient.steps.curl.happens':
    'You lie on your side or sit, and you round your back. Somebody stays with you.',
  'patient.steps.curl.feel': 'Sitting may bring the pain back. On your side it is often less.',
  'patient.steps.curl.say': '“I need to lie down.”',
  'patient.steps.clean.title': 'Your skin is cleaned',
  'patient.steps.clean.happens':
    'Your back and your arm are cleaned. They must dry. A clean sheet goes over you.',
  'patient.steps.clean.feel': 'It is cold and wet.',
  'patient.steps.clean.say': '“Some creams and plasters make my skin sore.”',
  'patient.steps.numb.title': 'Your back is made numb',
  'patient.steps.numb.happens': 'A thin needle makes a small part of your back numb.',
  'patient.steps.numb.feel': 'It stings for a short time. Then it is numb.',
  'patient.steps.numb.say': '“Please tell me before you start.”',
  'patient.steps.place.title': 'The right place is found',
  'patient.steps.place.happens':
    'The doctor brings a needle slowly to a gap in your back. It lies just outside the bag that holds the fluid. You keep as still as you can.',
  'patient.steps.place.feel': 'You feel a push. It should not be sharp.',
  'patient.steps.place.say': '“That is sharp.” “I feel it in my leg.” “I have to move.”',
  'patient.steps.arm.title': 'Blood is taken from your arm',
  'patient.steps.arm.happens':
    'Now a second person takes blood from your arm. It is used at once, while it is fresh.',
  'patient.steps.arm.feel': 'It is like any blood test.',
  'patient.steps.in.title': 'The blood goes in',
  'patient.steps.in.happens':
    'The blood goes in slowly. You are asked how you feel, over and over. They stop when you say so.',
  'patient.steps.in.feel':
    'Your back gets tight and full. You may feel it in your hips. Pain down a leg is not part of it. Say so at once.',
  'patient.steps.in.say': '“Slow down.” “Stop.” “My leg hurts.” “My head is worse.”',
  'patient.steps.rest.title': 'You rest',
  'patient.steps.rest.happens':
    'You lie flat for a time. Your team tells you how long. Somebody checks your blood pressure, your back and your legs. Later you sit up, stand and walk a little.',
  'patient.steps.rest.feel': 'Your back may ache. Your head may feel better at once, or later, or not.',
  'patient.steps.rest.say': '“My legs feel weak.” “Something has changed.”',
  'patient.steps.more': 'What else can happen',
  'patient.steps.awake': 'You are awake so that you can tell what you feel. That keeps you safe.',
  'patient.steps.again':
    'It can take more than one try to find the place. If it stays hard, a more senior doctor helps.',
  'patient.steps.fluid':
    'Sometimes clear fluid shows in the needle. Then it has gone too far. No blood goes in there. The needle is taken out, and you are told.',
  'patient.steps.xray':
    'Sometimes X-rays or sound waves are used to find the place. Many people need neither. Tell your team if you may be pregnant.',
  'patient.steps.xraySpontaneous':
    'For a leak like yours, X-rays often help to find the place. A dye then shows it. Tell your team if a dye has made you ill before. Tell them too if you may be pregnant.',
} as const;
