/** How far the believed depth was from the true one, on a rule. */
import { useUi } from '../../lib/UiContext.ts';
import styles from './Measures.module.css';

/** Ends of the rule, mm. */
const MOST_MM = 12;
const TICKS = [-10, -5, 0, 5, 10] as const;

const percent = (mm: number) =>
  `${((Math.max(-MOST_MM, Math.min(MOST_MM, mm)) + MOST_MM) / (2 * MOST_MM)) * 100}%`;

export function DepthFigure({ errorMm }: { readonly errorMm: number }) {
  const { t, number } = useUi().messages;
  return (
    <div className={styles['rule']} aria-hidden="true" data-testid="depth-figure">
      <i className={styles['base']} />
      {TICKS.map((mm) => (
        <span key={mm} className={styles['tick']} style={{ insetInlineStart: percent(mm) }}>
          {mm === 10 ? t('measure.value.mm', { mm }) : number(mm)}
        </span>
      ))}
      <i className={styles['ring']} style={{ insetInlineStart: percent(errorMm) }} />
    </div>
  );
}
