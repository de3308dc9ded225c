/** Step 1: the assessment, then what she is told, then her decision. */
import { CONSENT_ITEMS, type ConsentItem } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { EndingButtons } from './EndingButtons.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AssessmentSheet } from './AssessmentSheet.tsx';
import { DoneMark } from './DoneMark.tsx';
import { ExplainItem } from './ExplainItem.tsx';
import { Panel, Section } from './Panel.tsx';

/** What was said about an item, as the log has it. */
function useQuotes(): ReadonlyMap<ConsentItem, 'honest' | 'overstated'> {
  const { moments } = useSnapshot();
  const quotes = new Map<ConsentItem, 'honest' | 'overstated'>();
  for (const moment of moments) {
    if (moment.kind === 'act' && !moment.refused && moment.act.type === 'explain')
      quotes.set(moment.act.item, moment.act.quote);
  }
  return quotes;
}

export function ConsentPanel() {
  const { t } = useUi().messages;
  const { machine } = useSnapshot();
  const { context } = machine;
  const quotes = useQuotes();
  if (!context.done.includes('judgeSuitable') && machine.allowed.has('judgeSuitable'))
    return <AssessmentSheet />;
  if (machine.inner.startsWith('assess')) return <AssessmentSheet />;
  const capacityKnown = context.done.includes('checkCapacity') || machine.allowed.has('askConsent');
  return (
    <Panel title={t('consent.explainTitle')} lead={t('consent.explainLead')}>
      {CONSENT_ITEMS.map((item) => (
        <ExplainItem key={item} item={item} said={quotes.get(item) ?? null} />
      ))}
      <Section
        label={t('consent.askTitle')}
        setting={t('consent.itemsTold', { done: context.explained.length, all: CONSENT_ITEMS.length })}
      >
        <p>{capacityKnown ? t('consent.capacityKnown') : t('consent.capacityUnknown')}</p>
        {capacityKnown ? <DoneMark /> : <ActButton act={{ type: 'checkCapacity' }} variant="filled" />}
        <ActButton act={{ type: 'askConsent' }} variant={capacityKnown ? 'filled' : 'outline'} />
        <EndingButtons />
      </Section>
    </Panel>
  );
}
