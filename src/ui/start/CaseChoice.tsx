/** Which case the coming run is of. */
import { CASES } from '../../content/cases/index.ts';
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { Messages } from '../../content/messages/index.ts';
import { caseName } from '../lib/names.ts';
import styles from './StartScreen.module.css';

interface CaseChoiceProps {
  readonly messages: Messages;
  readonly value: TeachingCase['id'];
  readonly onChange: (id: TeachingCase['id']) => void;
}

export function CaseChoice({ messages, value, onChange }: CaseChoiceProps) {
  return (
    <label className={styles['case']}>
      {messages.t('start.caseLabel')}
      <select
        value={value}
        data-testid="case"
        onChange={(event) => {
          const chosen = CASES.find(({ id }) => id === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {CASES.map((one) => (
          <option key={one.id} value={one.id}>
            {caseName(messages, one)}
          </option>
        ))}
      </select>
    </label>
  );
}
