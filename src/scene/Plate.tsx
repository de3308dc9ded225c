/**
 * The plate: one canvas that stays, an overlay of names, and a stage that is rebuilt only when the patient
 * or the interspace changes. It draws when something moves and rests otherwise.
 */
import { createRoot, type ReconcilerRoot } from '@react-three/fiber';
import { useCallback, useEffect, useRef, useState, type CSSProperties } from 'react';
import { inPosture } from '../anatomy/index.ts';
import { isInterspace } from '../content/levels.ts';
import type { ViewId } from '../content/views.ts';
import { figureOf } from '../imaging/figure.ts';
import { anchorsFor, markAnchor, nameOfMark, type HoleHolds } from './anchors.ts';
import { FIELD_OF_VIEW_DEG, limitsFor, poseFor } from './cameras.ts';
import { Director } from './Director.tsx';
import { listenToHands } from './gestures.ts';
import type { NameOf } from './labels.ts';
import type { Anatomy } from '../anatomy/types.ts';
import { loadModels, type Model, type PlacedModel } from './models.ts';
import { placeModels, placeSurfaces } from './placing.ts';
import { createOrbit, type Orbit } from './orbit.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createPace, tierOf, type Quality } from './quality.ts';
import {
  interspaceInHand,
  isAtNeedle,
  isCovered,
  isInjecting,
  pictureKey,
  shownOf,
  type PictureCounter,
  type SnapshotSource,
} from './reading.ts';
import { isSamePose, LEAST_ASPECT, type Sent } from './sent.ts';
import { createStage, isSolid } from './stage.ts';
import type { Stage } from './stageTypes.ts';

export interface PlateProps {
  readonly session: SnapshotSource;
  readonly view: ViewId;
  /** Something else stands on the right over the needle: names keep to the room under it. */
  readonly namesBelow?: boolean;
  readonly nameOf: NameOf;
  /** Only the plain words, as patients get them. */
  readonly plainNames?: boolean;
  /** What the picture shows, in words, for those who do not see it. */
  readonly description: string;
  readonly quality: Quality;
  readonly reducedMotion: boolean;
  /** The patient's own skin tone, #rrggbb. */
  readonly skinTone?: string;
  /** Neither needle nor blood: see StageOptions. */
  readonly calm?: boolean;
  /** Drawing in three dimensions is not possible, or no longer. */
  readonly onUnavailable: () => void;
  /** Structures that cannot be drawn because their files are missing or damaged. */
  readonly onMissing?: (ids: readonly string[]) => void;
  /** Counts the pictures, for tests. */
  readonly counter?: PictureCounter | null;
  /** The first picture stands. */
  readonly onReady?: () => void;
}

const FILL: CSSProperties = { position: 'absolute', inset: 0, width: '100%', height: '100%' };
const CANVAS: CSSProperties = {
  ...FILL,
  display: 'block',
  touchAction: 'pan-y',
  maskImage: 'linear-gradient(transparent, #000 7%, #000 93%, transparent)',
};
const DEFAULT_TONE = '#B98A6E';
/** The models as they lie in one patient. */
interface PlacedIn {
  readonly anatomy: Anatomy;
  readonly models: readonly PlacedModel[];
}

interface Engine {
  readonly root: ReconcilerRoot<HTMLCanvasElement>;
  readonly overlay: Overlay;
  orbit: Orbit | null;
  stage: Stage | null;
  quality: Quality;
  invalidate: () => void;
  /** Width over height of the plate. */
  readonly aspect: () => number;
  /** What the camera was last sent to; null to place it at once. */
  lastPose: Sent | null;
}

