/** Where the spine is cut: the plane, its place to the millimetre, its tilt, and its side. */
import type { Dispatch } from 'react';
import type { Box } from '../../anatomy/types.ts';
import { CUT_KINDS, type CutKind } from '../../content/atlas.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import type { AtlasAct, AtlasState } from './atlasState.ts';
import { MillimetreSlider } from './MillimetreSlider.tsx';
import styles from './Atlas.module.css';
import controls from './Controls.module.css';

interface CutControlsProps {
  readonly messages: Messages;
  readonly state: AtlasState;
  readonly act: Dispatch<AtlasAct>;
  /** How far the planes may be moved, mm. */
  readonly reach: Box;
}

const MOST_TILT_DEG = 45;
const AXES: Readonly<Record<CutKind, keyof Vector3>> = { sagittal: 'y', axial: 'z', coronal: 'x' };

export function CutControls({ messages, state, act, reach }: CutControlsProps) {
  const { t, number } = messages;
  const { cut, focus } = state;
  return (
    <section className={styles['part']} aria-labelledby="atlas-cut">
      <h2 id="atlas-cut" className={styles['partTitle']}>
        {t('atlas.cut')}
      </h2>
      <Segments
        label={t('atlas.cut')}
        value={cut ?? 'none'}
        onChange={(kind) => act({ type: 'cut', kind: kind === 'none' ? null : kind })}
        options={(['none', ...CUT_KINDS] as const).map((value) => ({
          value,
          label: t(`atlas.cut.${value}`),
        }))}
        className={styles['wide']}
      />
      {cut === null ? null : (
        <>
          <MillimetreSlider
            label={t(`atlas.place.${cut}`)}
            less={t('atlas.less', { what: t(`atlas.place.${cut}`) })}
            more={t('atlas.more', { what: t(`atlas.place.${cut}`) })}
            value={focus[AXES[cut]]}
            min={Math.ceil(reach.min[AXES[cut]])}
            max={Math.floor(reach.max[AXES[cut]])}
            step={0.5}
            text={number(focus[AXES[cut]], 1)}
            unit={t('atlas.mm')}
            onChange={(value) => act({ type: 'focus', focus: { ...focus, [AXES[cut]]: value } })}
            testId="cut-place"
          />
          <div className={styles['row']}>
            <div className={controls['tilt']} role="group" aria-label={t(`atlas.tilt.${cut}`)}>
              <span>{t('atlas.tilt')}</span>
              <button
                type="button"
                aria-label={t('atlas.tiltLess', { what: t(`atlas.tilt.${cut}`) })}
                onClick={() =>
                  act({
                    type: 'tilt',
                    kind: cut,
                    tiltDeg: Math.max(-MOST_TILT_DEG, Math.ceil(state.tiltDeg[cut]) - 1),
                  })
                }
              >
                −
              </button>
              <output aria-label={t(`atlas.tilt.${cut}`)}>
                {t('atlas.degrees', { deg: state.tiltDeg[cut] })}
              </output>
              <button
                type="button"
                aria-label={t('atlas.tiltMore', { what: t(`atlas.tilt.${cut}`) })}
                onClick={() =>
                  act({
                    type: 'tilt',
                    kind: cut,
                    tiltDeg: Math.min(MOST_TILT_DEG, Math.floor(state.tiltDeg[cut]) + 1),
                  })
                }
              >
                +
              </button>
            </div>
            <Button inline aria-pressed={state.flipped[cut]} onClick={() => act({ type: 'flip', kind: cut })}>
              {t('atlas.flip')}
            </Button>
          </div>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={state.allOnCut}
              onChange={(event) => act({ type: 'allOnCut', on: event.currentTarget.checked })}
            />
            {t('atlas.allOnCut')}
          </label>
        </>
      )}
    </section>
  );
}
