/** A graduated rule along one side of the map, in centimetres from where the hand starts. */
import { useUi } from '../../lib/UiContext.ts';
import type { CurledPosture } from '../../lib/pose.ts';
import { onMap, REACH } from './backMap.ts';
import styles from './BackMap.module.css';

interface MapRuleProps {
  readonly posture: CurledPosture;
  readonly side: 'across' | 'down';
}

/** Numbers stand at each fifth centimetre. */
function centimetres(reachMm: number): readonly number[] {
  const most = Math.floor(reachMm / 10);
  return Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
}

export function MapRule({ posture, side }: MapRuleProps) {
  const { t, number } = useUi().messages;
  const alongSpine = (side === 'down') === (posture === 'sittingCurled');
  const marks = centimetres(alongSpine ? REACH.cranialMm : REACH.leftMm).map((cm) => {
    const { x, y } = onMap(
      alongSpine ? { leftMm: 0, cranialMm: cm * 10 } : { leftMm: cm * 10, cranialMm: 0 },
      posture,
    );
    return { cm, percent: side === 'across' ? x : y };
  });
  marks.sort((a, b) => a.percent - b.percent);
  return (
    <div className={styles['rule']} data-side={side} aria-hidden="true">
      {marks.map(({ cm, percent }) => (
        <span
          key={cm}
          className={styles['tick']}
          data-long={cm % 5 === 0}
          style={side === 'across' ? { left: `${percent}%` } : { top: `${percent}%` }}
        >
          {cm % 5 === 0 ? (
            <span className={styles['number']}>
              {cm === 0 && side === 'across' ? `0 ${t('feel.unit')}` : number(Math.abs(cm), 0)}
            </span>
          ) : null}
        </span>
      ))}
    </div>
  );
}
