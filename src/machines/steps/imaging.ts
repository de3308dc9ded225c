/** What is the same wherever films can be taken, and wherever contrast can go in through a needle that is believed to be in place. */

export const callForImaging = {
  guard: 'the unit has it, and it is not here yet',
  actions: 'it comes into the room',
} as const;

export const films = {
  moveCArm: { guard: 'the C-arm is here', actions: 'turn the C-arm' },
  takeShot: { guard: 'the C-arm is here', actions: 'a film is taken' },
  setScreening: { guard: 'the C-arm is here', actions: 'a film is taken' },
} as const;

/** Nothing but the way out is left: no film, though a foot may always leave the pedal. */
export const noFilms = {
  callForImaging: {},
  moveCArm: {},
  takeShot: {},
  chooseContrast: {},
  setScreening: [{ guard: 'the foot leaves the pedal', actions: 'the screen goes dark' }, {}],
} as const;

export const scans = {
  recordScan: { guard: 'the scanner is here', actions: 'look at the scan' },
  noteDepth: { guard: 'the scanner is here', actions: 'look at the scan' },
} as const;

export const chooseContrast = { guard: 'the C-arm is here', actions: 'remember the contrast' } as const;

/** Through the needle where it stands; what a film then shows has its own answer each. */
export const contrast = {
  injectContrast: {
    guard: 'contrast is drawn up',
    actions: ['the stylet comes out', 'contrast goes in'],
  },
  judgeContrast: [
    {
      guard: 'a film is read as the sac',
      target: '#needlePlacement.wetTap',
      actions: 'remember what was seen',
    },
    {
      guard: 'a film is read as a vein or soft tissue',
      target: '#needlePlacement.inserted.contrastAstray',
      actions: 'remember what was seen',
    },
    { guard: 'a film was taken since contrast went in', actions: 'remember what was seen' },
  ],
} as const;
