/** How the needle was placed, in numbers, beside figures of other people in other settings: never a certificate. */
import type { Placement } from '../../../session/placement.ts';
import { FigureSources } from '../../controls/FigureSources.tsx';
import { useUi } from '../../lib/UiContext.ts';
import debrief from '../Debrief.module.css';
import { DepthFigure } from './DepthFigure.tsx';
import { BESIDE, MEASURE_FIGURE_IDS, MEASURES, measureValue } from './measures.ts';
import styles from './Measures.module.css';

export function PlacementMeasures({ placement }: { readonly placement: Placement }) {
  const { messages } = useUi();
  const { t } = messages;
  return (
    <section className={debrief['section']} aria-labelledby="measures-title" data-testid="measures">
      <h2 id="measures-title" className={debrief['title']}>
        {t('measure.title')}
      </h2>
      <p className={styles['lead']}>{t('measure.elsewhere')}</p>
      <dl className={styles['list']}>
        {MEASURES.map((measure) => {
          const beside = BESIDE[measure];
          return (
            <div key={measure} className={styles['row']} data-testid={`measure-${measure}`}>
              <dt>{t(`measure.${measure}`)}</dt>
              <dd className={styles['own']}>{measureValue(messages, placement, measure)}</dd>
              <dd className={styles['beside']}>
                {beside === null ? t('measure.beside.none') : t(beside.words)}
                {measure === 'depthErrorMm' && placement.depthErrorMm !== null ? (
                  <DepthFigure errorMm={placement.depthErrorMm} />
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={debrief['serif']}>{t('measure.noCertificate')}</p>
      <FigureSources ids={MEASURE_FIGURE_IDS} />
    </section>
  );
}
