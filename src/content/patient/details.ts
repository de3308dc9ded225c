/** How much a patient wants to know; each amount holds all that the ones before it hold. */
export const DETAILS = ['short', 'medium', 'everything'] as const;
export type Detail = (typeof DETAILS)[number];
