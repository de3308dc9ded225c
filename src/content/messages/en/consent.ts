/**
 * Consent: each item can be said in an honest or in an overstated way. The overstated one is there to be
 * recognised; the screen names neither.
 */
export const consent = {
  'consent.explainTitle': 'Tell her what she needs to decide',
  'consent.explainLead': 'Choose the sentence that you would say. She will remember what you promise.',
  'consent.youSaid': 'You said',
  'consent.say': 'Say this',
  'consent.itemsTold': '{done} of {all} told',
  'consent.askTitle': 'Her decision',
  'consent.capacityKnown': 'She can repeat it in her own words, weigh it, and say what she wants.',
  'consent.capacityUnknown': 'Ask her to say it back in her own words first.',

  'consent.item.benefit': 'How often it helps',
  'consent.item.repeat': 'Needing another patch',
  'consent.item.backPressure': 'What she will feel',
  'consent.item.duralPuncture': 'Another puncture',
  'consent.item.seriousHarm': 'Serious harm',
  'consent.item.alternatives': 'What else there is',
  'consent.item.stopSignal': 'How to stop it',

  'consent.honest.benefit':
    'About 7 in 10 people with a puncture like yours get some relief. For about 1 in 3 the headache goes and stays away.',
  'consent.overstated.benefit': 'More than 90 in 100 people are cured by the first patch.',
  'consent.targeted.benefit':
    'The patches so far have not lasted. One at the level of the leak may do better. Nobody can give you a number.',
  'consent.overstated.benefitTargeted': 'At the right level a patch cures more than 90 in 100 people.',
  'consent.honest.repeat':
    'About 1 in 5 people need another patch. Earlier patches are repeated more often. The headache may ease and then come back.',
  'consent.overstated.repeat': 'You will not need a second one.',
  'consent.targeted.repeat':
    'You may need another patch, and nobody can say how likely that is. The headache may ease and then come back. Then we think again with those who found the leak.',
  'consent.overstated.repeatTargeted': 'This is the last one that you will need.',
  'consent.honest.backPressure':
    'Pressure in your back is expected while the blood goes in. Tell me, and I slow down or stop. Pain in a leg is never normal: say so at once. Your back may be sore for some days afterwards; that is common.',
  'consent.overstated.backPressure':
    'It does not hurt. If your back or your leg aches, that is the patch working.',
  'consent.honest.duralPuncture': 'It can happen that the needle makes another hole. That is uncommon.',
  'consent.overstated.duralPuncture': 'That cannot happen twice.',
  'consent.unpunctured.duralPuncture':
    'It can happen that the needle makes a hole of its own in the membrane. That is uncommon.',
  'consent.overstated.duralPunctureUnpunctured': 'That cannot happen.',
  'consent.honest.seriousHarm':
    'Infection, bleeding round the nerves and lasting nerve damage are very rare after needles in the back. How rare after a patch nobody has counted. We look for them, and you will have a number to call day and night.',
  'consent.targeted.seriousHarm':
    'Infection, bleeding round the nerves and lasting nerve damage are very rare after needles in the back. How rare after a patch nobody has counted. We use X-rays, as few as will do, and contrast, which can cause a reaction: tell me of any that you have had. We look for all of this, and you will have a number to call day and night.',
  'consent.overstated.seriousHarm': 'It is your own blood, so nothing serious can happen.',
  'consent.honest.alternatives':
    'You can also wait, with regular pain medicine. Most of these headaches go by themselves, often within two weeks, some later; in one small trial most of those who waited still had some headache after a week. If it changes or gets worse while you wait, we look again.',
  'consent.targeted.alternatives':
    'You can also wait, with regular pain medicine. After weeks fewer of these headaches go by themselves, and nobody can say when. If it changes or gets worse while you wait, we look again.',
  'consent.overstated.alternatives': 'Without the patch this headache does not go away.',
  'consent.honest.stopSignal': 'Say stop at any time, for any reason, and I stop.',
  'consent.overstated.stopSignal': 'Once we begin we have to finish, so please hold still until the end.',
} as const;
