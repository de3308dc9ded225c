import { describe, expect, it } from 'vitest';
import {
  boneAt,
  createAnatomy,
  depthOf,
  idealAim,
  inPosture,
  landmarks,
  needleTrack,
  REFERENCE_MALE,
} from '../../../src/anatomy/index.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import type { Point3 } from '../../../src/anatomy/bones/vertebra/shape.ts';
import { placed, POSES } from '../../../src/anatomy/column/column.ts';
import { add, scale, vector, type Vector3 } from '../../../src/numerics/vector.ts';
import { somebody } from './warped.ts';

const BONES = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
const male = createAnatomy(REFERENCE_MALE.parameters);

describe('the name of a bone', () => {
  it.each(BONES)('%s: every part answers by its own name, on both sides, however she is curled', (bone) => {
    const shape = VERTEBRA_SHAPES[bone];
    const { lamina, inferiorArticular, superiorArticular, transverse, body } = shape;
    const middle = (a: Point3, b: Point3): Point3 => [
      (a[0] + b[0]) / 2,
      (a[1] + b[1]) / 2,
      (a[2] + b[2]) / 2,
    ];
    const places: readonly (readonly [string, Point3])[] = [
      ['lamina', middle(lamina.from, lamina.to)],
      ['articularProcess', inferiorArticular.to],
      ['articularProcess', superiorArticular.centre],
      ['transverseProcess', [transverse.tip[0], transverse.spanMm / 2 - 2, transverse.tip[1]]],
      ['body', [body.waist.centreX, 0, -body.posteriorHeightMm / 2]],
    ];
    for (const anatomy of [inPosture(male, 'sittingCurled', 0.6), somebody(77, 'lateralCurled')]) {
      for (const side of [1, -1])
        for (const [part, [x, y, z]] of places) {
          const at = placed(POSES[bone], x, z);
          const found = boneAt(anatomy, anatomy.pushForward(vector(at.x, side * y, at.z)));
          expect(found, `${part} on side ${side}`).toEqual({ bone, part });
        }
      expect(boneAt(anatomy, landmarks(anatomy).spinousTips[bone])).toEqual({ bone, part: 'spinousProcess' });
    }
  });

  it('the crests are the pelvis; a point is not misled by one that is no place', () => {
    expect(boneAt(male, landmarks(male).iliacCrests[0])).toEqual({ bone: 'pelvis', part: 'other' });
    expect(() => boneAt(male, vector(NaN, 0, 0))).toThrow(RangeError);
  });

  it('a needle that goes in too high meets the process above, too low and steep the one below, aside the lamina or the joint', () => {
    const anatomy = inPosture(male, 'lateralCurled', 0.8);
    const ideal = idealAim(anatomy, 'L3/4');
    const touched = (change: Partial<typeof ideal>) => {
      const track = needleTrack(anatomy, { ...ideal, ...change });
      const depth = depthOf(track, 'bone') ?? NaN;
      const point: Vector3 = add(track.entry, scale(track.direction, depth));
      return boneAt(anatomy, point);
    };
    expect(touched({ cranialOffsetMm: ideal.cranialOffsetMm + 16 })).toEqual({
      bone: 'L3',
      part: 'spinousProcess',
    });
    expect(touched({ cranialOffsetMm: ideal.cranialOffsetMm - 14 })).toEqual({
      bone: 'L4',
      part: 'spinousProcess',
    });
    const aside = touched({ leftDeg: 15, cephaladDeg: ideal.cephaladDeg });
    expect(['lamina', 'articularProcess']).toContain(aside.part);
  });
});
