/** What curling up does to the interlaminar window. */
import { createAnatomy, inPosture, REFERENCE_MALE } from '../../src/anatomy/index.ts';
import { BONES } from '../../src/anatomy/bones/bones.ts';
import { LAMINAE } from '../../src/anatomy/column/corridor.ts';
import type { Anatomy, SpinePosture } from '../../src/anatomy/types.ts';
import { ANATOMY_SOURCES as A } from '../../src/content/figures/anatomySources.ts';
import { subtract, vector, type Vector3 } from '../../src/numerics/vector.ts';
import { row, type ValidationRow } from './row.ts';

/** The front of a lamina in the midline, in the atlas. */
function laminaFront(bone: 'L3' | 'L4'): readonly Vector3[] {
  const field = BONES.find(({ id }) => id === bone)?.distance;
  if (field === undefined) throw new RangeError(bone);
  const { topZ, bottomZ, topX } = LAMINAE[bone];
  const points: Vector3[] = [];
  for (let z = bottomZ - 1; z <= topZ + 1; z += 0.25) {
    let x = topX + 2;
    while (x > topX - 9 && field(x, 0, z) >= 0) x -= 0.1;
    if (x > topX - 9) points.push(vector(x, 0, z));
  }
  return points;
}

/** Least distance between the laminae of L3 and L4 in the midline, mm. */
function windowMm({ pushForward }: Anatomy, upper: readonly Vector3[], lower: readonly Vector3[]): number {
  const below = lower.map(pushForward);
  let least = Infinity;
  for (const a of upper.map(pushForward))
    for (const b of below) {
      const { x, z } = subtract(a, b);
      least = Math.min(least, Math.sqrt(x * x + z * z));
    }
  return least;
}

export function postureRows(): ValidationRow[] {
  const [upper, lower] = [laminaFront('L3'), laminaFront('L4')];
  const male = createAnatomy(REFERENCE_MALE.parameters);
  const open = (posture: SpinePosture): number => windowMm(inPosture(male, posture), upper, lower);
  const upright = open('sittingUpright');
  return [
    row({
      id: 'openingSitting',
      title: 'Opening of the L3/4 window from sitting upright to sitting curled',
      source: A.opening,
      unit: 'mm',
      value: 1.32,
      range: [0.5, 2.1],
      model: open('sittingCurled') - upright,
      fitted: true,
      note: 'The angles of sitting upright were set on it.',
    }),
    row({
      id: 'openingLying',
      title: 'Opening of the L3/4 window from sitting upright to lying curled',
      source: A.opening,
      unit: 'mm',
      value: 0.92,
      range: [0.3, 1.7],
      model: open('lateralCurled') - upright,
      fitted: false,
      note: 'The same band about the published value.',
    }),
  ];
}
