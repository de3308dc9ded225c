/** What is seen on a film, told to who does not see it. */
export const xray = {
  'xray.view.behind': 'The film is seen from behind: her left is on the left.',
  'xray.view.side': 'The film is seen from her left: her back is on the right.',
  'xray.view.aslant': 'The film is seen aslant.',
  'xray.eyes.both': 'Both pedicle eyes show at {levels}.',
  'xray.eyes.one': 'One pedicle eye shows at {levels}.',
  'xray.eyes.none': 'No pedicle eye shows at {levels}.',
  'xray.tip.outside': 'The tip of the needle is not in the field.',
  'xray.tip.midline': 'The tip of the needle is drawn over the midline, at the height of {interspace}.',
  'xray.tip.beside':
    'The tip of the needle is drawn between midline and pedicle, at the height of {interspace}.',
  'xray.tip.pedicle':
    'The tip of the needle is drawn over the line of the pedicles, at the height of {interspace}.',
  'xray.tip.lateral': 'The tip of the needle is drawn beyond the pedicles, at the height of {interspace}.',
  'xray.tip.behindCanal': 'The tip of the needle is drawn behind the canal, at the height of {interspace}.',
  'xray.tip.inCanal': 'The tip of the needle is drawn in the canal, at the height of {interspace}.',
  'xray.tip.beforeCanal': 'The tip of the needle is drawn over the bodies, at the height of {interspace}.',
  'xray.spread.none': 'No contrast shows.',
  'xray.spread.bothSides': 'Contrast lies on both sides of a lighter middle and runs out along roots.',
  'xray.spread.channels': 'Contrast stands in narrow channels on one side of the midline.',
  'xray.spread.column': 'Contrast fills one column in the middle of the canal.',
  'xray.spread.blot': 'Contrast stays in a blot behind the canal, about the needle.',
} as const;
