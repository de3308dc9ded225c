/**
 * The atlas plate at work: solids, the cut's true face, camera, names and rule. It draws when something has
 * changed and rests otherwise; long work is done in slices between drawings.
 */
import { OrthographicCamera, Scene, Vector3, WebGLRenderer } from 'three';
import { REFERENCE_STRUCTURES } from '../../anatomy/index.ts';
import type { Anatomy, Box } from '../../anatomy/types.ts';
import type { AtlasView, Shown } from '../../content/atlas.ts';
import type { SectionWindow } from '../../imaging/contour.ts';
import { cutsOf, type CutPlace } from '../../imaging/cuts.ts';
import { normalOf, projectTo, type SectionPlane } from '../../imaging/plane.ts';
import type { Vector3 as Point } from '../../numerics/vector.ts';
import { eyeOf } from '../cameras.ts';
import { METRES_PER_MM, rootMatrix, toAnatomy, toScene } from '../frame.ts';
import { listenToHands } from '../gestures.ts';
import { loadModels, type Model } from '../models.ts';
import { placeModels } from '../placing.ts';
import { createOrbit } from '../orbit.ts';
import { tierOf, type Quality } from '../quality.ts';
import { createSharedUniforms } from '../tissueMaterial.ts';
import { createCap, type CapView } from './cap.ts';
import { createIdReader, FACE_ID, idMaterial, idNear, MAP_PIXEL, spotsOf, type IdMap } from './idMap.ts';
import { createNameLayer, type PlateName } from './nameLayer.ts';
import { outlineOf } from './outline.ts';
import { ranked } from './ranking.ts';
import { createRule } from './rule.ts';
import { shellModel } from './shell.ts';
import { buildSolids, type Solids } from './solids.ts';
import { ATLAS_LIMITS, nearTo, poseOf, poseOfCut } from './views.ts';

export interface AtlasPicture {
  readonly anatomy: Anatomy;
  readonly cut: CutPlace | null;
  readonly shown: (id: string) => Shown;
  /** The same for the cut face. */
  readonly shownOnFace: (id: string) => Shown;
  readonly chosen: string | null;
  /** A standard view, or square to the cut. A new `turn` sends the camera there again. */
  readonly view: { readonly name: AtlasView | 'cut'; readonly turn: number };
  readonly labels: boolean;
  /** Name of a structure, and whether it is seen on the cut face. */
  readonly nameOf: (id: string, onFace: boolean) => PlateName | null;
  readonly unit: string;
  readonly dark: boolean;
  readonly still: boolean;
}

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
const FAR_MM = 900;
const UNCUT_MM = 1e6;
/** The key light stands over the reader's left shoulder: right, up and towards the eye. */
const KEY = { right: -0.5, up: 0.62, out: 0.6 } as const;
/** Samples of the cut face that are asked of the fields, pixels of the map. */
const FACE_STEP = 3;

function sampled(at: number): number {
  return Math.round((at - 1) / FACE_STEP) * FACE_STEP + 1;
}

/** Layers too thin to be baked; their surfaces are built here. */
const SHELLS = new Set(['skin', 'fat']);
/** A model that the anatomy no longer knows is not drawn: nothing could say what it is. */
const MODELLED = new Set(REFERENCE_STRUCTURES.map(({ id }) => id).filter((id) => !SHELLS.has(id)));

function withShells(models: readonly Model[]): readonly Model[] {
  return [...models, ...REFERENCE_STRUCTURES.filter(({ id }) => SHELLS.has(id)).map(shellModel)];
}

/** How far below the fifth vertebra and behind the bodies the standard views reach, mm. */
const BELOW_MM = 62;
const BEHIND_MM = 14;

/** What a standard view shows: the lumbar vertebrae and the upper sacrum. */
function framedBox(structures: readonly { readonly bounds: Box; readonly id: string }[]): Box {
  const all = structures.filter(({ id }) => /^L\d$/.test(id));
  const least = (axis: 'x' | 'y' | 'z') => Math.min(...all.map(({ bounds }) => bounds.min[axis]));
  const most = (axis: 'x' | 'y' | 'z') => Math.max(...all.map(({ bounds }) => bounds.max[axis]));
  return {
    min: { x: least('x') - BEHIND_MM, y: least('y'), z: least('z') - BELOW_MM },
    max: { x: most('x'), y: most('y'), z: most('z') },
  };
}

