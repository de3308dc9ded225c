/** What of the body's findings reaches whoever works without seeing inside: as felt, seen or said. */
import type { Finding } from '../physiology/types.ts';

/** A finding without what nobody at the bedside could know. */
export type Told =
  | Exclude<Finding, { readonly type: 'tissueEntered' | 'duralPuncture' }>
  /** Something more gave way before the tip: what it was shows at the hub. */
  | { readonly type: 'secondGive'; readonly depthMm: number };
export type ToldType = Told['type'];

/** Share of full flexion that an eye can tell apart, as one part in so many. */
const SEEN_FLEXION_PARTS = 20;

/**
 * Depths are read off the marks on the shaft: whole millimetres; a loss in whole per cent, a posture as an eye takes it. Null for
 * what is not felt at all.
 */
export function told(finding: Finding): Told | null {
  switch (finding.type) {
    case 'tissueEntered':
      return null;
    case 'duralPuncture':
      return { type: 'secondGive', depthMm: Math.round(finding.depthMm) };
    case 'lossOfResistance':
      return {
        ...finding,
        depthMm: Math.round(finding.depthMm),
        resistanceDropPercent: Math.round(finding.resistanceDropPercent),
      };
    case 'patientMoved':
      return { type: finding.type, byMm: Math.round(finding.byMm) };
    case 'posed':
      return {
        type: finding.type,
        flexion: Math.round(finding.flexion * SEEN_FLEXION_PARTS) / SEEN_FLEXION_PARTS,
        rotationDeg: Math.round(finding.rotationDeg),
        leanDeg: Math.round(finding.leanDeg),
      };
    case 'boneContact':
    case 'resistanceReturned':
    case 'needleReachedTarget':
    case 'hubAtSkin':
    case 'tissueSwept':
      return { ...finding, depthMm: Math.round(finding.depthMm) };
    default:
      return finding;
  }
}
