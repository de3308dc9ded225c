/** The second operator's doings, in order: what is done stands as a line, the next one is filled, a choice is left open. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Act } from '../../../machines/acts.ts';
import { DRESS_ITEMS } from '../../../machines/acts.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { actLabel } from '../../lib/actLabel.ts';
import { drawDoings, lastSyringe, type Doing, type DrawGoal } from '../../lib/drawDoings.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { ArmWords } from './ArmWords.tsx';
import { DrawVolume } from './DrawVolume.tsx';
import { InSyringe } from './InSyringe.tsx';
import styles from './DrawList.module.css';

const SYRINGES = [
  { type: 'chooseSyringe', kind: 'plain', connector: 'luer' },
  { type: 'chooseSyringe', kind: 'plain', connector: 'nrfit' },
  { type: 'chooseSyringe', kind: 'heparinised', connector: 'luer' },
  { type: 'chooseSyringe', kind: 'heparinised', connector: 'nrfit' },
] as const satisfies readonly Act[];
const VEINS = [
  { type: 'chooseVein', from: 'freshVein' },
  { type: 'chooseVein', from: 'cannula' },
] as const satisfies readonly Act[];
const WAYS = [
  { type: 'passBlood', how: 'handToHand' },
  { type: 'passBlood', how: 'untouched' },
] as const satisfies readonly Act[];

/** Which of these was done tells the name of its button. */
function testIdOf(act: Act): string {
  const [, ...rest] = Object.values(act);
  return ['act', act.type, ...rest].join('-');
}

function Choice({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <div className={styles['choice']}>
      {acts.map((act) => (
        <ActButton key={testIdOf(act)} act={act} testId={testIdOf(act)} />
      ))}
    </div>
  );
}

/** What was done, in a word. */
function DoneWords({ id }: Pick<Doing, 'id'>) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { vein } = snapshot.machine.context;
  const syringe = lastSyringe(snapshot);
  switch (id) {
    case 'arm':
      return <ArmWords />;
    case 'vein':
      return vein === null ? null : <span>{t(`act.chooseVein.${vein}`)}</span>;
    case 'syringe':
      return syringe === null ? null : <span>{actLabel(messages, syringe)}</span>;
    case 'blood':
      return <InSyringe />;
    default:
      return <span>{t(`bloodDraw.done.${id}`)}</span>;
  }
}

/** The button or the choice of a doing. */
function Hand({ id, next }: Pick<Doing, 'id' | 'next'>): ReactNode {
  const { t } = useUi().messages;
  const { connector } = useSnapshot().body.equipment;
  const variant = next ? 'filled' : 'outline';
  switch (id) {
    case 'arm':
      return <ActButton act={{ type: 'prepareArm' }} startAligned variant={variant} />;
    case 'vein':
      return <Choice acts={VEINS} />;
    case 'first':
      return <ActButton act={{ type: 'discardFirst' }} startAligned variant={variant} />;
    case 'syringe':
      return (
        <>
          <Choice acts={SYRINGES} />
          <p className={styles['note']}>
            {t('bloodDraw.needleConnector', { connector: t(`equipment.connector.${connector}`) })}
          </p>
        </>
      );
    case 'blood':
      return <DrawVolume filled={next} />;
    case 'air':
      return <ActButton act={{ type: 'expelAir' }} startAligned variant={variant} />;
    case 'pass':
      return <Choice acts={WAYS} />;
    default:
      return (
        <ActButton
          act={{ type: 'dressSecond', item: id }}
          startAligned
          variant={variant}
          testId={`act-dressSecond-${id}`}
        />
      );
  }
}

/** A doing stays a button where it may be chosen again. */
const stillOpen = ({ id, done }: Doing, full: boolean): boolean =>
  !done && (!full || id === 'air' || id === 'pass' || DRESS_ITEMS.some((item) => item === id));

export function DrawList({ goal }: { readonly goal: DrawGoal }) {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const doings = drawDoings(snapshot, goal);
  const full = snapshot.body.blood.syringeMl > 0;
  const list = useRef<HTMLOListElement>(null);
  const next = doings.find((one) => one.next)?.id ?? '';
  useEffect(() => {
    // A button that has gone with its doing leaves its focus to the next one.
    if (document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[data-next="true"] button')?.focus({ preventScroll: true });
  }, [next]);
  return (
    <ol ref={list} className={styles['list']} aria-label={t('bloodDraw.second')}>
      {doings.map((doing) => (
        <li key={doing.id} className={styles['doing']} data-done={doing.done} data-next={doing.next}>
          <span className={styles['mark']} aria-hidden="true">
            {doing.done ? <Icon name="tick" /> : null}
          </span>
          <div className={styles['body']}>
            {stillOpen(doing, full) ? (
              <Hand id={doing.id} next={doing.next} />
            ) : (
              <div className={styles['done']}>
                <DoneWords id={doing.id} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
