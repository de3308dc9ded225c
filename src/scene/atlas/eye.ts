/** The eye of the plate: a camera without perspective, and the ways between pixels, planes and the body. */
import { OrthographicCamera, Vector3 } from 'three';
import type { SectionWindow } from '../../imaging/contour.ts';
import { normalOf, projectTo, type SectionPlane } from '../../imaging/plane.ts';
import type { Vector3 as Point } from '../../numerics/vector.ts';
import { directionsInto } from '../cameras.ts';
import { METRES_PER_MM, toAnatomy, toScene } from '../frame.ts';
import { createOrbit, type Orbit } from '../orbit.ts';
import type { SharedUniforms } from '../tissueMaterial.ts';
import type { CapView } from './cap.ts';

const FAR_MM = 900;
/** Seen from without end: every line of sight is parallel. */
const WITHOUT_END_MM = 1e5;
/** The key light stands over the reader's left shoulder: right, up and towards the eye. */
const KEY = { right: -0.5, up: 0.62, out: 0.6 } as const;
/** A plane seen at a smaller slope than this is seen on its edge. */
const LEAST_SLOPE = 0.05;

export interface PlateSize {
  readonly width: number;
  readonly height: number;
}

export interface Eye {
  readonly camera: OrthographicCamera;
  readonly orbit: Orbit;
  /** CSS pixels. */
  readonly size: () => PlateSize;
  readonly resize: (width: number, height: number) => void;
  readonly aspect: () => number;
  readonly pixelsPerMm: () => number;
  /** Let camera and light stand where the orbit is; nothing is allocated here. */
  readonly aim: (nowMs: number) => void;
  /** A pixel of the plate, brought to the plane in which the eye looks at it, mm; null for a plane on its edge. */
  readonly onPlane: (x: number, y: number, plane: SectionPlane) => Point | null;
  /** Where a point of the body is seen, CSS pixels. */
  readonly pixelOf: (point: Point) => { readonly x: number; readonly y: number };
  /** What of a plane the plate shows, with a margin as a share of it. */
  readonly viewOf: (plane: SectionPlane, whole: SectionWindow, margin: number, pixelRatio: number) => CapView;
}

export function createEye(shared: SharedUniforms): Eye {
  const camera = new OrthographicCamera();
  const orbit = createOrbit();
  let width = 1;
  let height = 1;
  const at = new Vector3();
  const up = new Vector3();
  const out = new Vector3();
  const right = new Vector3();
  const lookAt = new Vector3();
  const aspect = () => width / Math.max(1, height);
  const pixelsPerMm = () => height / orbit.poseAt(performance.now()).spanMm;

  const onPlane: Eye['onPlane'] = (x, y, plane) => {
    const ndc = new Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, 0).unproject(camera);
    const from = toAnatomy(ndc);
    const normal = normalOf(plane);
    const slope = normal.x * out.x + normal.y * out.y + normal.z * out.z;
    if (Math.abs(slope) < LEAST_SLOPE) return null;
    const { origin } = plane;
    const t =
      ((origin.x - from.x) * normal.x + (origin.y - from.y) * normal.y + (origin.z - from.z) * normal.z) /
      slope;
    return { x: from.x + out.x * t, y: from.y + out.y * t, z: from.z + out.z * t };
  };

  return {
    camera,
    orbit,
    size: () => ({ width, height }),
    resize: (nextWidth, nextHeight) => {
      width = Math.max(1, nextWidth);
      height = Math.max(1, nextHeight);
    },
    aspect,
    pixelsPerMm,
    aim: (nowMs) => {
      const pose = orbit.poseAt(nowMs);
      directionsInto(pose, out, up);
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
      shared.uEye.value.copy(at).addScaledVector(out, WITHOUT_END_MM);
      shared.uKey.value
        .set(0, 0, 0)
        .addScaledVector(right, KEY.right)
        .addScaledVector(up, KEY.up)
        .addScaledVector(out, KEY.out)
        .normalize();
    },
    onPlane,
    pixelOf: (point) => {
      const place = toScene(point).project(camera);
      return { x: ((place.x + 1) / 2) * width, y: ((1 - place.y) / 2) * height };
    },
    viewOf: (plane, whole, margin, pixelRatio) => {
      const corners = [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ].map(([x = 0, y = 0]) => onPlane(x, y, plane));
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
      return { window, pixelsPerMm: pixelsPerMm() * pixelRatio };
    },
  };
}
