import { describe, expect, it } from 'vitest';
import { CASES } from '../../src/content/cases/index.ts';
import { displayedModels } from '../unit/models/displayed.ts';
import { agreement, COARSE_MODEL_MM, COARSE_PERCENT, MOST_MM } from '../unit/scene/agreement/run.ts';
import { shareOf } from './share.ts';

const FIRST_SEED = 8800;
const PEOPLE = shareOf(20, 40);
const EACH = 25;
/** Several minutes where nothing else runs, ms. */
const LONGEST_MS = 1_800_000;

describe.each(CASES)(
  `the tip of a needle, case $id: ${PEOPLE * EACH} needles in ${PEOPLE} people (seeds from ${FIRST_SEED})`,
  (teachingCase) => {
    it(
      `stands in the same tissue by name, by feel, on both maps and among the models, but within ${MOST_MM} mm of a surface (${COARSE_MODEL_MM} mm among models drawn without needles)`,
      async () => {
        const models = await displayedModels('high');
        const { stoodIn, differ, coarse, far } = agreement(teachingCase, models, {
          firstSeed: FIRST_SEED,
          people: PEOPLE,
          each: EACH,
        });
        expect(far).toEqual([]);
        expect(coarse).toBeLessThanOrEqual((PEOPLE * EACH * COARSE_PERCENT) / 100);
        // Some differ near a surface, as they must; and every layer on the way to the sac was stood in.
        expect(differ).toBeGreaterThan(0);
        for (const tissue of [
          'skin',
          'fat',
          'muscle',
          'supraspinousLigament',
          'interspinousLigament',
          'ligamentumFlavum',
          'epiduralFat',
          'csf',
        ] as const)
          expect(stoodIn.get(tissue) ?? 0, tissue).toBeGreaterThanOrEqual(shareOf(2, 5));
      },
      LONGEST_MS,
    );
  },
);
