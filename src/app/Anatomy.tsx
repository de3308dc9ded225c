/** The anatomy page put together: its state, the scene on its plate, and the maps where there is no scene. */
import { lazy, Suspense, useCallback, useMemo, useReducer, useState } from 'react';
import { createAnatomy, REFERENCE_STRUCTURES, variantParameters } from '../anatomy/index.ts';
import { layerOf, LAYERS } from '../content/atlas.ts';
import type { Messages } from '../content/messages/index.ts';
import type { Anatomy as Body, Variant } from '../anatomy/types.ts';
import { cutsOf } from '../imaging/cuts.ts';
import { stopsOf } from '../imaging/stops.ts';
import { isWebGLAvailable } from '../scene/webgl.ts';
import { AtlasPage } from '../ui/atlas/AtlasPage.tsx';
import { atlasReducer, firstAtlasState, placesOf, shownAs, shownOnCut } from '../ui/atlas/atlasState.ts';
import { describe } from '../ui/atlas/describe.ts';
import type { ListedStructure } from '../ui/atlas/StructureList.tsx';
import { nameOf } from '../ui/atlas/structureWords.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { Quality } from './urlSwitches.ts';
import { BodyControls, type Build } from '../ui/atlas/BodyControls.tsx';
import { useReducedMotion } from './useReducedMotion.ts';
import styles from './Plate.module.css';

const AtlasPlate = lazy(() => import('./AtlasScene.tsx'));

/** The atlas's own build. What it does not say of depth the fat decides. */
const FIRST_BUILD: Build = { posture: 'atlas', spine: 'measured', fatMm: 12, sizePercent: 100 };
const DEPTH_MM = 46;

const VARIANTS: Readonly<Record<Build['spine'], readonly Variant[]>> = {
  measured: [],
  scoliosis: [{ kind: 'scoliosis', apex: 'L2/3', cobbDeg: 25, convexTo: 'left' }],
  narrowed: [{ kind: 'narrowedInterspace', interspace: 'L3/4' }],
  transitional: [{ kind: 'transitionalVertebra', side: 'both' }],
};

function anatomyOf({ posture, spine, fatMm, sizePercent }: Build): Body {
  return createAnatomy({
    sizeScale: sizePercent / 100,
    skinToEpiduralMm: DEPTH_MM,
    subcutaneousFatMm: fatMm,
    posture,
    ...variantParameters(VARIANTS[spine]),
  });
}

/** The plate begins with bones, ligaments and what the canal holds. */
const PEELED = new Set(LAYERS.slice(0, 3));

const STRUCTURES: readonly ListedStructure[] = LAYERS.flatMap((layer) =>
  REFERENCE_STRUCTURES.flatMap(({ id, tissue }) =>
    tissue !== 'air' && layerOf(tissue) === layer ? [{ id, tissue }] : [],
  ),
);

interface AnatomyProps {
  readonly messages: Messages;
  readonly webgl: boolean;
  readonly quality: Quality;
  readonly dark: boolean;
  /** Whether a patient waits. */
  readonly hasPatient: boolean;
}

export default function Anatomy({ messages, webgl, quality, dark, hasPatient }: AnatomyProps) {
  const { t } = messages;
  const [body, setBody] = useState(() => ({ build: FIRST_BUILD, anatomy: anatomyOf(FIRST_BUILD) }));
  const { build, anatomy } = body;
  const cuts = cutsOf(anatomy);
  const [state, act] = useReducer(atlasReducer, null, () => {
    const first = stopsOf(anatomy)[0]?.place.focus ?? { x: 0, y: 0, z: 0 };
    const peeled = STRUCTURES.filter(({ tissue }) => PEELED.has(layerOf(tissue)));
    return firstAtlasState(
      first,
      peeled.map(({ id }) => id),
    );
  });
  const [plate, setPlate] = useState<'loading' | 'ready' | 'none' | 'failed'>(() =>
    webgl && isWebGLAvailable() ? 'loading' : 'none',
  );
  const still = useReducedMotion();
  const { hidden, chosen, others, allOnCut } = state;
  // New functions only when what they answer has changed: they tell the picture to be drawn anew.
  const shown = useCallback(
    (id: string) => shownAs({ hidden, chosen, others }, id),
    [hidden, chosen, others],
  );
  const onCut = useCallback(
    (id: string) => shownOnCut({ hidden, chosen, others, allOnCut }, id),
    [hidden, chosen, others, allOnCut],
  );
  const { focus, tiltDeg, flipped } = state;
  const places = useMemo(() => placesOf({ focus, tiltDeg, flipped }), [focus, tiltDeg, flipped]);
  const nameOnPlate = useCallback(
    (id: string, onFace: boolean) => {
      const { latin, plain } = nameOf(messages, id);
      const thick = onFace && REFERENCE_STRUCTURES.some((one) => one.id === id && one.tissue === 'dura');
      return { latin, plain, note: thick ? messages.t('atlas.thicker') : null };
    },
    [messages],
  );
  const rebuild = (next: Build) => {
    const other = anatomyOf(next);
    setBody({ build: next, anatomy: other });
    // The planes stay in the same tissue.
    act({ type: 'focus', focus: other.pushForward(anatomy.pullBack(state.focus)) });
  };
  const [missing, setMissing] = useState<readonly string[]>([]);
  const lacking = missing.map((id) => nameOf(messages, id).plain).join(', ');
  const flat = plate === 'none' || plate === 'failed';
  return (
    <AtlasPage
      messages={messages}
      anatomy={anatomy}
      cuts={cuts}
      structures={STRUCTURES}
      state={state}
      act={act}
      places={places}
      shownOnCut={onCut}
      dark={dark}
      backWords={t(hasPatient ? 'atlas.backToPatient' : 'atlas.backToStart')}
      note={
        plate === 'none'
          ? t('atlas.noWebgl')
          : plate === 'failed'
            ? t('atlas.failed')
            : missing.length > 0
              ? t('atlas.missing', { names: lacking })
              : null
      }
      body={<BodyControls messages={messages} build={build} onBuild={rebuild} />}
      plate={
        flat ? null : (
          <ErrorBoundary fallback={() => null} onFailed={() => setPlate('failed')}>
            <Suspense fallback={null}>
              <div className={styles['scene']} data-ready={plate === 'ready'} data-testid="atlas-plate">
                <AtlasPlate
                  anatomy={anatomy}
                  cut={state.cut === null ? null : places[state.cut]}
                  shown={shown}
                  shownOnFace={onCut}
                  chosen={chosen}
                  alone={chosen !== null && others === 'alone'}
                  view={state.view}
                  labels={state.labels}
                  nameOf={nameOnPlate}
                  unit={t('atlas.mm')}
                  dark={dark}
                  still={still}
                  description={describe(messages, state, anatomy)}
                  quality={quality}
                  onChoose={(id) => act({ type: 'choose', id })}
                  onReady={() => setPlate('ready')}
                  onFailed={() => setPlate('failed')}
                  onMissing={setMissing}
                />
              </div>
            </Suspense>
          </ErrorBoundary>
        )
      }
    />
  );
}
