/** Whose spine it is, and how it is bent. */
import type { SpinePosture } from '../../anatomy/types.ts';
import type { Messages } from '../../content/messages/index.ts';
import { Options } from '../controls/Options.tsx';
import { MillimetreSlider } from './MillimetreSlider.tsx';
import styles from './Atlas.module.css';

export const POSTURES = [
  'atlas',
  'standing',
  'supine',
  'lateralCurled',
  'sittingUpright',
  'sittingCurled',
] as const satisfies readonly SpinePosture[];

/** Spines to look at: those whose difference can be seen. */
const SPINES = ['measured', 'scoliosis', 'narrowed', 'transitional'] as const;

export interface Build {
  readonly posture: (typeof POSTURES)[number];
  readonly spine: (typeof SPINES)[number];
  /** Fat under the skin on the midline at L3/4, mm. */
  readonly fatMm: number;
  /** Size of the whole body over the atlas's, percent. */
  readonly sizePercent: number;
}

interface BodyControlsProps {
  readonly messages: Messages;
  readonly build: Build;
  readonly onBuild: (build: Build) => void;
}

const FAT_MM = [3, 70] as const;
const SIZE_PERCENT = [85, 115] as const;

export function BodyControls({ messages, build, onBuild }: BodyControlsProps) {
  const { t, number } = messages;
  return (
    <section className={styles['part']} aria-labelledby="atlas-body">
      <h2 id="atlas-body" className={styles['partTitle']}>
        {t('atlas.body')}
      </h2>
      <Options
        legend={t('atlas.posture')}
        value={build.posture}
        onChange={(posture) => onBuild({ ...build, posture })}
        options={POSTURES.map((value) => ({ value, label: t(`atlas.posture.${value}`) }))}
      />
      <h3 className={styles['partTitle']}>{t('atlas.spine')}</h3>
      <Options
        legend={t('atlas.spine')}
        value={build.spine}
        onChange={(spine) => onBuild({ ...build, spine })}
        options={SPINES.map((value) => ({
          value,
          label: t(`atlas.spine.${value}`),
          ...(value === 'transitional' ? { note: t('atlas.spine.transitionalNote') } : {}),
        }))}
      />
      <MillimetreSlider
        label={t('atlas.fat')}
        less={t('atlas.less', { what: t('atlas.fat') })}
        more={t('atlas.more', { what: t('atlas.fat') })}
        value={build.fatMm}
        min={FAT_MM[0]}
        max={FAT_MM[1]}
        step={1}
        text={number(build.fatMm, 0)}
        unit={t('atlas.mm')}
        onChange={(fatMm) => onBuild({ ...build, fatMm })}
      />
      <MillimetreSlider
        label={t('atlas.size')}
        less={t('atlas.sizeLess')}
        more={t('atlas.sizeMore')}
        value={build.sizePercent}
        min={SIZE_PERCENT[0]}
        max={SIZE_PERCENT[1]}
        step={1}
        text={number(build.sizePercent, 0)}
        unit={t('atlas.percent')}
        onChange={(sizePercent) => onBuild({ ...build, sizePercent })}
      />
    </section>
  );
}
