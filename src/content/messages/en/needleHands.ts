/** The needle in hand: what is held, what is felt, and in which ways it is told. */
export const needleHands = {
  'felt.hardly': 'Hardly anything holds the needle',
  'felt.soft': 'Soft, it goes in easily',
  'felt.firm.even': 'Firm and even',
  'felt.firm.grainy': 'Grainy, firm',
  'felt.firm.gritty': 'Gritty, firm',
  'felt.veryFirm.even': 'Very firm',
  'felt.veryFirm.grainy': 'Grainy, very firm',
  'felt.veryFirm.gritty': 'Gritty, very firm',
  'felt.stop': 'Hard, it goes no further',
  'felt.gave': 'A sudden give',
  'felt.back': 'It comes back easily',
  'felt.backGripped': 'It comes back, gripped along the shaft',
  'felt.rising': 'firmer than just before',
  'felt.easing': 'softer than just before',
  'felt.line': '{hold}; {depth:1} cm at the skin.',
  'felt.lineChange': '{hold}, {change}; {depth:1} cm at the skin.',
  'felt.hint': '{layer}. {feel}',

  'channel.label': 'Feedback',
  'channel.title': 'How you are told what you feel',
  'channel.forceTrace': 'Force trace',
  'channel.plunger': 'Plunger, drawn large',
  'channel.sound': 'Sound of the needle',
  'channel.soundNote':
    'A tone that rises with resistance, a dull tap on a hard stop, a soft pop when something gives.',
  'channel.vibration': 'Vibration',
  'channel.vibrationNote': 'On a hard stop, a loss, a shock. For a phone in the hand.',
  'channel.vibrationNone': 'This device does not vibrate.',
  'channel.feltWords': 'Words',
  'channel.volumeText': '{percent:0} %',

  'forces.label': 'The forces are assumed',
  'forces.short': 'Assumed',
  'forces.assumed':
    'The forces are assumptions. No force layer by layer has been published from living people; these are set so that the layers follow each other as operators describe them.',

  'peek.covered': 'Covered',
  'peek.count': { one: 'Looked {count} time', other: 'Looked {count} times' },
  'peek.none': 'Not looked yet',
  'peek.hold': 'Hold to look inside',
  'plate.covered': 'Covered while you place the needle by feel.',
  'plate.hidden': 'Hidden until the attempt is over.',
  'plate.coveredTitle': 'Her back',

  'needle.unitCm': 'cm',
  'needle.step': 'Step, mm',
  'needle.pace': 'While held, mm/s',
  'needle.redirect': 'Point the needle elsewhere',
  'needle.styletIn': 'The stylet fills the needle: no syringe fits until it is out.',
  'needle.cutsSideways': 'Here it would cut sideways. Draw back first.',
  'needle.drawBackFirst':
    'Deeper than the soft layer under the skin it would cut sideways. Draw back until it is soft again, then turn.',

  'equipment.label': 'What you hold',
  'equipment.needle': 'Gauge',
  'equipment.lengthMm': 'Length',
  'equipment.bevel': 'Bevel',
  'equipment.hand': 'Hand',
  'equipment.medium': 'Syringe',
  'equipment.pressing': 'Thumb',
  'equipment.needle.tuohy16': '16G',
  'equipment.needle.tuohy17': '17G',
  'equipment.needle.tuohy18': '18G',
  'equipment.needle.tuohy20': '20G',
  'equipment.needle.tuohy22': '22G',
  'equipment.needle.why':
    'A thicker needle passes thick blood more easily and is felt more clearly; a thinner one leaves a smaller hole.',
  'equipment.lengthMm.80': '8 cm',
  'equipment.lengthMm.110': '11 cm',
  'equipment.lengthMm.150': '15 cm',
  'equipment.lengthMm.80.why': 'Long enough for most; the hub ends it.',
  'equipment.lengthMm.110.why': 'For a space that lies deep. Harder to steer.',
  'equipment.lengthMm.150.why': 'For the deepest. The hardest to steer.',
  'equipment.bevel.alongFibres': 'To the side',
  'equipment.bevel.acrossFibres': 'To the head',
  'equipment.bevel.alongFibres.why': 'It lies along the fibres of the dura. Turning a needle at depth cuts.',
  'equipment.bevel.acrossFibres.why':
    'The curve of the tip points to her head: the usual way. In cadaver dura it takes more force to pierce.',
  'equipment.hand.oneHanded': 'One hand',
  'equipment.hand.steadied': 'Steadied',
  'equipment.hand.braced': 'Braced',
  'equipment.hand.oneHanded.why':
    'The other hand is free; when something gives, the needle falls far forward.',
  'equipment.hand.steadied.why': 'The second hand holds the shaft and shortens the fall.',
  'equipment.hand.braced.why': 'A hand that rests on her back stops the needle soonest.',
  'equipment.connector': 'Hub',
  'equipment.connector.nrfit': 'NRFit',
  'equipment.connector.luer': 'Luer',
  'equipment.connector.why':
    'Every syringe that goes on must have the same connector, the blood syringe too.',
  'equipment.medium.saline': 'Saline',
  'equipment.medium.air': 'Air',
  'equipment.medium.saline.why':
    'Does not give: wall or loss, nothing between. A millilitre or two is enough; clear fluid may then be saline.',
  'equipment.medium.air.why':
    'Springs back under the thumb; what is felt comes late and less sharply. Through the hole that she has, air can reach her head and give a new headache. Common practice here: saline.',
  'equipment.pressing.continuous': 'Presses on',
  'equipment.pressing.intermittent': 'Taps',
  'equipment.pressing.continuous.why': 'The loss is felt as it happens.',
  'equipment.pressing.intermittent.why':
    'Both hands may guide the needle between taps; the loss may be passed unfelt.',

  'key.stylet': 'Stylet out or in',
  'key.hub': 'Look at the hub',
  'key.peek': 'Look inside, or cover it again',
  'key.finer': 'A smaller step',
  'key.coarser': 'A larger step',

  'settings.feedback': 'What you feel is told by',

  'trace.describeFelt':
    'Force {force:1} newtons at {depth:0} millimetres. Most in this pass {peak:1} at {peakDepth:0} millimetres.',
  'trace.describeStops': {
    one: 'Hard stop at {depths} millimetres.',
    other: 'Hard stops at {depths} millimetres.',
  },
} as const;
