/** The whole track looked at again, in the anatomy that was covered: drawn, and the same in words. */
import { useMemo, useState, type ReactNode } from 'react';
import { Segments } from '../../controls/Segments.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import debrief from '../Debrief.module.css';
import { believedAt } from './levels.ts';
import { PassList } from './PassList.tsx';
import { numberedContacts, punctures } from './passFacts.ts';
import { REVIEW_VIEWS, type ReviewView } from './planes.ts';
import { ReviewMap } from './ReviewMap.tsx';
import styles from './Review.module.css';

interface TrackReviewProps {
  /** The same in three dimensions, where that can be drawn. */
  readonly plate: ReactNode;
}

export function TrackReview({ plate }: TrackReviewProps) {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { passes, moments } = snapshot;
  const punctured = punctures(passes, moments);
  const contacts = useMemo(() => numberedContacts(passes), [passes]);
  const [wanted, setView] = useState<ReviewView | 'plate'>('plate');
  // What cannot be drawn, or no longer, is not offered.
  const view = plate === null && wanted === 'plate' ? 'side' : wanted;
  const [number, setNumber] = useState(String(passes.at(-1)?.number ?? 1));
  const chosen = passes.find((pass) => String(pass.number) === number) ?? passes.at(-1);
  if (chosen === undefined) return null;
  const truly = chosen.track.aim.interspace;
  const believed = believedAt(snapshot, chosen.number);
  const views = plate === null ? REVIEW_VIEWS : (['plate', ...REVIEW_VIEWS] as const);
  return (
    <section className={debrief['section']} aria-labelledby="review-title" data-testid="track-review">
      <h2 id="review-title" className={debrief['title']}>
        {t('review.title')}
      </h2>
      <p className={debrief['serif']}>
        {believed === null || believed === truly
          ? t('review.levelAsMeant', { interspace: truly })
          : t('review.levelOther', { believed, truly })}
      </p>
      <div className={styles['choices']}>
        <Segments
          label={t('plate.views')}
          look="tabs"
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`review.view.${value}`) }))}
        />
        {passes.length > 1 && view !== 'plate' ? (
          <Segments
            label={t('review.along')}
            value={number}
            onChange={setNumber}
            options={passes.map((pass) => ({
              value: String(pass.number),
              label: t('review.pass', { number: pass.number }),
            }))}
          />
        ) : null}
      </div>
      <div className={styles['review']}>
        {view === 'plate' ? (
          <div className={styles['plate']}>{plate}</div>
        ) : (
          <ReviewMap
            key={view}
            view={view}
            passes={passes}
            contacts={contacts}
            punctured={punctured}
            chosen={chosen}
            label={t('review.mapDescription', { number: chosen.number })}
          />
        )}
        <PassList passes={passes} contacts={contacts} punctured={punctured} />
      </div>
    </section>
  );
}
