/** The live whole-axis view of the plate: she as she is now, sitting and lying. */
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AxisPair } from './AxisPair.tsx';
import { DrawnHow } from './DrawnHow.tsx';
import { useReading } from './useReading.ts';
import { axisWords } from './words.ts';
import styles from './Axis.module.css';

export function AxisView() {
  const { messages, settings } = useUi();
  useSnapshot();
  const read = useReading();
  const words = axisWords(messages, settings.unit);
  const facts = useLiveText<HTMLParagraphElement>(() => {
    const reading = read();
    return `${words.fluid(reading)} ${words.blood(reading)}`;
  });
  return (
    <div className={styles['view']} data-axis="whole">
      <AxisPair read={read} layout="beside">
        <p ref={facts} className={styles['fact']} />
        <DrawnHow />
      </AxisPair>
    </div>
  );
}
