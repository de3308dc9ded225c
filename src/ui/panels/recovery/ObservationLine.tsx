/** One observation: when it is due, look, and what was found then. */
import type { ObservationItem } from '../../../content/observations.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { LookTimes } from './LookTimes.tsx';
import { keepSeen, lastSeen, seenNow } from './seen.ts';

interface ObservationLineProps {
  readonly item: ObservationItem;
  readonly filled: boolean;
}

export function ObservationLine({ item, filled }: ObservationLineProps) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const again = snapshot.machine.context.observed.includes(item);
  const seen = lastSeen(snapshot, item);
  return (
    <li className={panel['line']}>
      <span className={panel['lineName']}>
        {t(`recovery.observe.${item}`)}
        <LookTimes item={item} />
      </span>
      <ActButton
        act={{ type: 'observe', item }}
        inline
        variant={filled ? 'filled' : 'outline'}
        testId={`observe-${item}`}
        onDone={() => keepSeen(snapshot, item, seenNow(messages, snapshot, item))}
      >
        {t(again ? 'recovery.lookAgain' : 'recovery.look')}
        <span className="visually-hidden">: {t(`recovery.observe.${item}`)}</span>
      </ActButton>
      {seen === null ? null : <span className={panel['lineValue']}>{seen}</span>}
    </li>
  );
}
