import { expect, it } from 'vitest';
import { OBSERVABLES } from '../../../src/physiology/experiment/observables.ts';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';

const NAMES = [...OBSERVABLES.keys()].filter((name) => !name.startsWith('followUp.'));
const WEEK_S = 7 * 24 * 3600;

/** What can be seen of everybody at these times, people by people. */
function seen(controls: readonly object[], times: readonly number[]): Map<string, readonly number[]> {
  const [arm] = runExperiment(
    experimentFrom({
      title: 'A week',
      who: { draw: { n: 12 } },
      posture: [
        { atS: 0, posture: 'lateralCurled' },
        { atS: 7200, posture: 'upright' },
      ],
      controls: [...controls, { control: 'wait', forH: 24 * 7 }],
      readings: NAMES.map((observable, index) => ({ id: `r${index}`, observable, atS: [...times] })),
    }),
  );
  return new Map(
    (arm?.results ?? []).map(({ observable, at, values }) => [
      `${observable} ${at}`,
      values.map((value) => value ?? NaN),
    ]),
  );
}

it('a week goes by for everybody, patched or not: finite numbers, holes that close, blood that is gone, seeds 500000 to 500011', () => {
  const blood = { control: 'inject', fluid: 'blood', volumeMl: 20, rateMlPerS: 0.25 };
  const left = seen([], [7200, WEEK_S]);
  const patched = seen([blood], [7200, WEEK_S]);
  for (const [name, values] of [...left, ...patched])
    for (const value of values) expect(Number.isFinite(value), name).toBe(true);
  const at = (from: typeof left, name: string, atS: number) => {
    const found = [...from].find(([key]) => key.startsWith(`${name} `) && key.includes(`${atS}`));
    return found?.[1] ?? [];
  };
  const hole = (atS: number) => at(left, 'seal.holeConductanceMlPerMinPerMmHg', atS);
  hole(7200).forEach((open, person) => expect(hole(WEEK_S)[person]).toBeLessThan(0.9 * open));
  for (const volumeMl of at(patched, 'epidural.volumeMl', WEEK_S)) expect(volumeMl).toBe(0);
  const well = (from: typeof left) =>
    at(from, 'symptoms.headacheNrs', WEEK_S).filter((headacheNrs) => headacheNrs <= 1).length;
  expect(at(left, 'symptoms.headacheNrs', WEEK_S)).toHaveLength(12);
  expect(well(left)).toBeLessThan(well(patched));
});
