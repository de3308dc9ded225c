/** Position, sterile prep, and the blood draw. */
export const preparation = {
  'positioning.title': 'Make her safe and comfortable',
  'positioning.before': 'Before she curls up',
  'positioning.posture': 'Position',
  'positioning.lateralCurled': 'On her side, curled',
  'positioning.lateralCurledNote': 'The headache eases when she lies.',
  'positioning.sittingCurled': 'Sitting, curled forward',
  'positioning.sittingCurledNote': 'Landmarks are easier to feel. The headache comes back.',

  'sterilePrep.title': 'A clean field',
  'sterilePrep.team': 'The team',
  'sterilePrep.timeOutSaid':
    'Name and consent. Allergies. Last anticoagulant and hour. Temperature. Space of the puncture. Who draws. Atropine and help.',
  'sterilePrep.agent': 'Skin antiseptic',
  'sterilePrep.chlorhexidine05': 'Chlorhexidine 0.5 % in alcohol',
  'sterilePrep.chlorhexidine2': 'Chlorhexidine 2 % in alcohol',
  'sterilePrep.povidoneIodine': 'Povidone iodine',
  'sterilePrep.skin': 'Her skin',
  'sterilePrep.unpainted': 'Not painted yet.',
  'sterilePrep.looksWet': 'The skin shines. It looks wet.',
  'sterilePrep.looksDry': 'The skin is matt. It looks dry.',
  'sterilePrep.sincePainted': 'Since it was painted',
  'sterilePrep.protocolTime': 'This protocol waits at least {time}, and until the skin looks dry.',
  'sterilePrep.waitTitle': 'Wait',

  'bloodDraw.title': 'The other arm',
  'bloodDraw.titleReady': 'The other arm, made ready',
  'bloodDraw.asepsis': 'The second operator prepares the arm',
  'bloodDraw.full': 'Skin prep, drape, gown, mask, sterile gloves',
  'bloodDraw.glovesOnly': 'Clean gloves and a wipe',
  'bloodDraw.syringe': 'Syringe',
  'bloodDraw.plain': 'Plain, sterile, the same connector as the needle (NRFit or Luer)',
  'bloodDraw.heparinised': 'Heparinised',
  'bloodDraw.timing': 'When the blood leaves the vein',
  'bloodDraw.onConfirmation':
    'This protocol makes the arm ready now and draws when the needle is in the space. Blood clots from the moment it is drawn.',
  'bloodDraw.atStep':
    'This protocol draws the blood now. It will be older than two minutes by the time the needle is in: if it is, throw it away and draw again.',
  'bloodDraw.volume': 'Volume to draw',
  'bloodDraw.inSyringe': '{volume:0} mL in the syringe',
  'bloodDraw.age': 'drawn {time} ago',
  'bloodDraw.moreThanPlanned': 'More than you plan to give.',
} as const;
