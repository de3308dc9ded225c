/** The button or the choice of one of the second operator's doings. Nothing tells the right choice from the wrong one. */
import type { ReactNode } from 'react';
import type { Act } from '../../../machines/acts.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import type { Doing } from '../../lib/drawDoings.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { DrawVolume } from './DrawVolume.tsx';
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

interface ChoiceProps {
  readonly acts: readonly Act[];
  readonly onDone?: () => void;
}

function Choice({ acts, onDone }: ChoiceProps) {
  return (
    <div className={styles['choice']}>
      {acts.map((act) => (
        <ActButton
          key={testIdOf(act)}
          act={act}
          testId={testIdOf(act)}
          {...(onDone === undefined ? {} : { onDone })}
        />
      ))}
    </div>
  );
}

interface HandProps extends Pick<Doing, 'id' | 'next'> {
  readonly onDone: () => void;
}

export function DrawHand({ id, next, onDone }: HandProps): ReactNode {
  const { t } = useUi().messages;
  const { body } = useSnapshot();
  const { connector } = body.equipment;
  const variant = next ? 'filled' : 'outline';
  switch (id) {
    case 'arm':
      return <ActButton act={{ type: 'prepareArm' }} startAligned variant={variant} />;
    case 'vein':
      return <Choice acts={VEINS} onDone={onDone} />;
    case 'first':
      return <ActButton act={{ type: 'discardFirst' }} startAligned variant={variant} />;
    case 'syringe':
      return (
        <>
          <Choice acts={SYRINGES} onDone={onDone} />
          <p className={styles['note']}>
            {t('bloodDraw.needleConnector', { connector: t(`equipment.connector.${connector}`) })}
          </p>
        </>
      );
    case 'blood':
      return <DrawVolume filled={next && !body.draw.armWet} />;
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
        >
          {t(`bloodDraw.do.${id}`)}
        </ActButton>
      );
  }
}
