/** What the operator says to her while the hands are on her back, and what they feel there. */

/** What the operator says to her about how she holds herself. */
export const COACHING_CUES = [
  'chinDown',
  'kneesUp',
  'pushBackOut',
  'squareShoulders',
  'sitStraight',
  'relax',
  'holdStill',
] as const;
export type CoachingCue = (typeof COACHING_CUES)[number];

/** What lies under a fingertip on the back. */
export const PALPATION_FEELS = [
  'iliacCrest',
  'spinousProcess',
  'interspace',
  'muscle',
  'sacrum',
  'soft',
] as const;
export type PalpationFeel = (typeof PALPATION_FEELS)[number];
