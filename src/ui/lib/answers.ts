/** What she answers when asked: her strongest symptom in that part of the body, or that there is none. */
import type { Messages } from '../../content/messages/index.ts';
import type { ActOf } from '../../machines/acts.ts';
import type { BodyState, Sensation } from '../../physiology/types.ts';
import { speechFor } from './speech.ts';

type About = ActOf<'askPatient'>['about'];

/** Below this on the scale of 0 to 10 she would not mention it. */
const MENTIONED_NRS = 1;

function symptoms({ symptoms }: Readonly<BodyState>, legSide: 'left' | 'right'): readonly Sensation[] {
  return [
    {
      site: legSide === 'left' ? 'leftLeg' : 'rightLeg',
      quality: 'electric',
      intensityNrs: symptoms.legPainNrs,
    },
    { site: 'lowBack', quality: 'pressure', intensityNrs: symptoms.backPressureNrs },
    { site: 'neck', quality: 'pressure', intensityNrs: symptoms.neckPressureNrs },
    { site: 'head', quality: 'ache', intensityNrs: symptoms.headacheNrs },
  ];
}

const PARTS: Readonly<Record<Exclude<About, 'all'>, readonly Sensation['site'][]>> = {
  head: ['head', 'neck'],
  back: ['lowBack'],
  legs: ['leftLeg', 'rightLeg'],
};

export function answerTo(
  messages: Messages,
  about: About,
  body: Readonly<BodyState>,
  legSide: 'left' | 'right',
): string {
  const asked = symptoms(body, legSide).filter(
    ({ site, intensityNrs }) =>
      intensityNrs >= MENTIONED_NRS && (about === 'all' || PARTS[about].includes(site)),
  );
  if (asked.length === 0) return messages.t(`speech.none.${about}`);
  // The legs are mentioned first: that is what she was told to say at once.
  const legs = asked.find(({ site }) => site.endsWith('Leg'));
  const strongest = [...asked].sort((a, b) => b.intensityNrs - a.intensityNrs)[0];
  const told = legs ?? strongest;
  return told === undefined ? messages.t('speech.none.all') : speechFor(messages, told);
}
