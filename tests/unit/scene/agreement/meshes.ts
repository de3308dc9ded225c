/** The models as the scene draws them in one person, asked on which side of their surfaces a point lies. */
import { REFERENCE_STRUCTURES } from '../../../../src/anatomy/index.ts';
import type { Anatomy } from '../../../../src/anatomy/types.ts';
import type { Tissue } from '../../../../src/content/tissues.ts';
import type { Vector3 } from '../../../../src/numerics/vector.ts';
import { carry } from '../../../../src/scene/carry.ts';
import type { DisplayedModel } from '../../models/displayed.ts';

interface Drawn {
  readonly id: string;
  readonly tissue: Tissue;
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

export type DrawnAt = (point: Vector3) => Tissue;

/** Turns of a closed surface about a point: 1 inside, 0 outside. */
function winding({ positions, indices }: Drawn, x: number, y: number, z: number): number {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const i = (indices[t] ?? 0) * 3;
    const j = (indices[t + 1] ?? 0) * 3;
    const k = (indices[t + 2] ?? 0) * 3;
    const ax = (positions[i] ?? NaN) - x;
    const ay = (positions[i + 1] ?? NaN) - y;
    const az = (positions[i + 2] ?? NaN) - z;
    const bx = (positions[j] ?? NaN) - x;
    const by = (positions[j + 1] ?? NaN) - y;
    const bz = (positions[j + 2] ?? NaN) - z;
    const cx = (positions[k] ?? NaN) - x;
    const cy = (positions[k + 1] ?? NaN) - y;
    const cz = (positions[k + 2] ?? NaN) - z;
    const a = Math.sqrt(ax * ax + ay * ay + az * az);
    const b = Math.sqrt(bx * bx + by * by + bz * bz);
    const c = Math.sqrt(cx * cx + cy * cy + cz * cz);
    const volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    const ab = ax * bx + ay * by + az * bz;
    const bc = bx * cx + by * cy + bz * cz;
    const ca = cx * ax + cy * ay + cz * az;
    sum += 2 * Math.atan2(volume, a * b * c + ab * c + bc * a + ca * b);
  }
  return sum / (4 * Math.PI);
}

const ORDER = new Map(REFERENCE_STRUCTURES.map(({ id }, i) => [id, i]));
/** What lies inside another is asked before it. */
const FIRST: ReadonlySet<Tissue> = new Set(['bone', 'nucleus', 'nerve']);

/** Carry all models to her, as the scene's worker does; then tell the tissue whose model holds a point, fat where none does. */
export function drawnIn(anatomy: Anatomy, models: readonly DisplayedModel[]): DrawnAt {
  const drawn = models
    .map(({ entry, positions, normals, indices }): Drawn => {
      const placed = carry(anatomy, Float32Array.from(positions), Float32Array.from(normals)).positions;
      const min: [number, number, number] = [Infinity, Infinity, Infinity];
      const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
      placed.forEach((value, i) => {
        const axis = i % 3;
        min[axis] = Math.min(min[axis] ?? value, value);
        max[axis] = Math.max(max[axis] ?? value, value);
      });
      return { id: entry.id, tissue: entry.tissue, positions: placed, indices, min, max };
    })
    .sort((a, b) => {
      const first = Number(FIRST.has(b.tissue)) - Number(FIRST.has(a.tissue));
      return first !== 0 ? first : (ORDER.get(a.id) ?? 0) - (ORDER.get(b.id) ?? 0);
    });
  return ({ x, y, z }) => {
    const holds = drawn.find(({ min, max, ...mesh }) => {
      if (x < min[0] || y < min[1] || z < min[2] || x > max[0] || y > max[1] || z > max[2]) return false;
      return Math.round(winding({ min, max, ...mesh }, x, y, z)) !== 0;
    });
    return holds?.tissue ?? 'fat';
  };
}
