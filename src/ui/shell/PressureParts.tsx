/** The three pressures in one line: what the line reads is what the needle takes and what is left in the space. */
import { firstPoint, partsAt, type PressureParts } from '../traces/pressureParts.ts';
import { fromMmHg, pressureDecimals, unitName } from '../lib/units.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import styles from './Dock.module.css';

export interface ShownParts {
  /** The parts now, in whole steps of the last shown decimal; all nothing before the first drop. */
  readonly now: () => PressureParts;
  readonly show: (steps: number) => string;
  readonly unit: string;
  /** One step of the last shown decimal, mmHg. */
  readonly stepMmHg: number;
}

/** How the parts are read and shown in the reader's unit. */
export function useShownParts(): ShownParts {
  const { messages, settings } = useUi();
  const { traces, marks } = useSnapshot();
  const decimals = pressureDecimals(settings.unit);
  const step = 1 / (fromMmHg(1, settings.unit) * 10 ** decimals);
  const into: PressureParts = { line: 0, needle: 0, space: 0 };
  return {
    now: () => {
      const { pressure } = traces;
      const begun = marks.firstPatch === null || firstPoint(pressure) > 0;
      return partsAt(pressure, begun ? pressure.volumeMl.length - 1 : -1, step, into);
    },
    show: (steps) => messages.number(steps / 10 ** decimals, decimals),
    unit: unitName(settings.unit),
    stepMmHg: step,
  };
}

export function PressureParts() {
  const { t } = useUi().messages;
  const { now, show, unit } = useShownParts();
  const line = useLiveText<HTMLSpanElement>(
    () => t('trace.line', { value: show(now().line) }),
    () => now().line,
  );
  const needle = useLiveText<HTMLSpanElement>(
    () => t('trace.needle', { value: show(now().needle) }),
    () => now().needle,
  );
  const space = useLiveText<HTMLSpanElement>(
    () => t('trace.space', { value: show(now().space) }),
    () => now().space,
  );
  return (
    <p className={styles['parts']} data-testid="pressure-parts" aria-hidden="true">
      <span ref={line} /> = <span ref={needle} /> + <span ref={space} className={styles['partSpace']} />{' '}
      <span className={styles['partUnit']}>{unit}</span>
    </p>
  );
}