export function Plate(props: PlateProps) {
  const {
    session,
    view,
    namesBelow = false,
    nameOf,
    reducedMotion,
    skinTone = DEFAULT_TONE,
    counter = null,
    calm = false,
  } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const engine = useRef<Engine | null>(null);
  const latest = useRef(props);
  const [models, setModels] = useState<readonly Model[] | null>(null);
  const [placed, setPlaced] = useState<PlacedIn | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [holds, setHolds] = useState<HoleHolds>('fat');
  const told = useRef(false);
  const tellOnce = useCallback(() => {
    if (!told.current) latest.current.onReady?.();
    told.current = true;
  }, []);

  useEffect(() => {
    latest.current = props;
  });

  // One canvas, one renderer, for as long as the plate stands.
  useEffect(() => {
    const surface = canvas.current;
    const layer = host.current;
    if (surface === null || layer === null) return undefined;
    const unavailable = () => latest.current.onUnavailable();
    let alive = true;
    const { quality } = latest.current;
    const tier = tierOf(quality);
    const root = createRoot(surface);
    const overlay = createOverlay(layer);
    const mine: Engine = {
      root,
      overlay,
      orbit: null,
      stage: null,
      quality,
      invalidate: () => {},
      aspect: () => layer.clientWidth / Math.max(1, layer.clientHeight),
      lastPose: null,
    };
    engine.current = mine;
    // The canvas has a size of its own from the first drawing on: the room it stands in tells how large it may be.
    const size = () => ({ width: layer.clientWidth, height: layer.clientHeight, top: 0, left: 0 });
    const configure = () =>
      root.configure({
        frameloop: 'demand',
        flat: true,
        size: size(),
        dpr: Math.min(window.devicePixelRatio, tierOf(mine.quality).mostPixelRatio),
        gl: { alpha: true, antialias: tier.smooth, powerPreference: 'high-performance' },
        camera: { fov: FIELD_OF_VIEW_DEG, manual: false },
      });
    const lost = (event: Event) => {
      event.preventDefault();
      if (alive) unavailable();
    };
    surface.addEventListener('webglcontextlost', lost);
    let drawn = NaN;
    let held: HoleHolds | null = null;
    const observer = new ResizeObserver(() => {
      void configure();
      mine.lastPose = null;
      drawn = NaN;
    });
    configure()
      .then(() => {
        if (!alive) return undefined;
        observer.observe(layer);
        return loadModels(isSolid, {
          detail: quality,
          onMissing: (ids) => latest.current.onMissing?.(ids),
        });
      })
      .then((loaded) => {
        if (alive && loaded) setModels(loaded);
      })
      .catch(unavailable);
    const stopHands = listenToHands(surface, { orbit: () => mine.orbit, moved: () => mine.invalidate() });

    // A light watch, once a frame: draw only when the picture would change.
    const pace = createPace();
    let watching = 0;
    const look = () => {
      const { stage, orbit } = mine;
      if (stage === null || orbit === null) return;
      const { session: source, view: wanted, reducedMotion: still } = latest.current;
      const nowMs = performance.now();
      steer(mine, source, wanted, nowMs, still);
      const holding = stage.holds();
      if (holding !== held) {
        held = holding;
        setHolds(holding);
      }
      const key = pictureKey(source.snapshot, still);
      const moves = orbit.moving(nowMs) || stage.moving(nowMs);
      if (key === drawn && !moves && latest.current.counter?.always !== true) return;
      drawn = key;
      if (pace.frame(nowMs) && mine.quality !== 'low') {
        mine.quality = mine.quality === 'high' ? 'mid' : 'low';
        void configure();
      }
      mine.invalidate();
    };
    const watch = () => {
      look();
      // Asked for after the picture: in the next frame that is drawn before this looks again. The other way round every second frame is left out.
      watching = requestAnimationFrame(watch);
    };
    watching = requestAnimationFrame(watch);
    return () => {
      alive = false;
      cancelAnimationFrame(watching);
      observer.disconnect();
      stopHands();
      surface.removeEventListener('webglcontextlost', lost);
      overlay.remove();
      mine.stage?.dispose();
      root.unmount();
      engine.current = null;
    };
    // The engine outlives every change of props; it reads the latest ones.
  }, []);

  const { snapshot } = session;
  const interspace = interspaceInHand(snapshot);
  const hole = snapshot.patient.holeInterspace;
  const holeInterspace = isInterspace(hole) ? hole : null;
  const { anatomy } = snapshot;

  // She is coached before the eye: the picture goes over into the new shape, and is built anew when something inside is looked at.
  const { step } = snapshot.machine;
  const isOutside = view === 'back' || view === 'fromSide' || view === 'fromAbove';
  const reshapes = step === 'positioning' && isOutside && stage !== null && isSameButCurled(stage, anatomy);

  // Another patient or posture: the picture that stands stays until the vertices have been carried.
  useEffect(() => {
    if (models === null) return undefined;
    const wanted = new AbortController();
    const { signal } = wanted;
    const failed = () => {
      if (!signal.aborted) latest.current.onUnavailable();
    };
    if (reshapes && stage !== null) {
      if (stage.shapeOf() === anatomy) return undefined;
      const skin = stage.skinSurface();
      placeSurfaces(skin === null ? models : [...models, skin], anatomy, signal)
        .then((all) => {
          const ofSkin = skin === null ? null : (all.at(-1) ?? null);
          const still = latest.current.reducedMotion;
          const shape = { anatomy, models: all.slice(0, models.length), skin: ofSkin };
          stage.reshape(shape, performance.now(), still);
          engine.current?.invalidate();
        })
        .catch(failed);
    } else if (placed?.anatomy !== anatomy) {
      placeModels(models, anatomy, signal)
        .then((carried) => setPlaced({ anatomy, models: carried }))
        .catch(failed);
    }
    return () => wanted.abort();
  }, [models, anatomy, reshapes, stage, placed]);

  useEffect(() => {
    const mine = engine.current;
    if (mine === null || placed === null) return;
    const figure = figureOf(placed.anatomy, interspace, holeInterspace ?? interspace);
    const next = createStage({
      figure,
      interspace,
      holeInterspace,
      models: placed.models,
      skinTone,
      detail: mine.quality,
      calm,
    });
    const before = mine.stage;
    mine.stage = next;
    mine.lastPose = null;
    mine.orbit ??= createOrbit();
    mine.overlay.measure(figure.heights);
    steer(mine, latest.current.session, latest.current.view, performance.now(), true);
    setStage(next);
    before?.dispose();
  }, [placed, interspace, holeInterspace, skinTone, calm]);

  useEffect(() => {
    const mine = engine.current;
    if (mine === null || stage === null || mine.orbit === null) return;
    const store = mine.root.render(
      <Director
        stage={stage}
        orbit={mine.orbit}
        overlay={mine.overlay}
        session={session}
        view={view}
        still={reducedMotion}
        counter={counter}
        calm={calm}
        onDrawn={tellOnce}
      />,
    );
    mine.invalidate = () => store.getState().invalidate();
  }, [stage, session, view, reducedMotion, counter, calm, tellOnce]);

  const shown = shownOf(snapshot);
  const covered = isCovered(snapshot);
  const near = isAtNeedle(snapshot);
  const injecting = isInjecting(snapshot);
  const { mark } = snapshot;
  const { rotationDeg, leanDeg } = snapshot.body.pose;
  const { plainNames = false } = props;
  useEffect(() => {
    const mine = engine.current;
    if (mine && stage) {
      const opened = shown === 'opened';
      const anchors = anchorsFor(view, opened, injecting, stage.figure, holds, namesBelow);
      const marked = markAnchor(mark, view, shown, stage.figure);
      // From near, covered, nothing needs a name but the mark.
      const named = [...marked, ...anchors.filter(({ id }) => !covered || (id === 'skin' && !near))];
      stage.pose(session.snapshot, { rotationDeg, leanDeg }, performance.now(), reducedMotion);
      mine.overlay.name(
        named.map((anchor) => ({ ...anchor, place: stage.toRoom(anchor.place) })),
        (id) => nameOfMark(id) ?? nameOf(id),
        plainNames,
        namesBelow,
      );
    }
    mine?.invalidate();
  }, [
    namesBelow,
    holds,
    nameOf,
    plainNames,
    view,
    shown,
    covered,
    near,
    injecting,
    mark,
    rotationDeg,
    leanDeg,
    reducedMotion,
    session,
    stage,
  ]);

  return (
    <div style={FILL}>
      <canvas ref={canvas} style={CANVAS} role="img" aria-label={props.description} tabIndex={0} />
      <div ref={host} aria-hidden="true" style={{ ...FILL, pointerEvents: 'none' }} />
    </div>
  );
}

