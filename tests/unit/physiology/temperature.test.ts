import { expect, it } from 'vitest';
import { exp } from '../../../src/numerics/elementary.ts';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';

/** Thumb force, pressure at the tip and volume 10 s into fresh blood at 0.3 mL/s. */
function pushed(bloodCelsius?: number): readonly number[] {
  const [arm] = runExperiment(
    experimentFrom({
      title: 'Blood of one temperature',
      who: { draw: { n: 3 } },
      controls: [
        {
          control: 'inject',
          fluid: 'blood',
          volumeMl: 10,
          rateMlPerS: 0.3,
          ...(bloodCelsius === undefined ? {} : { bloodCelsius }),
        },
      ],
      readings: [
        { id: 'line', observable: 'epidural.linePressureMmHg', atS: 10 },
        { id: 'tip', observable: 'epidural.pressureMmHg', atS: 10 },
        { id: 'given', observable: 'epidural.givenMl', atS: 10 },
      ],
    }),
  );
  return arm?.results.flatMap(({ values }) => values.map((value) => value ?? NaN)) ?? [];
}

it('blood colder by ten degrees is a fifth harder to push and lies no differently, seeds 500000 to 500002', () => {
  const [usual, cold] = [pushed(33), pushed(23)];
  expect(pushed()).toEqual(usual);
  for (let i = 0; i < 3; i++) {
    const [dropUsual, dropCold] = [usual, cold].map((values) => (values[i] ?? NaN) - (values[i + 3] ?? NaN));
    expect((dropCold ?? NaN) / (dropUsual ?? NaN)).toBeCloseTo(exp(0.2), 2);
  }
  expect(cold.slice(3)).toEqual(usual.slice(3));
});
