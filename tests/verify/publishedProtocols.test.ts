/** Two studies of the volume, each by its own protocol. */
import { beforeAll, describe, expect, it } from 'vitest';
import { meanRange, shareRange } from '../../tools/validation/row.ts';
import { shareOf } from './share.ts';
import { mean, runStudy, standardDeviation, valuesOf } from './studies.ts';

const PEOPLE = shareOf(1000, 2000);
const SPREAD_FACTOR = 1.5;

function expectWithin(value: number, [low, high]: readonly [number, number]): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe(`5 mL at a time with a static reading after each, to the first mild back pressure: ${PEOPLE} people, seeds from 1`, () => {
  let volumes: number[] = [];
  let pressures: number[] = [];
  beforeAll(() => {
    const arms = runStudy('pratt', PEOPLE, ['stopVolume', 'stopPressure']);
    volumes = valuesOf(arms, 'stopVolume');
    pressures = valuesOf(arms, 'stopPressure');
  });

  it('stop at the published volume, 18.9 mL (SD 7.8, 18 patches; Pratt 2014), with about its spread', () => {
    expect(volumes.length).toBe(PEOPLE);
    expectWithin(mean(volumes), meanRange(18.9, 7.8, 18));
    expectWithin(standardDeviation(volumes), [7.8 / SPREAD_FACTOR, 7.8 * SPREAD_FACTOR]);
  });

  it('stop at the published static pressure, 13.1 mmHg (SD 13.4), with about its spread', () => {
    expectWithin(mean(pressures), meanRange(13.1, 13.4, 18));
    expectWithin(standardDeviation(pressures), [13.4 / SPREAD_FACTOR, 13.4 * SPREAD_FACTOR]);
  });
});

describe(`allocated volumes at 0.25 mL/s, stopped when the back hurts: ${PEOPLE} people, seeds from 1`, () => {
  const ARMS = [
    { arm: 'of15Ml', reading: 'received15', volumeMl: 15, published: 98 },
    { arm: 'of20Ml', reading: 'received20', volumeMl: 20, published: 81 },
    { arm: 'of30Ml', reading: 'received30', volumeMl: 30, published: 54 },
  ] as const;

  it.each(ARMS)(
    '$published percent receive the whole of $volumeMl mL, within the interval of 40 women (Paech 2011)',
    ({ arm, reading, published }) => {
      const received = valuesOf(runStudy('paech', PEOPLE, [reading], [arm]), reading, arm);
      expect(received.length).toBe(PEOPLE);
      expectWithin(mean(received), shareRange(published, 40));
    },
  );
});
