/** What to make of it: what is wrong if anything is; then look, believe, ask, or take the needle out. */
import { ActButton } from '../controls/ActButton.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useCommand } from '../lib/commands.ts';
import { Section } from './Panel.tsx';
import { TroubleHere } from './trouble/TroubleHere.tsx';
import styles from './Panel.module.css';

export function NeedleDecisions() {
  const { messages, perform } = useUi();
  const { t } = messages;
  useCommand('ask', () => perform({ type: 'askPatient', about: 'all' }));
  return (
    <>
      <TroubleHere />
      <Section label={t('needle.decide')} tabs="syringe patient">
        <div className={styles['pair']}>
          <ActButton act={{ type: 'checkHub' }} />
          <ActButton act={{ type: 'confirmSpace' }} />
          <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
          <ActButton act={{ type: 'removeNeedle' }} />
        </div>
        <ActButton act={{ type: 'handOverToSenior' }} />
      </Section>
    </>
  );
}
