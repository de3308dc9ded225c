/** Pages beside the module. */

/** The evidence; a page of its own, whose address is relative so that the module can live in any folder. */
export const EVIDENCE_ADDRESS = 'evidence/';
