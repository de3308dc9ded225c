/** What of the body's findings reaches whoever works without seeing inside: as felt, seen or said. */
import type { Finding, PalpationFeel } from '../physiology/types.ts';

/** What a finger would say it felt: deep bone that is hardly felt has no shape. */
export type Felt = PalpationFeel | 'vague';
export type Clarity = 'vague' | 'faint' | 'clear';

/** A finding without what nobody at the bedside could know. */
export type Told =
  | Exclude<Finding, { readonly type: 'tissueEntered' | 'duralPuncture' | 'palpated' | 'lossOfResistance' }>
  | {
      readonly type: 'palpated';
      readonly leftMm: number;
      readonly cranialMm: number;
      readonly feel: Felt;
      readonly clarity: Clarity;
    }
  /** A thumb tells a plunger that gives a little from one that gives way. */
  | { readonly type: 'lossOfResistance'; readonly depthMm: number; readonly drop: 'small' | 'large' }
  /** Something more gave way before the tip: what it was shows at the hub. */
  | { readonly type: 'secondGive'; readonly depthMm: number };
export type ToldType = Told['type'];

/** Share of full flexion that an eye can tell apart, as one part in so many. */
const SEEN_FLEXION_PARTS = 20;
/** From which clarity, 0 to 1, a finger says so (choice of this model). */
const FAINT_FROM = 0.3;
const CLEAR_FROM = 0.6;
/** From here a loss is large, percent of the resistance: half way from a false one to a true one (choice of this model). */
const LARGE_DROP_PERCENT = 53;

const BONY: readonly PalpationFeel[] = ['spinousProcess', 'iliacCrest', 'sacrum'];

function clarityOf(clarity: number): Clarity {
  if (clarity >= CLEAR_FROM) return 'clear';
  return clarity >= FAINT_FROM ? 'faint' : 'vague';
}

/** With the inside covered nobody is told when the tip leaves the fat. */
export function innerAsTold(inner: string, covered: boolean): string {
  return covered && inner === 'underSkin' ? 'advancing' : inner;
}

/** What a finger can say of one press: too deep to tell, hard is hard and all else is soft. */
export function palpatedAsTold(
  finding: Extract<Finding, { type: 'palpated' }>,
): Extract<Told, { type: 'palpated' }> {
  const { type, leftMm, cranialMm } = finding;
  const clarity = clarityOf(finding.clarity);
  const shapeless = BONY.includes(finding.feel) ? 'vague' : 'soft';
  return { type, leftMm, cranialMm, feel: clarity === 'vague' ? shapeless : finding.feel, clarity };
}

/**
 * Depths are read off the marks on the shaft: whole millimetres; a loss as a thumb takes it, a posture as an eye does. Null for
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
        type: finding.type,
        depthMm: Math.round(finding.depthMm),
        drop: Math.round(finding.resistanceDropPercent) >= LARGE_DROP_PERCENT ? 'large' : 'small',
      };
    case 'palpated':
      return palpatedAsTold(finding);
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
