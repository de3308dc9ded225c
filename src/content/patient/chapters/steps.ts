/** Step by step: at the least in a few sentences, then each step with what may be felt and said. */
import type { MessageKey } from '../../messages/index.ts';
import { heading, NEEDLE, paragraph, SPONTANEOUS, type Block } from '../blocks.ts';

const STEPS = ['talk', 'curl', 'clean', 'numb', 'place', 'arm', 'in', 'rest'] as const;
type StepName = (typeof STEPS)[number];

/** Nothing is felt while talking; at the arm there is nothing that must be said. */
const FEEL: Readonly<Record<StepName, MessageKey | null>> = {
  talk: null,
  curl: 'patient.steps.curl.feel',
  clean: 'patient.steps.clean.feel',
  numb: 'patient.steps.numb.feel',
  place: 'patient.steps.place.feel',
  arm: 'patient.steps.arm.feel',
  in: 'patient.steps.in.feel',
  rest: 'patient.steps.rest.feel',
};
const SAY: Readonly<Record<StepName, MessageKey | null>> = {
  talk: 'patient.steps.talk.say',
  curl: 'patient.steps.curl.say',
  clean: 'patient.steps.clean.say',
  numb: 'patient.steps.numb.say',
  place: 'patient.steps.place.say',
  arm: null,
  in: 'patient.steps.in.say',
  rest: 'patient.steps.rest.say',
};

export const steps: readonly Block[] = [
  paragraph('short', 'patient.steps.brief'),
  paragraph('short', 'patient.steps.briefBlood'),
  paragraph('short', 'patient.steps.briefFeel'),
  ...STEPS.map((step): Block => ({
    kind: 'step',
    from: 'medium',
    title: `patient.steps.${step}.title`,
    happens: `patient.steps.${step}.happens`,
    feel: FEEL[step],
    say: SAY[step],
  })),
  heading('everything', 'patient.steps.more'),
  paragraph('everything', 'patient.steps.awake'),
  paragraph('everything', 'patient.steps.again'),
  paragraph('everything', 'patient.steps.fluid'),
  paragraph('everything', 'patient.steps.xray', NEEDLE),
  paragraph('everything', 'patient.steps.xraySpontaneous', SPONTANEOUS),
  { kind: 'rehearse', from: 'short' },
];
