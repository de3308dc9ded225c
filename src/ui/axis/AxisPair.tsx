/** The same woman sitting and lying, with what each figure says in a sentence and the headache that goes with it. */
import type { ReactNode } from 'react';
import type { AxisReading } from '../../physiology/index.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { AxisFigure } from './AxisFigure.tsx';
import { HeadacheScale } from './HeadacheScale.tsx';
import type { AxisPose } from './marks.ts';
import { axisWords } from './words.ts';
import styles from './Axis.module.css';

interface PoseProps {
  readonly pose: AxisPose;
  readonly read: () => AxisReading;
  readonly children?: ReactNode;
}

function Pose({ pose, read, children }: PoseProps) {
  const { messages, settings } = useUi();
  const words = axisWords(messages, settings.unit);
  const sentence = useLiveText<HTMLParagraphElement>(() => words.sentence(read(), pose));
  const leak = useLiveText<HTMLParagraphElement>(() => words.leak(read(), pose));
  return (
    <div className={styles['pose']} data-pose={pose}>
      <div className={styles['told']}>
        <p className={styles['name']}>{messages.t(`axis.${pose}`)}</p>
        <p ref={sentence} className={styles['sentence']} />
        <HeadacheScale nrs={() => read()[pose].headacheNrs} />
        <p ref={leak} className={styles['fact']} />
      </div>
      <AxisFigure pose={pose} read={read} />
      {children}
    </div>
  );
}

interface AxisPairProps {
  readonly read: () => AxisReading;
  readonly layout: 'beside' | 'column';
  /** What else is told, under the second figure. */
  readonly children?: ReactNode;
}

export function AxisPair({ read, layout, children }: AxisPairProps) {
  return (
    <div className={styles['pair']} data-layout={layout}>
      <Pose pose="sitting" read={read} />
      <Pose pose="lying" read={read}>
        {children}
      </Pose>
    </div>
  );
}
