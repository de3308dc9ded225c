/** What is seen in an ultrasound picture of the back. */
export const ultrasound = {
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
  'ultrasound.like.line': 'One bright line without a gap, and a shadow under it.',
  'ultrasound.like.none': 'No bone is seen that would tell the view.',
  'ultrasound.sacralLine': 'One line of bone goes on for {lengthMm:0} mm without a gap.',
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
} as const;
