/** Needle, hand and syringe as an experiment file says them. */
import { expect, it } from 'vitest';
import { runExperiment } from '../../../src/physiology/experiment/index.ts';
import { experimentFrom } from '../../../tools/experiment/parse.ts';

/** A needle through the dura of one person who lies on her side; its hub then stands open for a minute. */
function puncture(needle: string, restingCsfPressureMmHg: number): readonly number[] {
  const file = {
    title: 'Drops at the hub',
    who: { patient: { restingCsfPressureMmHg, holeConductanceMlPerMinPerMmHg: 0 } },
    start: 'lying',
    posture: [{ atS: 0, posture: 'lateralCurled' }],
    controls: [
      {
        control: 'repeat',
        times: 9,
        until: [{ observable: 'needle.duraPierced', atLeast: 1 }],
        steps: [{ control: 'advanceNeedle', toDepthMm: 110, speedMmPerS: 2, needle, bevel: 'acrossFibres' }],
      },
      { control: 'mark', name: 'in' },
      { control: 'openHub', forS: 60, until: [{ observable: 'needle.hubDrops', atLeast: 40 }] },
      { control: 'mark', name: 'open' },
      { control: 'removeNeedle' },
      { control: 'wait', forS: 5 },
    ],
    readings: [
      { id: 'flow', observable: 'needle.hubFlowMlPerMin', at: 'open' },
      { id: 'perMin', observable: 'needle.hubDropsPerMin', at: 'open' },
      { id: 'drops', observable: 'needle.hubDrops', at: 'open' },
      { id: 'flowOut', observable: 'needle.hubFlowMlPerMin', at: 'end' },
    ],
  };
  return (runExperiment(experimentFrom(file))[0]?.results ?? []).map(({ values }) => values[0] ?? NaN);
}

it('lets CSF drip by pressure and gauge while a hub is left open, and not after, seed 500000', () => {
  const [flow = NaN, perMin = NaN, drops = NaN, flowOut] = puncture('tuohy22', 11);
  expect(perMin).toBeCloseTo(flow / 0.05, 9);
  // A fine needle drips: the minute gives about what its rate says.
  expect(drops / perMin).toBeGreaterThan(0.9);
  expect(drops / perMin).toBeLessThan(1.2);
  expect(flowOut).toBe(0);
  const [higher = NaN] = puncture('tuohy22', 16);
  expect(higher / flow).toBeGreaterThan(1.3);
  const [wide = NaN, , streamed] = puncture('tuohy17', 11);
  expect(wide).toBeGreaterThan(10 * flow);
  expect(streamed).toBeGreaterThanOrEqual(40);
});

it('names the place of a needle that there is not', () => {
  expect(() =>
    experimentFrom({
      title: 'A needle',
      who: {},
      controls: [{ control: 'advanceNeedle', toDepthMm: 20, needle: 'tuohy30' }],
      readings: [{ id: 'depth', observable: 'needle.depthMm', at: 'end' }],
    }),
  ).toThrow('controls[0].needle');
});