export function createAtlasEngine(options: EngineOptions): AtlasEngine {
  const { canvas } = options;
  const tier = tierOf(options.quality);
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: tier.smooth });
  renderer.setClearAlpha(0);
  const scene = new Scene();
  scene.matrixAutoUpdate = false;
  scene.matrix.copy(rootMatrix());
  scene.matrixWorldNeedsUpdate = true;
  const camera = new OrthographicCamera();
  const shared = createSharedUniforms();
  shared.uBakedKey.value = 0;
  shared.uDetail.value = options.quality === 'low' ? 0 : 1;
  shared.uCut.value.set(0, 0, 1, UNCUT_MM);
  shared.uCrossCut.value.set(0, 0, 1, UNCUT_MM);
  const orbit = createOrbit();
  const ids = createIdReader(renderer);
  const names = createNameLayer(options.names);
  const rule = createRule(options.rule);
  const faceNumber = idMaterial(FACE_ID, shared.uCut);
  const loading = loadModels((id) => MODELLED.has(id), {
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
  let bones: Box = { min: { x: -60, y: -50, z: -180 }, max: { x: 30, y: 50, z: 110 } };
  let frame = 0;
  let changedMs = 0;
  let settled = false;
  let told = false;
  let map: IdMap | null = null;
  /** What the map's numbers stand for. */
  let listed: readonly string[] = [];
  let waitingTap: { readonly x: number; readonly y: number } | null = null;
  let sentTo = '';
  let width = 1;
  let height = 1;

  const invalidate = () => {
    if (frame === 0 && alive) frame = requestAnimationFrame(draw);
  };
  /** What is seen where has changed: names wait until it rests, for a name in the wrong place is worse than none. */
  const disturb = () => {
    changedMs = performance.now();
    settled = false;
    map = null;
    names.hide();
    invalidate();
  };
  const cap = createCap((moved) => (moved ? disturb() : invalidate()));
  scene.add(cap.mesh);

  const aspect = () => width / Math.max(1, height);
  const pixelsPerMm = () => height / orbit.poseAt(performance.now()).spanMm;

  const at = new Vector3();
  const up = new Vector3();
  const out = new Vector3();
  const right = new Vector3();
  const aim = (nowMs: number) => {
    const pose = orbit.poseAt(nowMs);
    const { eye, up: upright } = eyeOf(pose);
    up.set(upright.x, upright.y, upright.z).normalize();
    out.set(eye.x - pose.target.x, eye.y - pose.target.y, eye.z - pose.target.z).normalize();
    right.crossVectors(up, out);
    at.set(pose.target.x, pose.target.y, pose.target.z).addScaledVector(out, FAR_MM);
    toScene(at, camera.position);
    const halfHeight = (pose.spanMm / 2) * METRES_PER_MM;
    camera.top = halfHeight;
    camera.bottom = -halfHeight;
    camera.right = halfHeight * aspect();
    camera.left = -camera.right;
    camera.near = 0.01;
    camera.far = 2 * FAR_MM * METRES_PER_MM;
    camera.up.set(up.y, up.z, up.x);
    camera.lookAt(toScene(pose.target, lookAt));
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    // Seen from without end: every line of sight is parallel.
    shared.uEye.value.copy(at).addScaledVector(out, 1e5);
    shared.uKey.value
      .set(0, 0, 0)
      .addScaledVector(right, KEY.right)
      .addScaledVector(up, KEY.up)
      .addScaledVector(out, KEY.out)
      .normalize();
  };
  const lookAt = new Vector3();

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

  /** A pixel of the plate, brought back to the plane in which the eye looks at it, mm. */
  const onPlane = (x: number, y: number, plane: SectionPlane): Point | null => {
    const ndc = new Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, 0).unproject(camera);
    const from = toAnatomy(ndc);
    const normal = normalOf(plane);
    const slope = normal.x * out.x + normal.y * out.y + normal.z * out.z;
    if (Math.abs(slope) < 0.05) return null;
    const { origin } = plane;
    const t =
      ((origin.x - from.x) * normal.x + (origin.y - from.y) * normal.y + (origin.z - from.z) * normal.z) /
      slope;
    return { x: from.x + out.x * t, y: from.y + out.y * t, z: from.z + out.z * t };
  };

  /** What of a plane the plate shows, with a margin as a share of it. */
  const viewOf = (plane: SectionPlane, whole: SectionWindow, margin: number): CapView => {
    const corners = [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ].map(([x = 0, y = 0]) => onPlane(x, y, plane));
    const scale = pixelsPerMm() * renderer.getPixelRatio();
    const window = { ...whole };
    if (corners.every((corner) => corner !== null)) {
      const places = corners.map((corner) => projectTo(plane, corner));
      const us = places.map(({ u }) => u);
      const vs = places.map(({ v }) => v);
      const du = (Math.max(...us) - Math.min(...us)) * margin;
      const dv = (Math.max(...vs) - Math.min(...vs)) * margin;
      window.minU = Math.max(whole.minU, Math.min(...us) - du);
      window.maxU = Math.min(whole.maxU, Math.max(...us) + du);
      window.minV = Math.max(whole.minV, Math.min(...vs) - dv);
      window.maxV = Math.min(whole.maxV, Math.max(...vs) + dv);
    }
    if (window.minU >= window.maxU || window.minV >= window.maxV) return { window: whole, pixelsPerMm: 1 };
    return { window, pixelsPerMm: scale };
  };

  /** The structure at a pixel of the map: a solid's own, or on the cut face what the fields say. */
  const structureAt = (id: number, x: number, y: number): string | null => {
    if (id !== FACE_ID) return solids?.list[id - 1]?.id ?? null;
    const plane = cap.plane();
    const point = plane === null ? null : onPlane(x, y, plane);
    if (point === null || picture === null || standsFor === null) return null;
    const { shownOnFace } = picture;
    return cutsOf(standsFor).structureAt(point, (one) => shownOnFace(one) === 'shown');
  };

  /** On the map, give every sampled place of the cut face the number of its structure. */
  const resolveFace = (seen: IdMap, list: string[]): void => {
    for (let row = 1; row < seen.height; row += FACE_STEP)
      for (let column = 1; column < seen.width; column += FACE_STEP) {
        if (seen.ids[row * seen.width + column] !== FACE_ID) continue;
        const id = structureAt(FACE_ID, (column + 0.5) * MAP_PIXEL, (row + 0.5) * MAP_PIXEL);
        let number = id === null ? 0 : list.indexOf(id) + 1;
        if (id !== null && number === 0) number = list.push(id);
        for (let r = row - 1; r <= row + 1 && r < seen.height; r++)
          for (let c = column - 1; c <= column + 1 && c < seen.width; c++)
            if (seen.ids[r * seen.width + c] === FACE_ID) seen.ids[r * seen.width + c] = number;
      }
  };

  /** Where leaders best end: by the cut's point, or in the middle of the plate. Pixels of the map. */
  const middleOf = ({ cut }: AtlasPicture) => {
    if (cut === null) return { x: width / 2 / MAP_PIXEL, y: height / 2 / MAP_PIXEL };
    const place = toScene(cut.focus).project(camera);
    return {
      x: (((place.x + 1) / 2) * width) / MAP_PIXEL,
      y: (((1 - place.y) / 2) * height) / MAP_PIXEL,
    };
  };

  const settle = async () => {
    settled = true;
    if (picture === null || solids === null) return;
    const asked = changedMs;
    rule.show(pixelsPerMm(), width, picture.unit);
    rule.setVisible(true);
    const numbers = solids.numbers();
    if (cap.mesh.visible) {
      faceNumber.face.value = cap.mesh.material.map;
      numbers.set(cap.mesh, faceNumber);
    }
    const read = await ids.read(scene, camera, numbers, { width, height });
    // While it was read the picture may have moved on: then what was read is of no use.
    if (!alive || asked !== changedMs) return;
    map = read;
    const onFace = new Set<string>();
    const list = solids.list.map(({ id }) => id);
    if (cap.mesh.visible) {
      const raw = map.ids.slice();
      resolveFace(map, list);
      raw.forEach((id, i) => {
        const now = map?.ids[i] ?? 0;
        if (id === FACE_ID && now > 0) onFace.add(list[now - 1] ?? '');
      });
    }
    listed = list;
    answerTap();
    const { chosen, labels, nameOf } = picture;
    const chosenNumber = chosen === null ? 0 : list.indexOf(chosen) + 1;
    const seen = map;
    const isChosen = (x: number, y: number) =>
      chosenNumber > 0 &&
      seen.ids[Math.floor(y / MAP_PIXEL) * seen.width + Math.floor(x / MAP_PIXEL)] === chosenNumber;
    const spots = spotsOf(map, middleOf(picture))
      .filter(({ id }) => id !== FACE_ID)
      .map((spot) => ({ ...spot, name: list[spot.id - 1] ?? '' }))
      // On the face only every third place was asked: leaders end on one that was.
      .map((spot) => (onFace.has(spot.name) ? { ...spot, x: sampled(spot.x), y: sampled(spot.y) } : spot));
    names.show({
      width,
      height,
      wishes:
        labels || chosen !== null
          ? ranked(spots, { width, height }, chosen, labels, (id) => nameOf(id, false))
          : [],
      nameOf: (id) => nameOf(id, onFace.has(id)),
      chosen,
      isChosen,
      isCovered: (x, y) =>
        (seen.ids[Math.floor(y / MAP_PIXEL) * seen.width + Math.floor(x / MAP_PIXEL)] ?? 0) !== 0,
      outline: chosenNumber > 0 && !onFace.has(chosen ?? '') ? outlineOf(map, chosenNumber) : '',
    });
    cap.lookAgain((plane, whole) => viewOf(plane, whole, 0));
    work();
  };

  /** A press on a picture whose map is not read yet is answered once it is. */
  const answerTap = () => {
    if (map === null || waitingTap === null) return;
    const { x, y } = waitingTap;
    waitingTap = null;
    const id = idNear(map, x / MAP_PIXEL, y / MAP_PIXEL, 2);
    options.onChoose(id === 0 ? null : (listed[id - 1] ?? null));
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
        more = cap.advance((plane, whole) => viewOf(plane, whole, 0.08));
      if (more) work();
    }, 0);
  };

  function draw() {
    frame = 0;
    if (!alive) return;
    const nowMs = performance.now();
    aim(nowMs);
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
      if (!alive || settled) return;
      if (performance.now() - changedMs < REST_MS) waitForRest();
      else settle().catch(options.onFailed);
    }, REST_MS);
  };

  const send = (instant: boolean) => {
    if (picture === null) return;
    const { view, cut } = picture;
    const nowMs = performance.now();
    const pose =
      view.name === 'cut' && cut !== null
        ? poseOfCut(cut, bones, aspect())
        : poseOf(view.name === 'cut' ? 'oblique' : view.name, bones, aspect());
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
    bones = framedBox(cutsOf(anatomy).structures);
    if (picture !== null) {
      next.show(picture.shown);
      wishFace(picture);
    }
    send(first || (picture?.still ?? false));
    work();
  };

  const resize = () => {
    width = Math.max(1, canvas.clientWidth);
    height = Math.max(1, canvas.clientHeight);
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
    mmPerPixel: () => 1 / pixelsPerMm(),
    tapped: (x, y) => {
      waitingTap = { x, y };
      answerTap();
    },
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
      shared.uInk.value = next.dark ? 0.4 : 1;
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
      const key = `${next.view.name} ${next.view.turn}`;
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
      faceNumber.material.dispose();
      solids?.dispose();
      ids.dispose();
      renderer.dispose();
    },
  };
}
