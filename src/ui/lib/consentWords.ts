/** What is said of each item of consent: a targeted patch, weeks later, has other sentences, and no figures of an obstetric series. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import type { ConsentItem } from '../../machines/acts.ts';
import { CONSENT_FIGURE_IDS } from './figuresFor.ts';
import type { Quote } from './quoteOrder.ts';

type OfCase = Pick<TeachingCase, 'plan' | 'puncture'>;

const TARGETED: Readonly<Record<Quote, Partial<Record<ConsentItem, MessageKey>>>> = {
  honest: {
    benefit: 'consent.targeted.benefit',
    repeat: 'consent.targeted.repeat',
    seriousHarm: 'consent.targeted.seriousHarm',
    alternatives: 'consent.targeted.alternatives',
  },
  // She has had patches: nobody can promise her anything of the first.
  overstated: {
    benefit: 'consent.overstated.benefitTargeted',
    repeat: 'consent.overstated.repeatTargeted',
  },
};

/** Whose dura nobody has punctured has no hole of a needle yet. */
const UNPUNCTURED: typeof TARGETED = {
  honest: { duralPuncture: 'consent.unpunctured.duralPuncture' },
  overstated: { duralPuncture: 'consent.overstated.duralPunctureUnpunctured' },
};

/** The sentence for an item, said honestly or not. */
export function consentSentence(
  { t }: Messages,
  { plan, puncture }: OfCase,
  quote: Quote,
  item: ConsentItem,
): string {
  const unpunctured = puncture === null ? UNPUNCTURED[quote][item] : undefined;
  const targeted = plan === 'targeted' ? TARGETED[quote][item] : undefined;
  return t(unpunctured ?? targeted ?? `consent.${quote}.${item}`);
}

/** Ids of the figures that stand behind it; none where the sentence is not the one that they were counted for. */
export function consentFigureIds({ plan }: Pick<OfCase, 'plan'>, item: ConsentItem): readonly string[] {
  return plan === 'targeted' && TARGETED.honest[item] !== undefined ? [] : CONSENT_FIGURE_IDS[item];
}
