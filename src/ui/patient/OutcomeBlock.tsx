/** What was published of people like her version: a hundred figures, in words, and said both ways round. */
import { IconArray } from './IconArray.tsx';
import { outcomeWords } from './outcome.ts';
import { usePatient } from './PatientContext.ts';
import styles from './Blocks.module.css';

export function OutcomeBlock() {
  const { messages, version } = usePatient();
  const { lead, shares, label, both } = outcomeWords(messages, version);
  return (
    <div className={styles['block']}>
      <p>{lead}</p>
      <div className={styles['block']}>
        <IconArray shares={shares} label={label} />
      </div>
      <p className={styles['block']}>{both}</p>
    </div>
  );
}
