/**
 * The atlas plate at work: solids, the cut's true face, camera, names and rule. It draws when something has
 * changed and rests otherwise; long work is done in slices between drawings.
 */
import { Scene, WebGLRenderer } from 'three';
import type { Anatomy } from '../../anatomy/types.ts';
import { cutsOf } from '../../imaging/cuts.ts';
import { normalOf } from '../../imaging/plane.ts';
import { rootMatrix } from '../frame.ts';
import { listenToHands } from '../gestures.ts';
import { loadModels, type Model } from '../models.ts';
import { placeModels } from '../placing.ts';
import { tierOf, type Quality } from '../quality.ts';
import { createSharedUniforms } from '../tissueMaterial.ts';
import { framedBox, isModelled, USUAL_FRAME, withShells } from './body.ts';
import { createCap } from './cap.ts';
import { createEye } from './eye.ts';
import { createNameLayer } from './nameLayer.ts';
import type { AtlasPicture } from './picture.ts';
import { createRule } from './rule.ts';
import { createSight } from './sight.ts';
import { buildSolids, type Solids } from './solids.ts';
import { ATLAS_LIMITS, nearTo, poseOf, poseOfCut } from './views.ts';

export interface AtlasEngine {
  readonly show: (picture: AtlasPicture) => void;
  readonly dispose: () => void;
}

export interface EngineOptions {
  readonly canvas: HTMLCanvasElement;
  readonly names: HTMLElement;
  readonly rule: HTMLElement;
  readonly quality: Quality;
  readonly onChoose: (id: string | null) => void;
  readonly onReady: () => void;
  readonly onFailed: () => void;
  /** Soft structures that could not be read and are left out. */
  readonly onMissing: (ids: readonly string[]) => void;
}

/** A slice of long work, and how long the picture must be still before names are placed. */
const SLICE_MS = 9;
const REST_MS = 140;
/** Solids end a hair behind the painted face, so that no edge of theirs shows through it. */
const BEHIND_FACE_MM = 0.2;
const UNCUT_MM = 1e6;
/** How much more than is seen of a cut face is painted, as a share of it. */
const FACE_MARGIN = 0.08;
/** Less ink on a dark ground, where an inked edge would be lost in it. */
const INK = { light: 1, dark: 0.4 } as const;

