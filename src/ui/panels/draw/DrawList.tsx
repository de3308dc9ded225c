/** The second operator's doings, in order: what is done stands as a line, the next one is filled, a choice is left open. */
import { useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { drawDoings, type Doing, type DrawGoal } from '../../lib/drawDoings.ts';
import { useFocusNext } from '../../lib/useFocusNext.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { DoneWords } from './DoneWords.tsx';
import { DrawHand } from './DrawHand.tsx';
import panel from '../Panel.module.css';
import styles from './DrawList.module.css';

const SETUP_ENDS_BEFORE = ['blood', 'air', 'pass'];
const CAN_CHANGE = ['vein', 'syringe'];
const isSetup = ({ id }: Doing) => !SETUP_ENDS_BEFORE.includes(id);

/** What is drawn into a syringe has settled where from; only what is on the second operator, air and the passing stay open. */
const isSettled = ({ id }: Doing, full: boolean): boolean =>
  full && (id === 'arm' || id === 'first' || CAN_CHANGE.includes(id));

interface RowProps {
  readonly doing: Doing;
  readonly number: number;
  readonly bloodNext: boolean;
}

function DoingRow({ doing, number, bloodNext }: RowProps) {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const full = body.blood.syringeMl > 0;
  const { id, done, next } = doing;
  // A choice is open again until another was made.
  const [changes, setChanges] = useState(false);
  const canChange = CAN_CHANGE.includes(id) && !full;
  const open = (!done || changes) && !isSettled(doing, full);
  return (
    <li className={styles['doing']} data-done={!open} data-change={!open && canChange} data-next={next}>
      <span className={styles['mark']} aria-hidden="true">
        {open ? number : <Icon name="tick" />}
      </span>
      <div className={styles['body']}>
        {open ? (
          <DrawHand id={id} next={next} onDone={() => setChanges(false)} />
        ) : (
          <div className={styles['done']}>
            <DoneWords id={id} bloodNext={bloodNext} />
            {canChange ? (
              <Button variant="quiet" inline onClick={() => setChanges(true)} data-testid={`change-${id}`}>
                {t('bloodDraw.change')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </li>
  );
}

interface RowsProps {
  readonly doings: readonly Doing[];
  readonly bloodNext: boolean;
}

function Rows({ doings, bloodNext }: RowsProps) {
  const { t } = useUi().messages;
  return (
    <ol className={styles['list']} aria-label={t('bloodDraw.second')}>
      {doings.map((doing, index) => (
        <DoingRow key={doing.id} doing={doing} number={index + 1} bloodNext={bloodNext} />
      ))}
    </ol>
  );
}

/** Where the blood is wanted, what was made ready before is one line that opens. */
export function DrawList({ goal }: { readonly goal: DrawGoal }) {
  const { t } = useUi().messages;
  const doings = drawDoings(useSnapshot(), goal);
  const next = doings.find((one) => one.next)?.id ?? '';
  const box = useFocusNext(next);
  const setup = doings.filter(isSetup);
  const folds = goal === 'inHand' && setup.every(({ done }) => done);
  return (
    <div ref={box}>
      {folds ? (
        <>
          <details>
            <summary className={panel['summary']} data-testid="draw-ready">
              {t('bloodDraw.allReady')}
            </summary>
            <Rows doings={setup} bloodNext={next === 'blood'} />
          </details>
          <Rows doings={doings.filter((one) => !isSetup(one))} bloodNext />
        </>
      ) : (
        <Rows doings={doings} bloodNext={next === 'blood'} />
      )}
    </div>
  );
}
