/** One thing to tell her: two ways of saying it, and what was said. */
import { useState } from 'react';
import type { ConsentItem } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { FigureSources } from '../controls/FigureSources.tsx';
import { Options } from '../controls/Options.tsx';
import { consentFigureIds, consentSentence } from '../lib/consentWords.ts';
import { quoteOrder, type Quote } from '../lib/quoteOrder.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { DoneMark } from './DoneMark.tsx';
import { Section } from './Panel.tsx';
import styles from './Panel.module.css';

interface ExplainItemProps {
  readonly item: ConsentItem;
  readonly said: Quote | null;
}

export function ExplainItem({ item, said }: ExplainItemProps) {
  const { messages } = useUi();
  const { t } = messages;
  const { teachingCase } = useSnapshot();
  const [choice, setChoice] = useState<Quote | null>(null);
  const label = t(`consent.item.${item}`);
  if (said !== null) {
    return (
      <Section label={label} setting={<DoneMark />}>
        <p className={styles['lineValue']}>
          <span className="visually-hidden">{t('consent.youSaid')}: </span>
          {consentSentence(messages, teachingCase, said, item)}
        </p>
        <FigureSources ids={consentFigureIds(teachingCase, item)} />
      </Section>
    );
  }
  return (
    <Section label={label}>
      <Options
        legend={label}
        value={choice}
        onChange={setChoice}
        options={quoteOrder(item).map((quote) => ({
          value: quote,
          label: consentSentence(messages, teachingCase, quote, item),
        }))}
      />
      {choice === null ? null : (
        <ActButton act={{ type: 'explain', item, quote: choice }} testId={`explain-${item}`}>
          {t('consent.say')}
        </ActButton>
      )}
    </Section>
  );
}
