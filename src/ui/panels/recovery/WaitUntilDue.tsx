/** Waiting is not watched: what is due now, what comes next, and a wait that runs to it and stops for whatever comes up. */
import { dueLater, recoveryCourse, type DueIn } from '../../../session/index.ts';
import type { Messages } from '../../../content/messages/index.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { waitText } from '../../lib/waitText.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { useHints } from '../trouble/hints.ts';
import { nextAct } from './nextAct.ts';

/** Longest wait of one act, s. */
const MOST_S = 90_000;
/** Looks that come within this of each other are named together, s. */
const TOGETHER_S = 60;

export function dueWords({ t }: Messages, due: DueIn): string {
  if (due.what === 'look') return t(`recovery.observe.${due.item}`);
  if (due.what === 'answer') return t(`recovery.sign.${due.sign}`);
  return t(`recovery.due.${due.what}`);
}

/** A wait as it is said: whole minutes, or hours and minutes. */
function spanText(messages: Messages, seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return waitText(messages, minutes * 60);
  const rest = minutes % 60;
  const hours = waitText(messages, (minutes - rest) * 60);
  return rest === 0 ? hours : `${hours} ${waitText(messages, rest * 60)}`;
}

export function WaitUntilDue() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const hints = useHints();
  const { dues } = recoveryCourse(snapshot);
  const later = dueLater(snapshot);
  const now = dues.filter(({ inSeconds }) => inSeconds < 1);
  const next =
    later === null
      ? []
      : dues.filter(({ inSeconds }) => inSeconds >= 1 && inSeconds <= later.inSeconds + TOGETHER_S);
  const say = (some: readonly DueIn[]) => [...new Set(some.map((one) => dueWords(messages, one)))].join(', ');
  return (
    <>
      {now.length === 0 ? null : (
        <p data-testid="due-now">
          <strong>{t('recovery.dueNow')}</strong> {say(now)}
        </p>
      )}
      {later === null ? null : (
        <>
          <p className={panel['note']} data-testid="due-next">
            {t('recovery.dueNext', { time: spanText(messages, later.inSeconds), what: say(next) })}
          </p>
          <ActButton
            act={{ type: 'passTime', seconds: Math.min(MOST_S, Math.ceil(later.inSeconds)) }}
            variant={hints && nextAct(snapshot) === null ? 'filled' : 'outline'}
            testId="wait-until-due"
          >
            {t('recovery.waitUntilDue', { time: spanText(messages, later.inSeconds) })}
          </ActButton>
        </>
      )}
    </>
  );
}