export function createAtlasEngine(options: EngineOptions): AtlasEngine {
  const { canvas } = options;
  const tier = tierOf(options.quality);
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: tier.smooth });
  renderer.setClearAlpha(0);
  const scene = new Scene();
  scene.matrixAutoUpdate = false;
  scene.matrix.copy(rootMatrix());
  scene.matrixWorldNeedsUpdate = true;
  const shared = createSharedUniforms();
  shared.uBakedKey.value = 0;
  shared.uDetail.value = options.quality === 'low' ? 0 : 1;
  shared.uCut.value.set(0, 0, 1, UNCUT_MM);
  shared.uCrossCut.value.set(0, 0, 1, UNCUT_MM);
  const eye = createEye(shared);
  const { camera, orbit } = eye;
  const rule = createRule(options.rule);
  const loading = loadModels(isModelled, {
    detail: options.quality,
    onMissing: (missing) => {
      if (alive) options.onMissing(missing);
    },
  });
  let surfaces: Promise<readonly Model[]> | null = null;
  let placing = new AbortController();

  let alive = true;
  let picture: AtlasPicture | null = null;
  let solids: Solids | null = null;
  let builtFor: Anatomy | null = null;
  /** The body whose solids stand on the plate. */
  let standsFor: Anatomy | null = null;
  let framed = USUAL_FRAME;
  let frame = 0;
  let changedMs = 0;
  let settled = false;
  let told = false;
  let sentTo = '';

  const invalidate = () => {
    if (frame === 0 && alive) frame = requestAnimationFrame(draw);
  };
  /** What is seen where has changed: names wait until it rests, for a name in the wrong place is worse than none. */
  const disturb = () => {
    changedMs = performance.now();
    settled = false;
    sight.forget();
    invalidate();
  };
  const cap = createCap((moved) => (moved ? disturb() : invalidate()));
  scene.add(cap.mesh);
  const sight = createSight({
    renderer,
    scene,
    eye,
    cap,
    names: createNameLayer(options.names),
    shared,
    onChoose: options.onChoose,
  });

  const cutSolids = () => {
    const plane = cap.plane();
    if (plane === null) {
      shared.uCut.value.set(0, 0, 1, UNCUT_MM);
      return;
    }
    const { x, y, z } = normalOf(plane);
    const { origin } = plane;
    shared.uCut.value.set(x, y, z, x * origin.x + y * origin.y + z * origin.z - BEHIND_FACE_MM);
  };

  const settle = async () => {
    settled = true;
    if (picture === null || solids === null || standsFor === null) return;
    rule.show(eye.pixelsPerMm(), eye.size().width, picture.unit);
    rule.setVisible(true);
    const seen = await sight.look({ picture, solids, anatomy: standsFor });
    if (!seen || !alive) return;
    cap.lookAgain((plane, whole) => eye.viewOf(plane, whole, 0, renderer.getPixelRatio()));
    work();
  };

  let working = 0;
  const work = () => {
    if (working !== 0 || !alive) return;
    working = window.setTimeout(() => {
      working = 0;
      if (!alive || solids === null) return;
      const end = performance.now() + SLICE_MS;
      let more = true;
      while (more && performance.now() < end)
        more = cap.advance((plane, whole) => eye.viewOf(plane, whole, FACE_MARGIN, renderer.getPixelRatio()));
      if (more) work();
    }, 0);
  };

  function draw() {
    frame = 0;
    if (!alive) return;
    const nowMs = performance.now();
    eye.aim(nowMs);
    cutSolids();
    renderer.render(scene, camera);
    if (solids !== null && !told) {
      told = true;
      // Reading a pixel back makes the drawing finish: only then is there a picture.
      const context = renderer.getContext();
      context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
      options.onReady();
    }
    if (orbit.moving(nowMs)) {
      changedMs = nowMs;
      rule.setVisible(false);
      frame = requestAnimationFrame(draw);
    } else waitForRest();
  }

  let resting = 0;
  const waitForRest = () => {
    if (resting !== 0 || settled) return;
    resting = window.setTimeout(() => {
      resting = 0;
      // A change that is not drawn yet must not be named: the drawing comes back here.
      if (!alive || settled || frame !== 0) return;
      if (performance.now() - changedMs < REST_MS) waitForRest();
      else settle().catch(options.onFailed);
    }, REST_MS);
  };

  const send = (instant: boolean) => {
    if (picture === null) return;
    const { view, cut, alone, chosen } = picture;
    const nowMs = performance.now();
    if (standsFor !== null)
      framed = framedBox(cutsOf(standsFor).structures, alone && cut === null ? chosen : null);
    const pose =
      view.name === 'cut' && cut !== null
        ? poseOfCut(cut, framed, eye.aspect())
        : poseOf(view.name === 'cut' ? 'oblique' : view.name, framed, eye.aspect());
    orbit.goTo(nearTo(pose, orbit.poseAt(nowMs).azimuthDeg), ATLAS_LIMITS, nowMs, instant);
    disturb();
  };

  const wishFace = ({ cut, anatomy, shownOnFace, chosen, dark }: AtlasPicture) =>
    cap.wish(
      cut === null
        ? null
        : {
            cuts: cutsOf(anatomy),
            place: cut,
            shown: shownOnFace,
            chosen,
            chosenInk: dark ? '#EFE9DC' : '#1B2225',
          },
    );

  const build = async (anatomy: Anatomy) => {
    builtFor = anatomy;
    placing.abort();
    placing = new AbortController();
    const { signal } = placing;
    surfaces ??= loading.then(withShells);
    const placed = await placeModels(await surfaces, anatomy, signal);
    if (!alive || signal.aborted) return;
    const next = buildSolids(placed, shared);
    const first = solids === null;
    if (solids !== null) {
      scene.remove(solids.group);
      solids.dispose();
    }
    solids = next;
    standsFor = anatomy;
    scene.add(next.group);
    if (picture !== null) {
      next.show(picture.shown);
      wishFace(picture);
    }
    send(first || (picture?.still ?? false));
    work();
  };

  const resize = () => {
    eye.resize(canvas.clientWidth, canvas.clientHeight);
    const { width, height } = eye.size();
    renderer.setPixelRatio(Math.min(window.devicePixelRatio, tier.mostPixelRatio));
    renderer.setSize(width, height, false);
    send(true);
  };
  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  const turned = () => {
    rule.setVisible(false);
    disturb();
  };
  const stopHands = listenToHands(canvas, {
    orbit: () => orbit,
    moved: turned,
    mmPerPixel: () => 1 / eye.pixelsPerMm(),
    tapped: sight.tap,
  });
  const lost = (event: Event) => {
    event.preventDefault();
    if (alive) options.onFailed();
  };
  canvas.addEventListener('webglcontextlost', lost);
  // Names are measured in their own letters, which come when they are first asked for.
  document.fonts.addEventListener('loadingdone', disturb);
  loading.catch(() => {
    if (alive) options.onFailed();
  });

  return {
    show: (next) => {
      const before = picture;
      picture = next;
      if (next.anatomy !== builtFor)
        build(next.anatomy).catch(() => {
          if (alive && builtFor === next.anatomy) options.onFailed();
        });
      shared.uAlone.value = next.alone ? 1 : 0;
      shared.uInk.value = next.dark ? INK.dark : INK.light;
      solids?.show(next.shown);
      // In another body the face waits for the solids, so that both change together.
      if (
        next.anatomy === standsFor &&
        (before === null ||
          before.cut !== next.cut ||
          before.shownOnFace !== next.shownOnFace ||
          before.chosen !== next.chosen ||
          before.dark !== next.dark)
      )
        wishFace(next);
      const alone = next.alone && next.cut === null ? next.chosen : null;
      const key = `${next.view.name} ${next.view.turn} ${alone ?? ''}`;
      if (key !== sentTo) {
        sentTo = key;
        send(next.still || before === null);
      }
      disturb();
      work();
    },
    dispose: () => {
      alive = false;
      cancelAnimationFrame(frame);
      clearTimeout(working);
      clearTimeout(resting);
      observer.disconnect();
      stopHands();
      canvas.removeEventListener('webglcontextlost', lost);
      document.fonts.removeEventListener('loadingdone', disturb);
      placing.abort();
      cap.dispose();
      solids?.dispose();
      sight.dispose();
      renderer.dispose();
    },
  };
}
