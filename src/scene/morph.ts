/** Surfaces on their way from one shape to another: she curls before the eye instead of jumping. */
import type { BufferAttribute, BufferGeometry, InterleavedBufferAttribute } from 'three';
import { ease } from './ease.ts';

const MORPH_MS = 600;

interface Moving {
  readonly geometry: BufferGeometry;
  readonly from: readonly [Float32Array, Float32Array];
  readonly to: readonly [Float32Array, Float32Array];
}

export interface Morph {
  /** Send a geometry to these positions and normals; arrays of the lengths that it has. */
  readonly send: (geometry: BufferGeometry, positions: Float32Array, normals: Float32Array) => void;
  /** All that was sent sets out now. */
  readonly start: (nowMs: number, instant: boolean) => void;
  readonly update: (nowMs: number) => void;
  readonly moving: (nowMs: number) => boolean;
}

function arrayOf(attribute: BufferAttribute | InterleavedBufferAttribute | undefined): Float32Array {
  const { array } = attribute ?? { array: null };
  if (!(array instanceof Float32Array)) throw new TypeError('A surface without plain positions cannot move.');
  return array;
}

function mix(into: Float32Array, from: Float32Array, to: Float32Array, share: number): void {
  for (let i = 0; i < into.length; i++) {
    const a = from[i] ?? 0;
    into[i] = a + ((to[i] ?? 0) - a) * share;
  }
}

export function createMorph(): Morph {
  let all: Moving[] = [];
  let startedMs = -Infinity;
  let written = 1;
  const update: Morph['update'] = (nowMs) => {
    if (written === 1) return;
    written = ease((nowMs - startedMs) / MORPH_MS);
    for (const { geometry, from, to } of all) {
      const position = geometry.getAttribute('position');
      const normal = geometry.getAttribute('normal');
      // Shaders make unit length of the normals between.
      mix(arrayOf(position), from[0], to[0], written);
      mix(arrayOf(normal), from[1], to[1], written);
      position.needsUpdate = true;
      normal.needsUpdate = true;
      if (written === 1) geometry.computeBoundingSphere();
    }
    if (written === 1) all = [];
  };
  return {
    update,
    moving: () => written < 1,
    send: (geometry, positions, normals) => {
      all = all.filter((each) => each.geometry !== geometry);
      all.push({
        geometry,
        from: [
          arrayOf(geometry.getAttribute('position')).slice(),
          arrayOf(geometry.getAttribute('normal')).slice(),
        ],
        to: [positions, normals],
      });
    },
    start: (nowMs, instant) => {
      startedMs = instant ? -Infinity : nowMs;
      written = 0;
      if (instant) update(nowMs);
    },
  };
}
