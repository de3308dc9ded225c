/** The steps as graduations on a needle; the present one unfolds its inner states. */
import { useState } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import { STEPS, type StepId } from '../../content/steps.ts';
import { innerAsTold, insideShown } from '../../session/index.ts';
import { Icon } from '../controls/Icon.tsx';
import { innerStates } from '../lib/innerStates.ts';
import { stepName } from '../lib/names.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { RailFoot } from './RailFoot.tsx';
import { StepRecap } from './StepRecap.tsx';
import styles from './StepRail.module.css';

function innerName(messages: Messages, step: StepId, inner: string): string {
  const key = `inner.${step}.${inner}`;
  return messages.has(key) ? messages.t(key) : '';
}

type State = 'done' | 'now' | 'ahead';

export function StepRail() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { machine, protocol } = snapshot;
  const present = innerAsTold(machine.inner, !insideShown(snapshot));
  const [recap, setRecap] = useState<StepId | null>(null);
  const now = machine.step === null ? -1 : STEPS.indexOf(machine.step);
  const stateOf = (index: number): State =>
    machine.phase === 'debrief' || index < now ? 'done' : index === now ? 'now' : 'ahead';
  return (
    <div className={styles['rail']}>
      <ol className={styles['steps']}>
        {STEPS.map((step, index) => {
          const state = stateOf(index);
          const name = stepName(messages, step, protocol);
          return (
            <li
              key={step}
              className={styles['step']}
              data-state={state}
              {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles['mark']} aria-hidden="true">
                {state === 'done' ? <Icon name="tick" size={16} /> : index + 1}
              </span>
              <span className={styles['tick']} />
              {state === 'done' ? (
                <button type="button" className={styles['name']} onClick={() => setRecap(step)}>
                  {name}
                  <span className="visually-hidden">, {t('steps.done')}</span>
                </button>
              ) : (
                <span className={styles['name']}>{name}</span>
              )}
              {state === 'now' ? (
                <ol className={styles['inner']}>
                  {innerStates(step, present).map((inner) => (
                    <li key={inner} {...(inner === present ? { 'aria-current': 'true' as const } : {})}>
                      {innerName(messages, step, inner)}
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          );
        })}
      </ol>
      {machine.step === null ? null : <RailFoot />}
      {recap === null ? null : <StepRecap step={recap} onClose={() => setRecap(null)} />}
    </div>
  );
}
