/** Where the class can be taken: the beginning of a step, or something that goes wrong. */
import { JUMPS, TROUBLES, type Jump } from '../../content/lesson/jumps.ts';
import { STEPS } from '../../content/steps.ts';
import { useLesson } from './ClassContext.ts';
import styles from './Class.module.css';

const OWN = '';

export function JumpMenu() {
  const { messages, jump, wanted, jumpState, choose, keepFocus } = useLesson();
  const { t } = messages;
  const option = (one: Jump) => (
    <option key={one} value={one}>
      {t(`class.jump.${one}`)}
    </option>
  );
  return (
    <label className={styles['jump']}>
      <span>{t('class.jump')}</span>
      <select
        ref={keepFocus}
        value={(jumpState === 'working' ? wanted : jump) ?? OWN}
        data-testid="jump"
        onChange={(event) => choose(JUMPS.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value={OWN}>{t('class.jumpNone')}</option>
        <optgroup label={t('class.jumpSteps')}>{STEPS.map(option)}</optgroup>
        <optgroup label={t('class.jumpTroubles')}>{TROUBLES.map(option)}</optgroup>
      </select>
    </label>
  );
}
