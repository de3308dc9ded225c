/** The needle's whole way in bones like glass: drawn when the hand turns it, at rest otherwise. */
import {
  LessEqualDepth,
  Mesh,
  PerspectiveCamera,
  Scene,
  ShaderMaterial,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { PassRecord } from '../../session/types.ts';
import { eyeOf, FIELD_OF_VIEW_DEG, type CameraPose, type OrbitLimits } from '../cameras.ts';
import { METRES_PER_MM, rootMatrix, toAnatomy, toScene, type Point } from '../frame.ts';
import { listenToHands } from '../gestures.ts';
import { loadModels, placedGeometry } from '../models.ts';
import { createOrbit } from '../orbit.ts';
import { placeModels } from '../placing.ts';
import { tierOf, type Quality } from '../quality.ts';
import { isSolid } from '../stage.ts';
import { createSharedUniforms, createTissueMaterial } from '../tissueMaterial.ts';
import { placeOf, tracksGeometry } from './tracks.ts';

/** A word or number at a place of the picture. */
export interface ReviewTag {
  readonly text: string;
  readonly place: Point;
}

export interface ReviewOptions {
  readonly canvas: HTMLCanvasElement;
  readonly tagHost: HTMLElement;
  readonly passes: readonly PassRecord[];
  readonly tags: readonly ReviewTag[];
  readonly quality: Quality;
  readonly onReady: () => void;
  readonly onUnavailable: () => void;
}

const LIMITS: OrbitLimits = { azimuthDeg: [-110, 150], elevationDeg: [-60, 75], spanMm: [35, 320] };
const GLASS = 0.4;
const SPAN_MM = 130;
/** Height of a tag with the room under it, px. */
const TAG_PX = 25;
const TAG_STYLE =
  'position:absolute;left:0;top:0;padding:0 6px;border:1px solid var(--ink,#1B2225);border-radius:999px;' +
  'background:var(--surface,#FCFBF8);color:var(--ink,#1B2225);white-space:nowrap;' +
  'font:600 14px/20px "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif';

const VERTEX = /* glsl */ `
attribute vec3 colour;
varying vec3 vColour;
varying vec3 vFacing;
varying vec3 vToEye;
void main() {
  vec4 place = modelViewMatrix * vec4(position, 1.0);
  vColour = colour;
  vFacing = normalize(mat3(modelViewMatrix) * normal);
  vToEye = normalize(-place.xyz);
  gl_Position = projectionMatrix * place;
}`;
const FRAGMENT = /* glsl */ `
varying vec3 vColour;
varying vec3 vFacing;
varying vec3 vToEye;
void main() {
  float facing = abs(dot(normalize(vFacing), normalize(vToEye)));
  // The palette's own colour, with a dark edge so that pale tissues stand off the ground.
  gl_FragColor = vec4(vColour * mix(0.42, 1.0, smoothstep(0.12, 0.5, facing)), 1.0);
}`;

const NEAREST = /* glsl */ `
void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`;

export interface ReviewEngine {
  readonly dispose: () => void;
}

export function createReviewEngine(options: ReviewOptions): ReviewEngine {
  const { canvas, tagHost, passes, tags, onUnavailable } = options;
  const shown = passes.at(-1)?.anatomy;
  const tier = tierOf(options.quality);
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: tier.smooth });
  renderer.setPixelRatio(Math.min(window.devicePixelRatio, tier.mostPixelRatio));
  const scene = new Scene();
  scene.matrixAutoUpdate = false;
  scene.matrix.copy(rootMatrix());
  scene.matrixWorldNeedsUpdate = true;
  const camera = new PerspectiveCamera(FIELD_OF_VIEW_DEG);
  const orbit = createOrbit();
  const shared = createSharedUniforms();
  shared.uDetail.value = options.quality === 'low' ? 0 : 1;
  shared.uBakedKey.value = 0;
  let alive = true;
  let frame = 0;
  const target = new Vector3();
  const up = new Vector3();
  const at = new Vector3();
  const marks = tags.map(({ text }) => {
    const mark = document.createElement('span');
    mark.textContent = text;
    mark.setAttribute('style', TAG_STYLE);
    tagHost.append(mark);
    return mark;
  });

  const widths = marks.map((mark) => mark.offsetWidth);

  const draw = (): void => {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (!alive || width === 0 || height === 0) return;
    const pose = orbit.poseAt(performance.now());
    const { eye, up: upright } = eyeOf(pose);
    toScene(eye, camera.position);
    camera.up.copy(toScene(upright, up)).normalize();
    camera.lookAt(toScene(pose.target, target));
    const distance = camera.position.distanceTo(target);
    camera.near = Math.max(distance - 320 * METRES_PER_MM, distance * 0.02);
    camera.far = distance + 420 * METRES_PER_MM;
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    toAnatomy(camera.position, shared.uEye.value);
    // Light comes over the shoulder of whoever turns it.
    shared.uKey.value
      .copy(shared.uEye.value)
      .sub(at.set(pose.target.x, pose.target.y, pose.target.z))
      .normalize();
    shared.uKey.value.z += 0.6;
    shared.uKey.value.normalize();
    renderer.render(scene, camera);
    const taken: { x: number; y: number; width: number }[] = [];
    marks.forEach((mark, i) => {
      const place = tags[i]?.place;
      if (place === undefined) return;
      toScene(place, at).project(camera);
      const own = widths[i] ?? 0;
      const x = Math.min(((at.x + 1) / 2) * width + 10, width - own - 4);
      let y = ((1 - at.y) / 2) * height - 24;
      // Needles go in close together: what would lie under a tag that stands already goes below it.
      for (let tries = 0; tries <= taken.length; tries++) {
        const under = taken.find(
          (other) => x < other.x + other.width && other.x < x + own && Math.abs(y - other.y) < TAG_PX,
        );
        if (under === undefined) break;
        y = under.y + TAG_PX;
      }
      taken.push({ x, y, width: own });
      mark.style.transform = `translate(${x.toFixed(0)}px,${y.toFixed(0)}px)`;
    });
  };
  const invalidate = (): void => {
    if (frame === 0 && alive) frame = requestAnimationFrame(draw);
  };
  const fit = (): void => {
    renderer.setSize(canvas.clientWidth, canvas.clientHeight, false);
    invalidate();
  };
  const lost = (event: Event): void => {
    event.preventDefault();
    if (alive) onUnavailable();
  };
  const observer = new ResizeObserver(fit);
  const stopHands = listenToHands(canvas, {
    orbit: () => orbit,
    moved: invalidate,
    mmPerPixel: () => orbit.poseAt(performance.now()).spanMm / Math.max(1, canvas.clientHeight),
  });
  canvas.addEventListener('webglcontextlost', lost);
  const wanted = new AbortController();

  const build = async (): Promise<void> => {
    const last = passes.at(-1);
    if (shown === undefined || last === undefined) return;
    const middle = placeOf(last, last.deepestMm * 0.55, shown);
    const pose: CameraPose = {
      target: middle,
      azimuthDeg: 52,
      elevationDeg: 16,
      spanMm: SPAN_MM,
      rollDeg: 0,
    };
    orbit.goTo(pose, LIMITS, performance.now(), true);
    const line = new Mesh(
      tracksGeometry(passes, shown),
      new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT }),
    );
    line.frustumCulled = false;
    scene.add(line);
    const models = await loadModels(isSolid, {
      detail: options.quality === 'high' ? 'mid' : options.quality,
    });
    const placed = await placeModels(models, shown, wanted.signal);
    if (!alive) return;
    for (const each of placed) {
      if (each.model.tissue === 'air') continue;
      const geometry = placedGeometry(each);
      const glass = createTissueMaterial(each.model.tissue, shared);
      const opacity = glass.uniforms['uOpacity'];
      if (opacity) opacity.value = GLASS;
      glass.transparent = true;
      glass.depthWrite = false;
      glass.depthFunc = LessEqualDepth;
      // Its nearest face first, unseen: so that glass shows one layer of itself and not all at once.
      const nearest = new ShaderMaterial({
        vertexShader: NEAREST,
        fragmentShader: 'void main() {}',
        colorWrite: false,
      });
      const veil = new Mesh(geometry, nearest);
      veil.renderOrder = 1;
      const mesh = new Mesh(geometry, glass);
      mesh.renderOrder = 2;
      scene.add(veil, mesh);
    }
    observer.observe(canvas);
    fit();
    options.onReady();
  };
  build().catch(() => {
    if (alive) onUnavailable();
  });
  return {
    dispose: () => {
      alive = false;
      wanted.abort();
      cancelAnimationFrame(frame);
      observer.disconnect();
      stopHands();
      canvas.removeEventListener('webglcontextlost', lost);
      for (const mark of marks) mark.remove();
      scene.traverse((object) => {
        if (!(object instanceof Mesh)) return;
        object.geometry.dispose();
        for (const material of [object.material].flat()) material.dispose();
      });
      renderer.dispose();
    },
  };
}