/** Send camera and stage to where the view and the step want them. */
function steer(engine: Engine, source: SnapshotSource, view: ViewId, nowMs: number, still: boolean): void {
  const { stage, orbit } = engine;
  if (stage === null || orbit === null) return;
  const { snapshot } = source;
  const last = engine.lastPose;
  const aspect = engine.aspect();
  const { posture } = snapshot.body;
  if (
    last !== null &&
    last.version === snapshot.version &&
    last.view === view &&
    last.posture === posture &&
    Math.abs(last.aspect - aspect) < LEAST_ASPECT
  )
    return;
  const instant = still || last === null;
  stage.pose(snapshot, snapshot.body.pose, nowMs, instant);
  const places = stage.places();
  const next: Sent = {
    view,
    version: snapshot.version,
    shown: shownOf(snapshot),
    injecting: isInjecting(snapshot),
    near: isAtNeedle(snapshot),
    posture,
    aspect,
    aimed: places.skin,
  };
  engine.lastPose = next;
  if (last !== null && isSamePose(last, next)) return;
  const { shown, injecting, near } = next;
  orbit.goTo(
    poseFor({ view, opened: shown === 'opened', injecting, near, posture, places, aspect }),
    limitsFor(view),
    nowMs,
    instant,
  );
  stage.show(view, shown, nowMs, instant);
}

/** Whether the picture that stands is this person in this posture, curled less or more. */
function isSameButCurled({ figure }: Stage, anatomy: Anatomy): boolean {
  const before = figure.anatomy;
  return (
    before.posture === anatomy.posture && inPosture(before, anatomy.posture, anatomy.flexion) === anatomy
  );
}
