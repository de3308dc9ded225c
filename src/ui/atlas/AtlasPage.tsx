/** The anatomy page: the plate in the middle, structures on one side, cut and maps on the other. */
import { useEffect, useState, type Dispatch, type ReactNode } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import { ATLAS_VIEWS, type CutKind, type Shown } from '../../content/atlas.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { CutPlace, Cuts } from '../../imaging/cuts.ts';
import { Segments } from '../controls/Segments.tsx';
import { Icon } from '../controls/Icon.tsx';
import { ANATOMY_ADDRESS, START_ADDRESS } from '../lib/addresses.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { AtlasMaps } from './AtlasMaps.tsx';
import type { AtlasAct, AtlasState } from './atlasState.ts';
import { ChosenStructure } from './ChosenStructure.tsx';
import { CutControls } from './CutControls.tsx';
import { CutMap } from './CutMap.tsx';
import { describe, titleOf } from './describe.ts';
import { Stops } from './Stops.tsx';
import { StructureList, type ListedStructure } from './StructureList.tsx';
import styles from './Atlas.module.css';

interface AtlasPageProps {
  readonly messages: Messages;
  readonly anatomy: Anatomy;
  readonly cuts: Cuts;
  readonly structures: readonly ListedStructure[];
  readonly state: AtlasState;
  readonly act: Dispatch<AtlasAct>;
  readonly places: Readonly<Record<CutKind, CutPlace>>;
  readonly shownOnCut: (id: string) => Shown;
  readonly dark: boolean;
  /** The picture in three dimensions; null where there is none. */
  readonly plate: ReactNode;
  /** Why there is none, in one sentence. */
  readonly note: string | null;
  readonly backWords: string;
  /** Posture and build. */
  readonly body: ReactNode;
}

/** A screen reader is told once the hand rests. */
const TELL_AFTER_MS = 600;
const PLATE_MAP_SPAN_MM = 190;

function useTold(text: string): string {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), TELL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return told;
}

export function AtlasPage(props: AtlasPageProps) {
  const { messages, anatomy, cuts, structures, state, act, places, shownOnCut, dark, plate, note } = props;
  const { t } = messages;
  usePageArrival(messages, ANATOMY_ADDRESS, t('atlas.title'));
  const title = titleOf(messages, state, anatomy);
  const description = describe(messages, state, anatomy);
  const told = useTold(description);
  const views = state.cut === null ? ATLAS_VIEWS : ([...ATLAS_VIEWS, 'cut'] as const);
  const chosen = structures.find(({ id }) => id === state.chosen) ?? null;
  const chosenInk = dark ? '#EFE9DC' : '#1B2225';
  const map = {
    messages,
    cuts,
    places,
    shown: shownOnCut,
    chosen: state.chosen,
    chosenInk,
    onFocus: (focus: AtlasState['focus']) => act({ type: 'focus', focus }),
  };
  const flat = state.cut ?? 'sagittal';
  return (
    <div className={styles['page']}>
      <div role="status" aria-live="polite" className="visually-hidden" data-testid="atlas-told">
        {told}
      </div>
      <header className={styles['top']}>
        <a href={START_ADDRESS} className={styles['back']} data-testid="atlas-back">
          <Icon name="back" />
          {props.backWords}
        </a>
        <h1 tabIndex={-1}>{t('atlas.title')}</h1>
      </header>
      <main className={styles['grid']}>
        <section className={styles['plateBox']} aria-label={t('atlas.plate')}>
          <div className={styles['plateHead']}>
            <p className={styles['plateTitle']}>{title}</p>
            {plate === null ? (
              <Segments
                label={t('atlas.cut')}
                look="tabs"
                value={flat}
                onChange={(kind) => act({ type: 'cut', kind })}
                options={(['sagittal', 'axial', 'coronal'] as const).map((value) => ({
                  value,
                  label: t(`atlas.cut.${value}`),
                }))}
              />
            ) : (
              <Segments
                label={t('atlas.views')}
                look="tabs"
                value={state.view.name}
                onChange={(name) => act({ type: 'view', name })}
                options={views.map((value) => ({ value, label: t(`atlas.view.${value}`) }))}
              />
            )}
          </div>
          {note === null ? null : <p className={styles['note']}>{note}</p>}
          <div className={styles['plate']}>
            {plate ?? (
              <CutMap
                {...map}
                kind={flat}
                active={null}
                spanMm={PLATE_MAP_SPAN_MM}
                label={description}
                whole
              />
            )}
          </div>
          <div className={styles['plateFoot']}>
            {plate === null ? (
              <p>{t('atlas.thickerDura')}</p>
            ) : (
              <>
                <label className={styles['check']}>
                  <input
                    type="checkbox"
                    checked={state.labels}
                    onChange={(event) => act({ type: 'labels', on: event.currentTarget.checked })}
                  />
                  {t('atlas.labels')}
                </label>
                <details className={styles['hands']}>
                  <summary>{t('atlas.handsTitle')}</summary>
                  <p>
                    {t('atlas.hands')} {t('atlas.flat')}
                  </p>
                </details>
              </>
            )}
          </div>
        </section>
        <div className={styles['side']}>
          <ChosenStructure messages={messages} structure={chosen} state={state} act={act} />
          <CutControls messages={messages} state={state} act={act} reach={cuts.reach} />
          <AtlasMaps {...map} active={state.cut} where={description} />
          <Stops messages={messages} anatomy={anatomy} act={act} />
          {props.body}
        </div>
        <div className={styles['list']}>
          <StructureList messages={messages} structures={structures} state={state} act={act} />
        </div>
      </main>
    </div>
  );
}
