/** The ultrasound scanner: its desk, and what is seen in its picture of the back. */
export const ultrasound = {
  'ultrasound.title': 'Ultrasound of the back',
  'ultrasound.bare': 'Scan before a needle is in.',
  'ultrasound.sterile': 'Sterile cover and gel on the probe; no needle in while you scan.',
  'ultrasound.picture': 'Ultrasound picture',
  'ultrasound.plane': 'Anatomy in the same plane',
  'ultrasound.names': 'Names',
  'ultrasound.frozen': 'Frozen',
  'ultrasound.ruleMark': '{mm:0}',
  'ultrasound.unitMm': 'mm',
  'ultrasound.unitDeg': '°',
  'ultrasound.probe': 'The probe on her back',
  'ultrasound.probeAt': 'The probe on her back: {place}, turned {turn:0}°, tilted {tilt:0}°',
  'ultrasound.keys':
    'Arrows move the probe the way the picture lies, by 5 mm, with Shift by 1 mm. Page up and Page down move it 20 mm towards head and feet. Square brackets tilt it. Space freezes the picture and lets it run.',
  'ultrasound.hold': 'How the probe is held',
  'ultrasound.grip.transverseProcess': 'Along, far out',
  'ultrasound.grip.articularProcess': 'Along, over the joints',
  'ultrasound.grip.obliqueInterlaminar': 'Along, leaning in',
  'ultrasound.grip.across': 'Across',
  'ultrasound.leftMm': 'To her left',
  'ultrasound.cranialMm': 'Towards her head',
  'ultrasound.tiltDeg': 'Tilt',
  'ultrasound.turnDeg': 'Turn',
  'ultrasound.depthMm': 'Depth',
  'ultrasound.midlineHere': 'Here is the midline',
  'ultrasound.midlineNote':
    'Across the spine, move until both halves are alike. The ways along are then held beside that line.',
  'ultrasound.freeze': 'Freeze',
  'ultrasound.live': 'Let the picture run',
  'ultrasound.callipers': 'Callipers',
  'ultrasound.whichCalliper': 'Which calliper to move',
  'ultrasound.end.first': 'First',
  'ultrasound.end.second': 'Second',
  'ultrasound.calliper.first': 'First calliper, {down:1} mm down, {right:1} mm to the right of the middle',
  'ultrasound.calliper.second': 'Second calliper, {down:1} mm down, {right:1} mm to the right of the middle',
  'ultrasound.downMm': 'Down from the probe',
  'ultrasound.rightMm': 'Right of the middle',
  'ultrasound.callipersNote':
    'Press on the picture to place the chosen calliper, or move it by its arrows, with Shift by 0.2 mm.',
  'ultrasound.callipersFrom': 'From the skin to the end of the ligament is the depth to the space.',
  'ultrasound.callipersApart': 'The callipers lie on one another.',
  'ultrasound.noteDepth': 'Note {mm:1} mm as depth to the space',
  'ultrasound.level': 'Count and mark',
  'ultrasound.levelNote':
    'Lean in along the spine and go down until one long line of bone comes up to the skin: the sacrum. The first window above it is L5/S1. Count on from there, then bring the probe over the space in the midline.',
  'ultrasound.markFirst': 'Mark the skin under the probe',
  'ultrasound.mark': 'Mark the skin under the middle of the probe as {interspace}',
  'ultrasound.marked': 'Her skin is marked as {interspace}.',
  'ultrasound.like.transverseProcess': {
    one: 'One bright cap with a shadow like a finger, muscle on both sides of it. It looks like a view along the spine through a transverse process.',
    other:
      '{count} bright caps with shadows like fingers, muscle between them. It looks like a view along the spine through the transverse processes.',
  },
  'ultrasound.like.articularProcess': {
    one: 'One bright line that goes on across the picture, with one hump. It looks like a view along the spine through the articular processes.',
    other:
      'One bright line that goes on across the picture, with {count} humps. It looks like a view along the spine through the articular processes.',
  },
  'ultrasound.like.obliqueInterlaminar': {
    one: 'One sloping bright line with a shadow, and a window beside it. It looks like an oblique view along the spine between the laminae.',
    other:
      '{count} sloping bright lines with shadows, like the teeth of a saw, and windows between them. It looks like an oblique view along the spine between the laminae.',
  },
  'ultrasound.like.spinousProcess': {
    one: 'A bright cap in the middle, near the skin, over a long shadow; both sides are alike. It looks like a view across a spinous process.',
    other:
      'A bright cap in the middle, near the skin, over a long shadow, bone deeper on both sides, which are alike. It looks like a view across a spinous process.',
  },
  'ultrasound.like.transverseInterlaminar': {
    one: 'A window in the middle, with bone beside it; both sides are alike. It looks like a view across the spine between two laminae.',
    other:
      'A window in the middle between shadows, like a bat with its ears; both sides are alike. It looks like a view across the spine between two laminae.',
  },
  'ultrasound.like.bars':
    'Bone from side to side with a shadow behind it: neither a cap near the skin nor a window.',
  'ultrasound.like.line': 'One bright line without a gap, and a shadow under it.',
  'ultrasound.like.bone': 'Bright lines of bone stand over their shadows. They make none of the five views.',
  'ultrasound.like.none': 'No bone is seen.',
  'ultrasound.sacralLine': 'One line of bone goes on for {lengthMm:0} mm without a gap.',
  'ultrasound.midlineMiddle': 'The line of symmetry runs through the middle of the picture.',
  'ultrasound.midlineLeft':
    'The line of symmetry lies {asideMm:0} mm to the left of the middle of the picture.',
  'ultrasound.midlineRight':
    'The line of symmetry lies {asideMm:0} mm to the right of the middle of the picture.',
  'ultrasound.complexes.shadowed': 'No window: what lies behind the bone is in its shadow.',
  'ultrasound.complexes.unclear': 'There is a window, but its lines cannot be told apart.',
  'ultrasound.complexes.dura':
    'In the window there are a bright line {depthMm:0} mm from the skin, dark fluid behind it and the anterior complex. The ligament does not stand out.',
  'ultrasound.complexes.both':
    'In the window the posterior complex begins {fromMm:0} mm from the skin and its ligament ends at {spaceMm:0} mm; behind dark fluid the anterior complex lies at {anteriorMm:0} mm.',
  'ultrasound.plain.line': 'A bright line over a shadow {across}, {down}; {shape}.',
  'ultrasound.plain.band':
    'No shadow {across}: a bright line, a dark band under it, and a bright line under the band, {down}.',
  'ultrasound.plain.pair':
    'No shadow {across}: three bright lines one under another, a dark band under them, and a bright line under the band, {down}.',
  'ultrasound.plain.flesh': 'Grey without a bright line {across}.',
  'ultrasound.plain.nothing':
    'Grey or dark everywhere; no bright line with a shadow or a dark band under it.',
  'ultrasound.plain.unlike': 'The two sides of the picture are not alike.',
  'ultrasound.plain.alike.left': 'What lies to both sides of a line left of the middle is alike.',
  'ultrasound.plain.alike.middle': 'What lies to both sides of the middle is alike.',
  'ultrasound.plain.alike.right': 'What lies to both sides of a line right of the middle is alike.',
  'ultrasound.across.left': 'on the left',
  'ultrasound.across.leftMiddle': 'from the left to the middle',
  'ultrasound.across.middle': 'in the middle',
  'ultrasound.across.middleRight': 'from the middle to the right',
  'ultrasound.across.right': 'on the right',
  'ultrasound.across.whole': 'from left to right',
  'ultrasound.down.upper': 'in the upper third',
  'ultrasound.down.middle': 'in the middle third from above',
  'ultrasound.down.lower': 'in the lower third',
  'ultrasound.shape.level': 'it is level',
  'ultrasound.shape.leftNearer': 'its left end is nearer to the skin',
  'ultrasound.shape.rightNearer': 'its right end is nearer to the skin',
  'ultrasound.shape.middleNearer': 'its middle is nearer to the skin than its ends',
  'ultrasound.under.first': 'Under the first calliper: {what}.',
  'ultrasound.under.second': 'Under the second calliper: {what}.',
  'ultrasound.under.line': 'a bright line',
  'ultrasound.under.bright': 'bright, without a line',
  'ultrasound.under.grey': 'grey',
  'ultrasound.under.dark': 'dark',
} as const;
