import { describe, expect, it } from 'vitest';
import {
  anatomyOf,
  displayedModels,
  distances,
  SEEN_POSTURES,
  shareWithin,
} from '../unit/models/displayed.ts';

const FIRST_SEED = 7100;
const PEOPLE = 50;
const VERTICES = 12;

describe(`what is seen is felt: ${PEOPLE} people (seeds from ${FIRST_SEED}) in ${SEEN_POSTURES.length} postures`, () => {
  it('drawn vertices lie on the zero surfaces of the same people, 95 % of them within 0.3 mm', async () => {
    const models = await displayedModels();
    const all: number[] = [];
    const byId = new Map<string, number[]>();
    for (let person = 0; person < PEOPLE; person++)
      for (const posture of SEEN_POSTURES) {
        const seed = FIRST_SEED + person;
        for (const [id, values] of distances(models, anatomyOf(seed, posture), seed, VERTICES)) {
          all.push(...values);
          byId.set(id, [...(byId.get(id) ?? []), ...values]);
        }
      }
    expect(all.every((value) => Number.isFinite(value))).toBe(true);
    expect(all.length).toBeGreaterThan(PEOPLE * SEEN_POSTURES.length * models.length * (VERTICES - 1));
    expect(shareWithin(all, 0.3)).toBeGreaterThanOrEqual(0.95);
    for (const [id, values] of byId) expect(shareWithin(values, 0.3), id).toBeGreaterThanOrEqual(0.9);
  });
});
