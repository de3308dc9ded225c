import { describe, expect, it } from 'vitest';
import { BONES } from '../../../src/anatomy/bones/bones.ts';
import { hipField } from '../../../src/anatomy/bones/hip/field.ts';
import { HIP_BOX, makeHips } from '../../../src/anatomy/bones/hip.ts';
import { ILIAC_CREST_TOP, REFERENCE_POSES } from '../../../src/anatomy/bones/referencePoses.ts';
import { HIP } from '../../../src/anatomy/bones/shapes/hip.ts';
import type { Structure } from '../../../src/anatomy/types.ts';
import { cos, PI, sin } from '../../../src/numerics/elementary.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { topologyOf } from '../../../tools/models/mesh.ts';
import { surfaceNets } from '../../../tools/models/surfaceNets.ts';

const SEED = 7103;
const field = makeHips();
const mesh = surfaceNets(field, HIP_BOX, 2);

function structure(id: string): Structure {
  const found = BONES.find((bone) => bone.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** Points spread evenly in a box that is wider than the bone's by a margin. */
function* pointsIn(
  { min, max }: typeof HIP_BOX,
  count: number,
  margin: number,
): Generator<[number, number, number]> {
  const at = (axis: 'x' | 'y' | 'z', i: number): number =>
    min[axis] - margin + (max[axis] - min[axis] + 2 * margin) * uniform(SEED, axis, i);
  for (let i = 0; i < count; i++) yield [at('x', i), at('y', i), at('z', i)];
}

/** The highest vertex of each side in the axes of the measured bones. */
function crestTops(): { left: number[]; right: number[] } {
  const { x: originX, z: originZ, pitchDeg } = REFERENCE_POSES.sacrum;
  const c = cos((pitchDeg * PI) / 180);
  const s = sin((pitchDeg * PI) / 180);
  let left = [0, 0, -Infinity];
  let right = [0, 0, -Infinity];
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const [lx = 0, y = 0, lz = 0] = mesh.positions.subarray(i, i + 3);
    const place = [originX + lx * c - lz * s, y, originZ + lx * s + lz * c];
    if (y > 0 && (place[2] ?? 0) > (left[2] ?? 0)) left = place;
    if (y < 0 && (place[2] ?? 0) > (right[2] ?? 0)) right = place;
  }
  return { left, right };
}

describe('the hip bones', () => {
  it('are two closed bones, each with its obturator foramen', () => {
    const { components, genus, openEdges } = topologyOf(mesh);
    expect(components).toBe(2);
    expect(openEdges).toBe(0);
    expect(genus).toBe(2);
  });

  for (const side of ['left', 'right'] as const)
    it(`raise the ${side} crest to within 2 mm of the measured one's highest point`, () => {
      const { x, z } = ILIAC_CREST_TOP;
      const y = side === 'left' ? ILIAC_CREST_TOP.y : -ILIAC_CREST_TOP.y;
      const [hx = 0, hy = 0, hz = 0] = crestTops()[side];
      expect(Math.sqrt((hx - x) * (hx - x) + (hy - y) * (hy - y) + (hz - z) * (hz - z))).toBeLessThan(2);
    });

  it('have a thin fossa, a thick crest tubercle, and spines where the border turns', () => {
    const { border, surface } = HIP.blade;
    expect(surface.iliacFossa.halfThicknessMm).toBeLessThan(4);
    expect(border.crestTubercle.halfThicknessMm).toBeGreaterThan(1.5 * surface.iliacFossa.halfThicknessMm);
    expect(border.anteriorSuperiorSpine.forward).toBeGreaterThan(border.anteriorNotch.forward + 10);
    expect(border.posteriorSuperiorSpine.forward).toBeLessThan(border.sciaticNotch.forward - 40);
  });

  it(`lie wholly in their boxes (seed ${SEED})`, () => {
    const whole = hipField(HIP);
    let inside = 0;
    for (const [x, y, z] of pointsIn(HIP_BOX, 40000, 10)) {
      if (whole(x, y, z) >= 0) continue;
      inside++;
      expect(field(x, y, z), `${x} ${y} ${z}`).toBeLessThan(0);
    }
    expect(inside).toBeGreaterThan(1000);
  });

  it(`meet the sacrum across a joint space and keep clear of L5 (seed ${SEED})`, () => {
    const pelvis = structure('pelvis');
    const sacrum = structure('sacrum');
    const fifth = structure('L5');
    let nearest = Infinity;
    for (const [x, y, z] of pointsIn(sacrum.bounds, 150000, 2)) {
      const hip = pelvis.distance(x, y, z);
      if (hip > 4) continue;
      const other = sacrum.distance(x, y, z);
      expect(hip > 0 || other > 0, `sacrum at ${x} ${y} ${z}`).toBe(true);
      expect(hip > 0 || fifth.distance(x, y, z) > 0, `L5 at ${x} ${y} ${z}`).toBe(true);
      if (hip > 0 && other > 0) nearest = Math.min(nearest, hip + other);
    }
    expect(nearest).toBeGreaterThan(0.8);
    expect(nearest).toBeLessThan(2);
  });

  it('stand with their crests level with L4 or the space below it', () => {
    for (const [, , top = 0] of [crestTops().left, crestTops().right]) {
      expect(top).toBeLessThan(REFERENCE_POSES.L4.z);
      expect(top).toBeGreaterThan(REFERENCE_POSES.L5.z);
    }
  });
});
