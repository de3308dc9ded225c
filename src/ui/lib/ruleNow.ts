/** Which rule of the injection applies now, from what has been found since it began. */
import type { Finding, FindingType } from '../../physiology/types.ts';
import type { SessionSnapshot } from '../../session/index.ts';

export type Rule =
  'ordinary' | 'tight' | 'strongPain' | 'legPain' | 'persists' | 'headache' | 'slowHeart' | 'jammed' | 'csf';
export interface RuleNow {
  readonly rule: Rule;
  readonly tone: 'ink' | 'caution' | 'stop';
}

/** Stop signs, most serious first. */
const STOPS: readonly (readonly [FindingType, Rule])[] = [
  ['bloodIntoCsf', 'csf'],
  ['legPain', 'legPain'],
  ['highPressureHeadache', 'headache'],
  ['backPainStrong', 'strongPain'],
  ['backPressurePersists', 'persists'],
  ['syringeJammed', 'jammed'],
];

function isTight(finding: Finding): boolean {
  if (finding.type !== 'sensation') return false;
  return finding.sensation.quality === 'pressure' && finding.sensation.site !== 'skin';
}

/** Her back eases; that her head does says nothing about the pressure. */
function isEasing(finding: Finding): boolean {
  if (finding.type !== 'sensation' || finding.sensation.quality !== 'easing') return false;
  return finding.sensation.site === 'lowBack' || finding.sensation.site === 'buttocks';
}

export function ruleNow(snapshot: SessionSnapshot): RuleNow {
  const findings = snapshot.moments.flatMap((moment) =>
    moment.kind === 'finding' && moment.path.startsWith('injection') ? [moment.finding] : [],
  );
  const stop = STOPS.find(([type]) => findings.some((finding) => finding.type === type));
  if (stop !== undefined) return { rule: stop[1], tone: 'stop' };
  const slow = findings.findLastIndex((finding) => finding.type === 'bradycardia');
  const recovered = findings.findLastIndex((finding) => finding.type === 'heartRateRecovered');
  if (slow > recovered) return { rule: 'slowHeart', tone: 'caution' };
  return findings.findLastIndex(isTight) > findings.findLastIndex(isEasing)
    ? { rule: 'tight', tone: 'caution' }
    : { rule: 'ordinary', tone: 'ink' };
}
