/** The assessment: each line is asked for, and then shows what was found. */
import { ASSESSMENT_ITEMS, GATE_ITEMS, type AssessmentItem } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { assessmentValue } from '../lib/assessmentValue.ts';
import { EndingButtons } from './EndingButtons.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Panel, Section } from './Panel.tsx';
import styles from './Panel.module.css';

const GATES: ReadonlySet<AssessmentItem> = new Set(GATE_ITEMS);

function SheetLine({ item }: { readonly item: AssessmentItem }) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const asked = snapshot.machine.context.assessed.includes(item);
  const gate = GATES.has(item) ? <span className={styles['gate']}>{t('assessment.gate')}</span> : null;
  return (
    <li className={styles['line']}>
      <span className={styles['lineName']}>
        {t(`assessment.${item}`)}
        {gate}
      </span>
      {asked ? null : (
        <ActButton act={{ type: 'assess', item }} inline testId={`assess-${item}`}>
          {t('assessment.ask')}
          <span className="visually-hidden">: {t(`assessment.${item}`)}</span>
        </ActButton>
      )}
      {asked ? (
        <span className={styles['lineValue']}>{assessmentValue(messages, snapshot, item)}</span>
      ) : null}
    </li>
  );
}

export function AssessmentSheet() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  const left = GATE_ITEMS.filter((item) => !machine.context.assessed.includes(item)).length;
  return (
    <Panel title={t('assessment.title')} lead={t('assessment.lead')}>
      <ul className={styles['sheet']}>
        {ASSESSMENT_ITEMS.map((item) => (
          <SheetLine key={item} item={item} />
        ))}
      </ul>
      <Section setting={left === 0 ? t('assessment.gatesRead') : t('assessment.gatesLeft', { count: left })}>
        <ActButton act={{ type: 'judgeSuitable' }} variant="filled" />
        <EndingButtons />
      </Section>
    </Panel>
  );
}
