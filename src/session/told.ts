/** What of the body's findings reaches whoever works without seeing inside: as felt, seen or said. */
import type { Finding } from '../physiology/types.ts';

/** A finding without what nobody at the bedside could know. */
export type Told =
  | Exclude<Finding, { readonly type: 'tissueEntered' | 'duralPuncture' }>
  /** Something more gave way before the tip: what it was shows at the hub. */
  | { readonly type: 'secondGive'; readonly depthMm: number };
export type ToldType = Told['type'];

/** Depths are read off the marks on the shaft: whole millimetres. Null for what is not felt at all. */
export function told(finding: Finding): Told | null {
  switch (finding.type) {
    case 'tissueEntered':
      return null;
    case 'duralPuncture':
      return { type: 'secondGive', depthMm: Math.round(finding.depthMm) };
    case 'boneContact':
    case 'lossOfResistance':
    case 'resistanceReturned':
    case 'needleReachedTarget':
    case 'hubAtSkin':
    case 'tissueSwept':
      return { ...finding, depthMm: Math.round(finding.depthMm) };
    default:
      return finding;
  }
}
