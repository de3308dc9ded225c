/** The fit finds the published dimensions of a bone again when it starts from wrong ones. */
import { describe, expect, it } from 'vitest';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { LUMBAR_2 } from '../../src/anatomy/bones/shapes/lumbar2.ts';
import { LUMBAR_3 } from '../../src/anatomy/bones/shapes/lumbar3.ts';
import { LUMBAR_5 } from '../../src/anatomy/bones/shapes/lumbar5.ts';
import { makeVertebra } from '../../src/anatomy/bones/vertebra/field.ts';
import { publishedDimensions } from '../../src/anatomy/bones/vertebra/published.ts';
import { uniform } from '../../src/numerics/random.ts';
import { fitVertebra, VERTEBRA_BOX } from '../../tools/anatomy/fit/fitVertebra.ts';
import { freedomOf } from '../../tools/anatomy/fit/freedom.ts';
import { numbersOf, withNumbers } from '../../tools/anatomy/fit/numbers.ts';
import { surfaceNets } from '../../tools/models/surfaceNets.ts';
import { bakedInOwnFrame } from '../unit/anatomy/bakedBones.ts';

const SEED = 3;
/** Numbers start up to so many of their sigmas away: up to 3 mm, 3 degrees of every 6. */
const DISTURBED_SIGMAS = 0.5;

/**
 * L5 as it is baked, its joints mated with its neighbours'. The others as their own numbers say: there the mating takes more off
 * the joint surface than 5 % of an angle that is as small as theirs.
 */
const MESHES = [
  ['L2', LUMBAR_2, surfaceNets(makeVertebra(LUMBAR_2), VERTEBRA_BOX, 0.8)],
  ['L3', LUMBAR_3, surfaceNets(makeVertebra(LUMBAR_3), VERTEBRA_BOX, 0.8)],
  ['L5', LUMBAR_5, bakedInOwnFrame('L5')],
] as const;

describe(`fitting one of our own meshes from disturbed numbers (seed ${SEED})`, () => {
  for (const [level, shape, mesh] of MESHES) {
    it(`recovers the twelve published dimensions of ${level} within 5 %`, () => {
      const disturbed = numbersOf(shape).map(({ name, value }) => {
        const { sigma, lower, upper } = freedomOf(name);
        const away = (2 * uniform(SEED, level, name) - 1) * DISTURBED_SIGMAS * sigma;
        return Math.min(Math.max(value + away, lower), upper);
      });
      const start = withNumbers(shape, disturbed);
      const before = publishedDimensions(start);
      const { shape: found } = fitVertebra(mesh, {
        start,
        prior: start,
        pose: { x: 1, z: -1, pitchDeg: 1 },
        poseFixed: false,
        pull: 0.3,
        rounds: 1,
        points: 3000,
        seed: SEED,
        tell: () => undefined,
      });
      const named = publishedDimensions(VERTEBRA_SHAPES[level]);
      const recovered = publishedDimensions(found);
      let moved = 0;
      for (const [key, value] of Object.entries(named) as [keyof typeof named, number][]) {
        expect(recovered[key] / value, `${key}: ${recovered[key]} for ${value}`).toBeGreaterThan(0.95);
        expect(recovered[key] / value, `${key}: ${recovered[key]} for ${value}`).toBeLessThan(1.05);
        if (Math.abs(before[key] / value - 1) > 0.05) moved++;
      }
      // It would be no test if the start had been right already.
      expect(moved).toBeGreaterThanOrEqual(4);
    });
  }
});
