/**
 * Who looks at a session: one table of address, detail and colours; the words are chosen by the same names. Every screen asks it,
 * and none asks who somebody is by another way. Changing the audience changes no session.
 */
export const AUDIENCES = ['trainee', 'class', 'patient'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface AudienceRules {
  /** Address of the first screen, after the number sign; empty for the module's own. */
  readonly address: string;
  /**
   * Whether the acts say what is best done now: the rule that applies, the act that is next, what a feeling means, what is still
   * open. A class is asked just that.
   */
  readonly hints: boolean;
  /** Needle, and blood in its own colour: always, or when the reader has asked for it after a word of warning. */
  readonly needleAndBlood: 'shown' | 'onRequest';
  /** Structures by their Latin and plain names, or by the plain ones alone. */
  readonly names: 'latin' | 'plain';
  /** The colours that the screens are set in; `chosen` leaves it to the reader. */
  readonly theme: 'chosen' | 'projector' | 'daylight';
}

export const AUDIENCE_RULES: Readonly<Record<Audience, AudienceRules>> = {
  trainee: {
    address: '',
    hints: true,
    needleAndBlood: 'shown',
    names: 'latin',
    theme: 'chosen',
  },
  class: {
    address: '/class',
    hints: false,
    needleAndBlood: 'shown',
    names: 'latin',
    theme: 'projector',
  },
  patient: {
    address: '/patient',
    hints: false,
    needleAndBlood: 'onRequest',
    names: 'plain',
    theme: 'daylight',
  },
};
