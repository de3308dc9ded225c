/** Addresses of the module's own pages, and of the page beside it. */
import { AUDIENCE_RULES, type Audience } from '../../content/audiences.ts';

/** The evidence; a page of its own, whose address is relative so that the module can live in any folder. */
export const EVIDENCE_ADDRESS = 'evidence/';

/** Where it is asked who somebody is, or the run that waits there. */
export const START_ADDRESS = '#/';

export const ANATOMY_ADDRESS = '#/anatomy';

/** Who has pages besides the trainee's run. */
export const OTHER_AUDIENCES = ['class', 'patient'] as const satisfies readonly Audience[];

export function addressOfAudience(audience: Audience): string {
  return `#${AUDIENCE_RULES[audience].address}`;
}
