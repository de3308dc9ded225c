/** In which order the two phrasings of a consent item stand: mixed, and the same at every look. */
import { CONSENT_ITEMS, type ConsentItem } from '../../machines/acts.ts';

export type Quote = 'honest' | 'overstated';

const HONEST_FIRST: readonly boolean[] = [false, true, true, false, true, false, false];

export function quoteOrder(item: ConsentItem): readonly [Quote, Quote] {
  return HONEST_FIRST[CONSENT_ITEMS.indexOf(item)] === true
    ? ['honest', 'overstated']
    : ['overstated', 'honest'];
}
