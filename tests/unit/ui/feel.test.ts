/** Words of what is felt: from force and depth, and from nothing else. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { BodyState, Controls } from '../../../src/physiology/types.ts';
import { createSession, setUp, type Traces } from '../../../src/session/index.ts';
import { feelNow, resistanceFelt } from '../../../src/ui/lib/feel.ts';
import { feelWords, tissueHint } from '../../../src/ui/lib/fingers.ts';
import { traceWords } from '../../../src/ui/lib/traceWords.ts';

const messages = createMessages('en', 'trainee');
const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;

/** A needle of which the hand may know this and nothing more; reading anything else fails the test. */
function blind(known: Partial<BodyState['needle']>): BodyState {
  const needle = new Proxy<BodyState['needle']>(
    { ...fresh.body.needle, place: 'inserted', forceN: 20, ...known },
    {
      get: (target, name, self): unknown => {
        if (['place', 'depthMm', 'blocked', 'passes', 'forceN'].includes(String(name)))
          return Reflect.get(target, name, self);
        throw new Error(`a hand cannot know ${String(name)}`);
      },
    },
  );
  return { ...fresh.body, needle };
}

/** A way in by tenths of a millimetre, with the force at each. */
function way(forces: readonly number[], pass = 1): Traces['force'] {
  return {
    depthMm: forces.map((_, index) => 20 + index * 0.1),
    forceN: [...forces],
    pass: forces.map(() => pass),
  };
}
const steady = (newton: number, count = 40) => Array.from({ length: count }, () => newton);
const said = (force: Traces['force'], known: Partial<BodyState['needle']> = {}, pressed = false) =>
  feelWords(messages, {
    body: blind({ depthMm: force.depthMm.at(-1) ?? 0, ...known }),
    controls: { ...fresh.controls, syringePressed: pressed },
    traces: { ...fresh.traces, force },
  });

describe('the feel of the needle', () => {
  it('has a band for each force, and knows no tissue', () => {
    const bands = [1, 2.5, 5, 9].map((newton) => feelNow(blind({}), way(steady(newton)))?.band);
    expect(bands).toEqual(['hardly', 'soft', 'firm', 'veryFirm']);
  });
  it('is a hard stop on whatever stops it', () => {
    expect(feelNow(blind({ blocked: true }), way(steady(3)))?.band).toBe('stop');
    expect(feelNow(blind({}), way([...steady(4), 17]))?.band).toBe('stop');
  });
  it('tells a rise, a fall and a sudden give apart', () => {
    const ramp = Array.from({ length: 30 }, (_, index) => 4 + index * 0.14);
    const slope = Array.from({ length: 30 }, (_, index) => 8 - index * 0.1);
    expect(feelNow(blind({}), way(ramp))?.change).toBe('rising');
    expect(feelNow(blind({}), way(slope))?.change).toBe('easing');
    expect(feelNow(blind({}), way([...steady(8), 2.5]))?.change).toBe('gave');
    expect(feelNow(blind({}), way(steady(5)))?.change).toBe('steady');
  });
  it('feels a give at which the needle stopped, before the trace has it', () => {
    expect(feelNow(blind({ forceN: 0.4 * 5.4 }), way(steady(5.5)))?.change).toBe('steady');
    expect(feelNow(blind({ forceN: 0.4 * 3.2 }), way(steady(5.5)))?.change).toBe('gave');
  });
  it('forgets a give after a stretch of even way', () => {
    expect(feelNow(blind({}), way([...steady(8), ...steady(2.5, 10)]))?.change).toBe('gave');
    expect(feelNow(blind({}), way([...steady(8), ...steady(2.5, 40)]))?.change).toBe('steady');
  });
  it('grows grainy and gritty with the unevenness of the force', () => {
    const uneven = (by: number) => steady(5).map((newton, index) => newton + (index % 2 === 0 ? by : -by));
    expect(feelNow(blind({}), way(uneven(0.02)))?.texture).toBe('even');
    expect(feelNow(blind({}), way(uneven(0.1)))?.texture).toBe('grainy');
    expect(feelNow(blind({}), way(uneven(0.3)))?.texture).toBe('gritty');
  });
  it('feels the grip of the shaft on the way out', () => {
    expect(feelNow(blind({}), way([...steady(5), -2]))).toMatchObject({ back: true, band: 'soft' });
    expect(feelNow(blind({ forceN: -4 }), way(steady(5)))).toMatchObject({ back: true, band: 'firm' });
  });
  it('looks at the present pass alone', () => {
    const before = way(steady(9));
    const now = way([1, 1, 1], 2);
    const both: Traces['force'] = {
      depthMm: [...before.depthMm, ...now.depthMm],
      forceN: [...before.forceN, ...now.forceN],
      pass: [...before.pass, ...now.pass],
    };
    expect(feelNow(blind({}), both)).toMatchObject({ band: 'hardly', change: 'steady' });
  });
});

describe('the words of it', () => {
  it('say the feel and the depth at the skin', () => {
    expect(said(way(steady(9)))).toBe('Very firm; 2.4 cm at the skin.');
    expect(said(way([...steady(8), 2.5]))).toBe('A sudden give; 2.4 cm at the skin.');
    expect(said(way(steady(5)), { blocked: true })).toBe('Hard, it goes no further; 2.4 cm at the skin.');
  });
  it('add the plunger while it is pressed', () => {
    expect(said(way(steady(5)), {}, true)).toBe(
      'Firm and even; 2.4 cm at the skin. The plunger stands like a wall.',
    );
  });
  it('describe the trace from forces alone', () => {
    const force = way([...steady(6), 9, ...steady(4)]);
    const snapshot = { body: blind({ depthMm: 28, passes: 1 }), traces: { ...fresh.traces, force } };
    expect(traceWords(messages, snapshot, [{ kind: 'stop', depthMm: 24, pass: 1 }])).toBe(
      'Force 4.0 newtons at 28 millimetres. Most in this pass 9.0 at 24 millimetres. Hard stop at 24 millimetres.',
    );
  });
  it('name the tissue for those who learn with the inside open', () => {
    const body = { ...fresh.body, needle: { ...fresh.body.needle, place: 'inserted' as const } };
    body.needle.tissue = 'ligamentumFlavum';
    expect(tissueHint(messages, body)).toMatch(/^Flavum\./);
  });
});

describe('one number for what resists', () => {
  const body = (forceN: number, give: number): BodyState => ({
    ...fresh.body,
    needle: { ...fresh.body.needle, forceN },
    syringe: { ...fresh.body.syringe, give },
  });
  const controls = (part: Partial<Controls>): Controls => ({ ...fresh.controls, ...part });
  it('is the plunger while it is pressed, the needle while it moves, and none at rest', () => {
    expect(resistanceFelt(body(5, 0.9), controls({ syringePressed: true }))).toBeCloseTo(0.1);
    expect(resistanceFelt(body(7, 0), controls({ needleSpeedMmPerS: 1 }))).toBeCloseTo(0.5);
    expect(resistanceFelt(body(7, 0), controls({}))).toBe(-1);
    expect(resistanceFelt(body(-2, 0), controls({ needleSpeedMmPerS: -1 }))).toBe(-1);
  });
});
