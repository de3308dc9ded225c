/**
 * The true face of a cut: painted from the fields in map colours, a draft while the plane moves, then as
 * finely as the plate shows it. All of it is done in slices, so that no hand ever waits.
 */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DoubleSide,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three';
import type { Shown } from '../../content/atlas.ts';
import type { SectionWindow } from '../../imaging/contour.ts';
import { planeOf, type CutPlace, type Cuts, type Fineness } from '../../imaging/cuts.ts';
import { paintingCut, pictureSize } from '../../imaging/painter/plate.ts';
import { pointOn, type SectionPlane } from '../../imaging/plane.ts';
import type { Vector3 as Point } from '../../numerics/vector.ts';
import type { Slices } from '../../imaging/slices.ts';

export interface CapWish {
  readonly cuts: Cuts;
  readonly place: CutPlace;
  readonly shown: (id: string) => Shown;
  readonly chosen: string | null;
  readonly chosenInk: string;
}

/** What of the plane the plate shows, and how finely. */
export interface CapView {
  readonly window: SectionWindow;
  readonly pixelsPerMm: number;
}

export type ViewOfPlane = (plane: SectionPlane, whole: SectionWindow) => CapView;

export interface Cap {
  readonly mesh: Mesh<BufferGeometry, MeshBasicMaterial>;
  /** The plane whose face is on show; it follows the wished one as soon as its draft is painted. */
  readonly plane: () => SectionPlane | null;
  readonly wish: (wish: CapWish | null) => void;
  /** Work on for one slice; true while there is more to do. `view` tells what is seen of a plane. */
  readonly advance: (view: ViewOfPlane) => boolean;
  /** The plate may show another part of the plane, or show it more closely: then it is painted again. */
  readonly lookAgain: (view: ViewOfPlane) => void;
  readonly dispose: () => void;
}

const MOST_PIXELS = 2048;
const DRAFT_PIXELS_PER_MM = 3;
/** A picture this much too coarse or too fine is painted again. */
const SAME_SCALE = 1.25;

/** As fine as wanted, but never larger than a texture may be. */
export function fitted({ window, pixelsPerMm }: CapView): number {
  const longest = Math.max(window.maxU - window.minU, window.maxV - window.minV);
  return Math.min(pixelsPerMm, MOST_PIXELS / longest);
}

/** Whether what is painted still serves. */
export function serves(painted: CapView, seen: CapView): boolean {
  const wanted = fitted(seen);
  const scale = wanted / painted.pixelsPerMm;
  const slack = 0.5;
  return (
    scale < SAME_SCALE &&
    scale > 1 / (SAME_SCALE * SAME_SCALE) &&
    seen.window.minU >= painted.window.minU - slack &&
    seen.window.maxU <= painted.window.maxU + slack &&
    seen.window.minV >= painted.window.minV - slack &&
    seen.window.maxV <= painted.window.maxV + slack
  );
}

function samePlane(a: SectionPlane | null, b: SectionPlane): boolean {
  const same = (from: Point, to: Point) => from.x === to.x && from.y === to.y && from.z === to.z;
  return a !== null && same(a.origin, b.origin) && same(a.right, b.right) && same(a.up, b.up);
}

interface Job {
  readonly wish: CapWish;
  readonly plane: SectionPlane;
  readonly fineness: Fineness;
  readonly slices: Slices<void>;
}

/** `changed` is told whether another plane is on show, or only the same one painted anew. */
export function createCap(changed: (moved: boolean) => void): Cap {
  const material = new MeshBasicMaterial({
    transparent: true,
    side: DoubleSide,
    forceSinglePass: true,
    toneMapped: false,
    alphaTest: 0.02,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -2,
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(12), 3));
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 5;
  mesh.visible = false;
  mesh.name = 'cap';

  let wanted: CapWish | null = null;
  let shownPlane: SectionPlane | null = null;
  let job: Job | null = null;
  /** What has been painted of the present wish. */
  let done: Fineness | null = null;
  let painted: CapView | null = null;

  const present = (canvas: HTMLCanvasElement, plane: SectionPlane, window: SectionWindow) => {
    const texture = new CanvasTexture(canvas);
    texture.colorSpace = SRGBColorSpace;
    // Sampled along one direction only, lines of the face would break into steps.
    texture.anisotropy = 1;
    texture.minFilter = LinearMipmapLinearFilter;
    material.map?.dispose();
    const first = material.map === null;
    material.map = texture;
    if (first) material.needsUpdate = true;
    const position = geometry.getAttribute('position');
    const { minU, maxU, minV, maxV } = window;
    for (const [i, u, v] of [
      [0, minU, minV],
      [1, maxU, minV],
      [2, maxU, maxV],
      [3, minU, maxV],
    ] as const) {
      const { x, y, z } = pointOn(plane, u, v);
      position.setXYZ(i, x, y, z);
    }
    position.needsUpdate = true;
    const moved = !mesh.visible || !samePlane(shownPlane, plane);
    mesh.visible = true;
    shownPlane = plane;
    changed(moved);
  };

  function* work(wish: CapWish, plane: SectionPlane, fineness: Fineness, view: ViewOfPlane): Slices<void> {
    const cut = wish.cuts.job(plane, fineness);
    while (!cut.advance()) yield;
    const seen = view(plane, wish.cuts.windowOf(plane));
    const pixelsPerMm = Math.min(fitted(seen), fineness === 'draft' ? DRAFT_PIXELS_PER_MM : Infinity);
    const canvas = document.createElement('canvas');
    const { width, height } = pictureSize(seen.window, pixelsPerMm);
    canvas.width = width;
    canvas.height = height;
    const ink = canvas.getContext('2d');
    if (ink === null) return;
    const { shown, chosen, chosenInk } = wish;
    yield* paintingCut(ink, {
      shapes: cut.shapes() ?? [],
      window: seen.window,
      pixelsPerMm,
      shown,
      chosen,
      chosenInk,
    });
    painted = { window: seen.window, pixelsPerMm };
    present(canvas, plane, seen.window);
  }

  return {
    mesh,
    plane: () => shownPlane,
    wish: (wish) => {
      wanted = wish;
      done = null;
      // A draft under way is finished, so that a moving plane is seen to move; fine work is begun anew.
      if (job?.fineness === 'fine') job = null;
      if (wish !== null) return;
      job = null;
      mesh.visible = false;
      shownPlane = null;
      changed(true);
    },
    lookAgain: (view) => {
      if (done !== 'fine' || wanted === null || painted === null) return;
      const plane = planeOf(wanted.place);
      if (!serves(painted, view(plane, wanted.cuts.windowOf(plane)))) done = 'draft';
    },
    advance: (view) => {
      if (job === null) {
        if (wanted === null || done === 'fine') return false;
        const plane = planeOf(wanted.place);
        // What was cut finely before needs no draft.
        const ready = wanted.cuts.job(plane, 'fine').shapes() !== null;
        const fineness = done === 'draft' || ready ? 'fine' : 'draft';
        job = { wish: wanted, plane, fineness, slices: work(wanted, plane, fineness, view) };
      }
      if (job.slices.next().done !== true) return true;
      if (job.wish === wanted) done = job.fineness;
      job = null;
      return wanted !== null && done !== 'fine';
    },
    dispose: () => {
      material.map?.dispose();
      material.dispose();
      geometry.dispose();
    },
  };
}
