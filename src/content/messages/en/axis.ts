/** The whole axis, from head to sacrum, and the outlook of two days. */
export const axis = {
  'plate.view.axis': 'Axis',
  'plate.title.axis': 'Why sitting up hurts',

  'axis.sitting': 'After an hour sitting up',
  'axis.lying': 'Lying',
  'axis.sittingIf': 'If she sat up for an hour',
  'axis.inset': 'Head to sacrum, sitting',
  'axis.open': 'Head to sacrum',
  'axis.headache': 'Headache',
  'axis.ofTen': 'of 10',
  'axis.pulls': 'pulls',
  'axis.pushes': 'pushes',

  'axis.zero.head': 'inside the head',
  'axis.zero.skullBase': 'at the base of the skull',
  'axis.zero.neck': 'in the neck',
  'axis.zero.chest': 'down in the chest',
  'axis.zero.none': 'nowhere',

  'axis.sitting.pulls':
    'The fluid hangs from its zero line, {place}. Above that line it pulls, and the brain sinks {sag:0} mm.',
  'axis.sitting.less': 'The zero line is higher, {place}. Less pulls at the brain: it sinks {sag:0} mm.',
  'axis.sitting.carries':
    'The zero line is {place}. The fluid carries the brain: it sinks {sag:0} mm, about as in health.',
  'axis.lying.even': 'Even from end to end. Nothing pulls.',
  'axis.lying.pressed': 'Even from end to end, and the blood behind the sac presses it. Nothing pulls.',
  'axis.lying.low': 'Even from end to end, and low.',

  'axis.leak': 'Leak {leak:2} mL/min',
  'axis.leak.none': 'No leak',
  'axis.missing': '{ml:0} mL of fluid are missing.',
  'axis.missingPushed':
    '{ml:0} mL of fluid are missing; the blood pushes {pushed:0} mL of what is left towards the head.',
  'axis.blood.none': 'No blood in the epidural space.',
  'axis.blood.thin': '{ml:1} mL of blood in the epidural space, spread thin.',
  'axis.blood.one': '{ml:1} mL of blood in the epidural space, mostly at {level}.',
  'axis.blood.levels': '{ml:1} mL of blood in the epidural space, from {from} to {to}.',
  'axis.how': 'How it is drawn',
  'axis.note':
    'This is one modelled woman. Heights and pressures are the model’s, to one scale in all figures. The brain’s sinking is drawn three times too far and the blood deeper than it lies, so that both show; the area of the blood is its volume, level by level. Sitting is told for an hour upright from the time shown.',

  'axis.describe.sitting':
    'From the side, from head to sacrum, sitting up. Pressure of the fluid runs straight from {vertex} {unit} at the top of the head to {sac} {unit} at the end of the sac.',
  'axis.describe.lying':
    'From the side, from head to sacrum, lying. Pressure of the fluid is {vertex} {unit} everywhere, from head to sacrum.',
  'axis.describe.headache': 'Headache {nrs:0} of 10.',
  'axis.describe.hole': 'The hole is at {level}, {share:0} percent closed. {leak}.',

  'outlook.title': 'The next two days, with your patch and without one',
  'outlook.intro':
    'What the model makes of two days in this modelled woman, lying and up as she was, and from where you left her as after-care usually has it. It is no forecast for anybody.',
  'outlook.pending': 'Letting two days pass…',
  'outlook.failed': 'The two days could not be worked out here. Everything else stands.',
  'outlook.at': 'Time since the last blood',
  'outlook.before': 'Before',
  'outlook.now': 'At once',
  'outlook.minutes': '{count} min',
  'outlook.hours': '{count} h',
  'outlook.play': 'Let time run',
  'outlook.pause': 'Hold',
  'outlook.patched': 'With your patch',
  'outlook.without': 'Without a patch',
  'outlook.head.before': 'Before the blood',
  'outlook.head.now': 'Just after the last blood',
  'outlook.head.minutes': { one: '{count} minute after', other: '{count} minutes after' },
  'outlook.head.hours': { one: '{count} hour after', other: '{count} hours after' },
  'outlook.course': 'Headache after an hour sitting up',
  'outlook.courseText':
    'Headache after an hour sitting up. With your patch {mine}; without one {other}, at once, after 2, 24 and 48 hours.',
  'outlook.seal': 'Hole {share:0} percent closed.',
  'outlook.difference.same': 'At this time the patch makes no difference to her headache.',
  'outlook.difference.better':
    'Sitting up, her headache is {mine:0} of 10 with your patch and {other:0} of 10 without.',
  'outlook.difference.worse':
    'Sitting up, her headache is {mine:0} of 10 with your patch and {other:0} of 10 without: here the patch did her no good.',
} as const;
