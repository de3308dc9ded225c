/** Where figures come from, one press away: quantity, value, status, and the primary document. */
import { findFigure, type Figure, type FigureStatus } from '../../content/figures.ts';
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './FigureSources.module.css';

const STATUS: Readonly<Record<FigureStatus, MessageKey>> = {
  published: 'figures.status.published',
  'secondary source': 'figures.status.secondary',
  'common practice': 'figures.status.practice',
  assumption: 'figures.status.assumption',
};

function valueText({ number, t }: Messages, { value, unit, text }: Figure): string {
  if (value === null) return text ?? '';
  const shown =
    typeof value === 'number'
      ? number(value)
      : t('figures.range', { low: number(value[0]), high: number(value[1]) });
  return unit === '1' ? shown : `${shown} ${unit}`;
}

interface FigureLineProps {
  readonly figure: Figure;
  readonly messages: Messages;
}

function FigureLine({ figure, messages }: FigureLineProps) {
  const { t } = messages;
  const year = figure.source?.year ?? null;
  return (
    <li>
      <p>
        {figure.quantity}: {valueText(messages, figure)}
      </p>
      <p className={styles['status']}>
        {t(STATUS[figure.status])}
        {figure.source === null ? '' : `. ${figure.source.title}`}
        {year === null ? '' : `, ${year}`}
        {figure.source?.doi === undefined ? '' : `, ${t('figures.doi', { doi: figure.source.doi })}`}
      </p>
    </li>
  );
}

interface FigureListProps {
  readonly ids: readonly string[];
  readonly messages: Messages;
}

export function FigureList({ ids, messages }: FigureListProps) {
  const figures = ids.map(findFigure).filter((figure) => figure !== undefined);
  return (
    <ul className={styles['list']}>
      {figures.map((figure) => (
        <FigureLine key={figure.id} figure={figure} messages={messages} />
      ))}
    </ul>
  );
}

export function FigureSources({ ids }: { readonly ids: readonly string[] }) {
  const { messages } = useUi();
  const { t } = messages;
  return (
    <details className={styles['sources']}>
      <summary>{t('figures.sources')}</summary>
      {ids.length === 0 ? (
        <p className={styles['status']}>{t('figures.none')}</p>
      ) : (
        <FigureList ids={ids} messages={messages} />
      )}
    </details>
  );
}
