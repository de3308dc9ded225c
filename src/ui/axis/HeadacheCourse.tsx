/** Her headache over two days, with the patch and without, on the slider's own scale of time; the chosen time is marked. */
import type { Outlook } from '../../physiology/index.ts';
import { useUi } from '../lib/UiContext.ts';
import { OUTLOOK_BUTTONS_S } from './stops.ts';
import styles from './Axis.module.css';
import page from './Outlook.module.css';

const WIDTH = 600;
const HEIGHT = 96;
const TOP = 8;

interface HeadacheCourseProps {
  readonly outlook: Outlook;
  readonly chosen: number;
}

export function HeadacheCourse({ outlook, chosen }: HeadacheCourseProps) {
  const { t, number } = useUi().messages;
  const { moments } = outlook;
  const x = (i: number) => (i / Math.max(1, moments.length - 1)) * WIDTH;
  const y = (nrs: number) => TOP + HEIGHT - (nrs / 10) * HEIGHT;
  const line = (of: 'patched' | 'without') =>
    moments
      .map(
        (moment, i) =>
          `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(moment[of].sitting.headacheNrs).toFixed(1)}`,
      )
      .join('');
  const said = (of: 'patched' | 'without') =>
    moments
      .filter(({ afterS }) => afterS === 0 || (afterS >= 7200 && OUTLOOK_BUTTONS_S.includes(afterS)))
      .map((moment) => number(moment[of].sitting.headacheNrs, 0))
      .join(', ');
  const now = moments[chosen];
  return (
    <figure className={page['course']}>
      <figcaption className={page['courseHead']}>
        <span className={styles['label']}>{t('outlook.course')}</span>
        <span className={page['key']} data-of="patched">
          {t('outlook.patched')}
        </span>
        <span className={page['key']} data-of="without">
          {t('outlook.without')}
        </span>
      </figcaption>
      <svg
        viewBox={`-8 0 ${WIDTH + 16} ${HEIGHT + 16}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('outlook.courseText', { mine: said('patched'), other: said('without') })}
      >
        {[0, 5, 10].map((nrs) => (
          <line key={nrs} x1={0} x2={WIDTH} y1={y(nrs)} y2={y(nrs)} className={page['hair']} />
        ))}
        <path d={line('without')} className={page['curve']} data-of="without" />
        <path d={line('patched')} className={page['curve']} data-of="patched" />
        <line x1={x(chosen)} x2={x(chosen)} y1={0} y2={HEIGHT + 16} className={page['chosen']} />
        {now === undefined ? null : (
          <>
            <line
              x1={x(chosen)}
              x2={x(chosen)}
              y1={y(now.without.sitting.headacheNrs)}
              y2={y(now.without.sitting.headacheNrs)}
              className={page['dot']}
              data-of="without"
            />
            <line
              x1={x(chosen)}
              x2={x(chosen)}
              y1={y(now.patched.sitting.headacheNrs)}
              y2={y(now.patched.sitting.headacheNrs)}
              className={page['dot']}
              data-of="patched"
            />
          </>
        )}
      </svg>
      <span className={page['end']} data-nrs="10" aria-hidden="true">
        {number(10)}
      </span>
      <span className={page['end']} data-nrs="0" aria-hidden="true">
        {number(0)}
      </span>
    </figure>
  );
}
