/** Scored items: worst first, then by time; never without the good ones. */
import type { Score, ScoreItemResult } from '../../session/index.ts';
import { Icon } from '../controls/Icon.tsx';
import { FigureSources } from '../controls/FigureSources.tsx';
import { scoreFigureIds } from '../lib/figuresFor.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { itemTitle } from './moments.ts';
import { itemReason } from './itemReason.ts';
import styles from './Debrief.module.css';

function kindOf(item: ScoreItemResult): 'well' | 'near' | 'error' {
  if (item.violated) return 'error';
  if (item.points >= item.possible) return 'well';
  return item.points > 0 || item.critical ? 'near' : 'error';
}

const ICONS = { well: 'tick', near: 'warning', error: 'cross' } as const;

/** Violated critical items first, then by points lost, then by time. */
export function worstFirst(items: readonly ScoreItemResult[]): readonly ScoreItemResult[] {
  const rank = (item: ScoreItemResult) => (item.violated ? 100 : 0) + (item.possible - item.points);
  return [...items].sort((a, b) => rank(b) - rank(a) || (a.atS ?? Infinity) - (b.atS ?? Infinity));
}

function Item({ item }: { readonly item: ScoreItemResult }) {
  const { messages } = useUi();
  const { t, number } = messages;
  const { teachingCase } = useSnapshot();
  const kind = kindOf(item);
  return (
    <li className={styles['item']} data-kind={kind}>
      <Icon name={ICONS[kind]} />
      <h3 className={styles['itemTitle']}>{itemTitle(messages, item.id)}</h3>
      <p className={styles['points']}>
        {t('debrief.pointsOf', {
          points: number(item.points, Number.isInteger(item.points) ? 0 : 1),
          possible: number(item.possible),
        })}
        {item.violated ? <span className={styles['critical']}>{t('debrief.criticalWord')}</span> : null}
      </p>
      <p className={styles['why']}>
        {item.atS === null && item.points < item.possible ? `${t('debrief.notReached')}. ` : ''}
        {itemReason(messages, item)}
      </p>
      <div className={styles['source']}>
        <FigureSources ids={scoreFigureIds(item.id, teachingCase.plan)} />
      </div>
    </li>
  );
}

/** Without a needle, what never came cannot be held against anybody. */
function wasReached(item: ScoreItemResult): boolean {
  return item.atS !== null || item.violated;
}

interface ScoreListProps {
  readonly score: Score;
  /** Whether the whole can be judged: a needle has been in, or was rightly left out. */
  readonly judged: boolean;
}

export function ScoreList({ score, judged }: ScoreListProps) {
  const { t, number } = useUi().messages;
  const { criticalViolations } = score;
  return (
    <section className={styles['score']} aria-label={t('debrief.scoreLabel')}>
      <div className={styles['scoreHead']}>
        <h2 className={styles['title']}>
          {judged
            ? t('debrief.score', {
                points: number(score.total, Number.isInteger(score.total) ? 0 : 1),
                possible: number(score.possible),
              })
            : t('debrief.notScored')}
        </h2>
        {judged || criticalViolations > 0 ? (
          <p className={criticalViolations > 0 ? styles['missed'] : styles['kept']}>
            {criticalViolations > 0
              ? t('debrief.critical', { count: criticalViolations })
              : t('debrief.noCritical')}
          </p>
        ) : null}
      </div>
      <ul>
        {worstFirst(score.items.filter((item) => item.applies && (judged || wasReached(item)))).map(
          (item) => (
            <Item key={item.id} item={item} />
          ),
        )}
      </ul>
      <p className={styles['note']}>{t('debrief.scoreNote')}</p>
    </section>
  );
}
