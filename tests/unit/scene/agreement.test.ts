import { beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../../../src/content/cases/index.ts';
import { displayedModels, type DisplayedModel } from '../models/displayed.ts';
import { ask, differences } from './agreement/compare.ts';
import { drawnIn } from './agreement/meshes.ts';
import { drive, lying } from './agreement/poses.ts';
import { agreement, COARSE_MODEL_MM, COARSE_PERCENT, MOST_MM } from './agreement/run.ts';

const FIRST_SEED = 9900;
const PEOPLE = 2;
const EACH = 25;

describe(`what is named, felt and drawn at a needle's tip (seeds from ${FIRST_SEED})`, () => {
  let models: DisplayedModel[] = [];
  beforeAll(async () => {
    models = await displayedModels('high');
  });

  it.each(CASES)(
    `is one tissue but within ${MOST_MM} mm of a surface (${COARSE_MODEL_MM} mm among models drawn without needles): ${PEOPLE * EACH} needles, case $id`,
    (one) => {
      const { far, coarse, stoodIn } = agreement(one, models, {
        firstSeed: FIRST_SEED,
        people: PEOPLE,
        each: EACH,
      });
      expect(far).toEqual([]);
      expect(coarse).toBeLessThanOrEqual((PEOPLE * EACH * COARSE_PERCENT) / 100);
      expect(stoodIn.size).toBeGreaterThan(5);
    },
  );

  it('is told apart when the picture is another posture’s', () => {
    const [one] = CASES;
    if (one === undefined) throw new Error('There is no case.');
    const curled = lying(one, FIRST_SEED);
    const other = lying(one, FIRST_SEED + 1);
    const drawnAt = drawnIn(other.anatomy, models);
    const far = Array.from({ length: EACH }, (_, i) => drive(curled, FIRST_SEED, i)).flatMap((driven) =>
      differences(curled.anatomy, driven, ask(curled.anatomy, drawnAt, driven), MOST_MM).filter(
        ({ way, fromSurfaceMm }) => way === 'mesh' && fromSurfaceMm > MOST_MM,
      ),
    );
    expect(far.length).toBeGreaterThan(0);
  });
});
