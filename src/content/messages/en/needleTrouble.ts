/** What can go wrong at the needle, and how much of the inside is shown. */
export const needleTrouble = {
  'guidance.label': 'How much do you want to see?',
  'guidance.guided': 'Guided',
  'guidance.practice': 'Practice',
  'guidance.examination': 'Examination',
  'guidance.guided.text':
    'The anatomy lies open while you place the needle. Hints name the tissue and say what helps.',
  'guidance.practice.text':
    'The anatomy is covered while you place the needle. You may look inside; each look is counted.',
  'guidance.examination.text':
    'Skin, drape, needle and what you feel, nothing else. The anatomy is shown when the attempt is over.',
  'guidance.guided.run': 'Guided: anatomy open',
  'guidance.practice.run': 'Practice: anatomy covered',
  'guidance.examination.run': 'Examination: anatomy hidden',

  'trouble.mm': '{mm:0} mm',
  'trouble.back': 'Back by {mm:0} mm',
  'trouble.on': 'On by half a millimetre',
  'trouble.wait': 'Wait {seconds:0} s',
  'trouble.lookAgain': 'Look again',
  'trouble.askLegs': 'Ask about her legs',

  'trouble.bone.title': 'Bone at {mm:0} mm',
  'trouble.bone.line': '{up:0}° {head}, {aside:0}° {side}',
  'trouble.bone.first': 'The first bone on the way. Keep its depth in mind.',
  'trouble.bone.first.think':
    'Back to the fat under the skin, then a few degrees towards the head, or a look at the midline. The next contact is measured against this one.',
  'trouble.bone.sameLine': 'The same line, the same bone.',
  'trouble.bone.sameLine.think':
    'Nothing changed, so nothing else can come of it. Back to the fat, and change one thing: the angle or the entry.',
  'trouble.bone.deeper': 'Deeper than before by {mm:0} mm. What does that say of the change?',
  'trouble.bone.deeper.think':
    'After a turn towards the head: the tip climbs along the lower vertebra towards the gap. A little more of the same.',
  'trouble.bone.shallower': 'Shallower than before by {mm:0} mm. What does that say of the change?',
  'trouble.bone.shallower.think':
    'After a turn towards the head: the tip has met the spinous process above. Less of it. After a turn aside: back towards the midline.',
  'trouble.bone.asDeep': 'As deep as before. What does that say of the change?',
  'trouble.bone.asDeep.think':
    'Another line, the same depth: often a lamina beside the midline. Feel for the midline again, and look whether she lies square.',
  'trouble.bone.pushed': 'You pushed on. Bone does not give way: it hurts her, and nothing is gained.',

  'bone.sacrum': 'sacrum',
  'bone.pelvis': 'hip bone',
  'bone.part.spinousProcess': 'spinous process of {bone}',
  'bone.part.lamina': 'lamina of {bone}',
  'bone.part.articularProcess': 'joint process of {bone}',
  'bone.part.transverseProcess': 'transverse process of {bone}',
  'bone.part.body': 'body of {bone}',
  'bone.part.other': '{bone}',
  'bone.way.head': 'It is the lower of the two: point more towards the head.',
  'bone.way.feet': 'It is the upper of the two: point less towards the head, or enter lower.',
  'bone.way.left': 'It lies to the right of the midline: point more to her left.',
  'bone.way.right': 'It lies to the left of the midline: point more to her right.',
  'bone.way.level': 'It is neither of the two that you mean: count the level again.',
  'trouble.bone.guided': 'This is the {bone}.',

  'trouble.loss.title': 'The plunger gave at {mm:0} mm',
  'trouble.loss.ask': 'Is this the space?',
  'trouble.loss.think':
    'In the space saline keeps running at hardly any push, and the hub stays dry. A gap in the ligament fills, and then stands. Press again, wait, look at the hub.',
  'trouble.falseLoss.title': 'Firm again at {mm:0} mm',
  'trouble.falseLoss.felt': 'It gave a little, then it stood. What gave way?',
  'trouble.falseLoss.think':
    'Most likely a gap in the ligament, or muscle beside it: not the space. Press once more to be sure, then go on by half millimetres. If nothing firm comes, the line has left the midline.',

  'trouble.paraesthesia.left': 'A shock into her left leg',
  'trouble.paraesthesia.right': 'A shock into her right leg',
  'trouble.paraesthesia.stop': 'Stop. Nothing goes in. Ask her, and draw back until it is gone.',
  'trouble.paraesthesia.left.think':
    'The tip lies too far to her left. Back to the fat, then point more to her right.',
  'trouble.paraesthesia.right.think':
    'The tip lies too far to her right. Back to the fat, then point more to her left.',
  'trouble.paraesthesia.again':
    'It came again. If it stays or comes back, this space is given up: needle out, another space or a senior.',

  'trouble.test.warmth': 'Warm or cool?',
  'trouble.test.glucose': 'Glucose strip',
  'trouble.test.flow': 'Does it keep coming?',
  'trouble.fluid.title': 'Clear fluid at the hub',
  'trouble.fluid.think':
    'CSF is warm, turns a glucose strip and keeps coming. Saline of the test is cool, turns none and stops. One test can mislead; blood into CSF cannot be taken back. In doubt it is CSF: needle out.',

  'trouble.blood.title': 'Blood at the hub',
  'trouble.blood.rule': 'The tip lies in a vein. No patch goes through it.',
  'trouble.blood.think':
    'Draw back a little, press some saline through, look again. If it still bleeds: needle out, another line or another space. Drawn back, the tip may have left the space: feel the loss again before you confirm.',

  'trouble.moved.title': 'She moved, and the needle with her',
  'trouble.moved.rule': 'Hold the needle with her, or let go of it. Nothing goes deeper until she is still.',
  'trouble.moved.think':
    'Look at the depth again: it may have changed. Tell her to hold still, let her breathe out, wait. What hurts wants more local, not more words.',
  'trouble.moved.again': 'She moved again. Something hurts her: more local before anything else.',
  'trouble.moved.holdStill': 'Tell her to hold still',
  'trouble.moved.relax': 'Let her breathe out',
  'trouble.moved.outForLocal': 'Out, more local',

  'trouble.swept.title': 'The shaft swept sideways',
  'trouble.swept.came': 'It cut through the tissue beside it, and hurt her. It counts as a pass.',
  'trouble.swept.think':
    'A needle turns freely only in the fat under the skin. Back to it first; then point it, then go on.',

  'trouble.short.seen': 'The hub is on her skin at {mm:0} mm',
  'trouble.short.title': 'No space within this needle’s length. Too short for her, or the line is wrong?',
  'trouble.short.rule': 'The hub is on her skin at {mm:0} mm. A longer needle lies on the trolley.',
  'trouble.short.longest':
    'The hub is on her skin at {mm:0} mm. There is no longer needle than this: call a senior.',
  'trouble.short.think':
    'Needle out. Feel the midline again, look at the angle and at her build. Only if the line was true: a longer needle.',
  'trouble.short.take': 'Take one of {cm:0} cm',

  'trouble.passes.title': 'Your passes are used',
  'trouble.passes.rule': {
    one: '{count} pass, and no space. A senior takes over: asking for help is part of the skill.',
    other: '{count} passes, and no space. A senior takes over: asking for help is part of the skill.',
  },
  'trouble.anotherSpace.title': 'You called it CSF at {spaces}',
  'trouble.anotherSpace.rule':
    'She is told, a senior knows, and what you saw is written down. Decide together whether to go on today; if so at another space, not this one.',
  'trouble.level.title': 'Is it the space that you think?',
  'trouble.level.ask': 'Passes without the space can mean another level than meant. Count again.',
  'trouble.level.guided': 'You mean {believed}; the needle went in at {truly}. Count again.',
  'trouble.level.think':
    'From the hip crests down and from the flat bone up: both counts should meet. The felt crest often lies higher than the bone.',
} as const;
