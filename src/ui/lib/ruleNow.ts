/** Which rule of the injection applies now: the most urgent sign of the protocol's table, said once. */
import type { StopSign } from '../../content/stopRules.ts';
import { signsNow, type SessionSnapshot, type SignNow } from '../../session/index.ts';

export interface RuleNow {
  /** The sign; 'bloodIntoCsf' is the gravest of those at the hub. */
  readonly rule: StopSign | 'bloodIntoCsf' | 'ordinary';
  readonly tone: 'ink' | 'caution' | 'stop';
  /** When it began, ticks; null where no sign stands. */
  readonly sinceTick: number | null;
  /** How many other signs stand. */
  readonly more: number;
  /** The protocol wants help called. */
  readonly wantsHelp: boolean;
}

const ORDINARY: RuleNow = { rule: 'ordinary', tone: 'ink', sinceTick: null, more: 0, wantsHelp: false };

/** Signs that stand beside each other and mean one thing. */
const PARTS_OF: Partial<Record<StopSign, StopSign>> = {
  backTight: 'backPainStrong',
  slowPulse: 'slowPulseStays',
  volumeReached: 'volumeLimit',
};

const isPart = ({ sign }: SignNow, all: readonly SignNow[]) =>
  all.some((one) => one.sign === PARTS_OF[sign] || (sign === 'backTight' && one.sign === 'backPainPersists'));

/** The rule that the card shows. */
export function ruleNow(snapshot: SessionSnapshot): RuleNow {
  const all = signsNow(snapshot);
  const signs = all.filter((one) => !isPart(one, all));
  const [first] = signs;
  if (first === undefined) return ORDINARY;
  const { sign, urgency, sinceTick } = first;
  const inCsf = sign === 'bloodOrCsfAtHub' && snapshot.machine.context.bloodInCsf;
  return {
    rule: inCsf ? 'bloodIntoCsf' : sign,
    tone: urgency === 'watch' ? 'caution' : 'stop',
    sinceTick,
    more: signs.length - 1,
    wantsHelp: urgency === 'stopAndCall',
  };
}
