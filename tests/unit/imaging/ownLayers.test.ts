import { describe, expect, it } from 'vitest';
import { createAnatomy } from '../../../src/anatomy/index.ts';
import type { AnatomyParameters } from '../../../src/anatomy/types.ts';
import { axialPlane, sagittalPlane } from '../../../src/imaging/plane.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { paintedAt } from '../scene/agreement/paintedAt.ts';

const SEED = 31;
const PERSON: AnatomyParameters = {
  sizeScale: 1,
  skinToEpiduralMm: 50,
  ligaments: {
    slitHalfWidthMm: { 'L1/2': 0, 'L2/3': 1.1, 'L3/4': 0, 'L4/5': 0, 'L5/S1': 0 },
    interspinousGap: { 'L1/2': false, 'L2/3': false, 'L3/4': true, 'L4/5': false, 'L5/S1': false },
  },
  variants: [
    { kind: 'calcifiedLigament', interspace: 'L2/3' },
    { kind: 'previousSurgery', interspace: 'L4/5' },
  ],
};

describe(`a map of somebody whose ligaments are her own (seed ${SEED})`, () => {
  const anatomy = createAnatomy(PERSON);
  const plain = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 50 });

  it('shows lime as bone, scar as tough ligament, slits and gaps as fat, where the needle meets them', () => {
    let own = 0;
    for (let i = 0; i < 90; i++) {
      const draw = (what: string): number => uniform(SEED, what, i);
      const point = anatomy.pushForward({
        x: -75 + 45 * draw('x'),
        y: -4 + 8 * draw('y'),
        z: -95 + 105 * draw('z'),
      });
      const tissue = anatomy.tissueAt(point);
      // What the atlas has there too is held by the tests of the cuts.
      if (tissue === plain.tissueAt(plain.pushForward(anatomy.pullBack(point)))) continue;
      const around = [-0.5, 0, 0.5].flatMap((dx) =>
        [-0.5, 0, 0.5].flatMap((dy) =>
          [-0.5, 0, 0.5].map((dz) => anatomy.tissueAt({ x: point.x + dx, y: point.y + dy, z: point.z + dz })),
        ),
      );
      own++;
      expect(around, `${i} from the side`).toContain(paintedAt(anatomy, sagittalPlane(point.y), point));
      expect(around, `${i} across`).toContain(paintedAt(anatomy, axialPlane(point.z, 0), point));
    }
    expect(own).toBeGreaterThan(15);
  });
});
