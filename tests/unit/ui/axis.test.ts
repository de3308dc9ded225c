import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { SPREAD_LEVELS } from '../../../src/content/levels.ts';
import { uniform } from '../../../src/numerics/random.ts';
import { heightOfLevelMm, type AxisPosture, type AxisReading } from '../../../src/physiology/index.ts';
import { SACRAL_SAC_MM, VERTEX_MM } from '../../../src/physiology/constants/hydrostatics.ts';
import { SAC_END_MM } from '../../../src/ui/axis/anatomy.ts';
import { bloodOnAxis, LEVEL_BOUNDS_MM, MM2_PER_ML } from '../../../src/ui/axis/blood.ts';
import { axisMarks, MM_PER_MMHG, SCALE_MM, VERTEX_MM as TOP_MM } from '../../../src/ui/axis/marks.ts';
import { longTime, OUTLOOK_BUTTONS_S, OUTLOOK_TICKS_S, OUTLOOK_TIMES_S } from '../../../src/ui/axis/stops.ts';
import { axisWords } from '../../../src/ui/axis/words.ts';

const messages = createMessages('en', 'trainee');

/** Points of a path of straight lines, downwards as it is drawn. */
function points(path: string): (readonly [x: number, y: number])[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

/** Area of a closed path between two heights, mm2: what lies outside is cut off first. */
function areaBetween(path: string, topMm: number, bottomMm: number): number {
  let loop = points(path);
  for (const [edge, sign] of [
    [-topMm, 1],
    [-bottomMm, -1],
  ] as const)
    loop = loop.flatMap(([x, y], i) => {
      const [nextX, nextY] = loop[(i + 1) % loop.length] ?? [x, y];
      const [inside, nextInside] = [sign * (y - edge) >= 0, sign * (nextY - edge) >= 0];
      const t = (edge - y) / (nextY - y);
      const crossing = [x + t * (nextX - x), edge] as const;
      return [...(inside ? [[x, y] as const] : []), ...(inside === nextInside ? [] : [crossing])];
    });
  const twice = loop.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = loop[(i + 1) % loop.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const posture = (change: Partial<AxisPosture> = {}): AxisPosture => ({
  vertexMmHg: -18,
  sacMmHg: 33.5,
  zeroAtMm: 45,
  headacheNrs: 9,
  brainSagMm: 4,
  leakMlPerMin: 0.4,
  ...change,
});
const reading = (change: Partial<AxisReading> = {}): AxisReading => ({
  lying: posture({ vertexMmHg: 5, sacMmHg: 5, zeroAtMm: null, headacheNrs: 1, leakMlPerMin: 0.2 }),
  sitting: posture(),
  byLevelMl: SPREAD_LEVELS.map(() => 0),
  holeLevel: SPREAD_LEVELS.indexOf('L3/4'),
  missingMl: 18,
  displacedMl: 0,
  clot: 0,
  sealFraction: 0,
  ...change,
});

describe('the blood on the axis', () => {
  it('holds at each level the millilitres of the body, to 0.01 mL, seeds 900 to 999', () => {
    for (let seed = 900; seed < 1000; seed++) {
      const byLevelMl = SPREAD_LEVELS.map((level) =>
        uniform(seed, 'axis', `${level} empty`) < 0.25 ? 0 : 6 * uniform(seed, 'axis', level),
      );
      const { band } = bloodOnAxis(byLevelMl);
      SPREAD_LEVELS.forEach((level, i) => {
        const [top, bottom] = [LEVEL_BOUNDS_MM[i] ?? NaN, LEVEL_BOUNDS_MM[i + 1] ?? NaN];
        expect(heightOfLevelMm(i)).toBeLessThan(top);
        expect(heightOfLevelMm(i)).toBeGreaterThan(bottom);
        const drawnMl = areaBetween(band, top, bottom) / MM2_PER_ML;
        expect(Math.abs(drawnMl - (byLevelMl[i] ?? NaN)), `seed ${seed}, ${level}`).toBeLessThan(0.01);
      });
    }
  });

  it('draws none where there is none, and presses the sac where there is some', () => {
    const none = bloodOnAxis(SPREAD_LEVELS.map(() => 0));
    const full = bloodOnAxis(SPREAD_LEVELS.map((level) => (level === 'L3/4' ? 5 : 0)));
    const at = heightOfLevelMm(SPREAD_LEVELS.indexOf('L3/4'));
    expect(none.band).toBe('');
    expect(full.duraMm(at)).toBeLessThan(none.duraMm(at) - 2);
    expect(full.duraMm(0)).toBe(none.duraMm(0));
  });
});

describe('the marks beside her', () => {
  it('stand at the model’s own heights', () => {
    expect([TOP_MM, SAC_END_MM]).toEqual([VERTEX_MM, SACRAL_SAC_MM]);
  });

  it('draw pull above the zero line and push under it, as deep as the pressure', () => {
    const { pull, push, pushesFrom } = axisMarks(reading(), 'sitting');
    const pulled = points(pull);
    const pushed = points(push);
    expect(Math.min(...pulled.map(([x]) => x))).toBeCloseTo(SCALE_MM - 18 * MM_PER_MMHG, 2);
    expect(Math.max(...pushed.map(([x]) => x))).toBeCloseTo(SCALE_MM + 33.5 * MM_PER_MMHG, 2);
    expect(Math.max(...pulled.map(([, y]) => y))).toBe(-45);
    expect(Math.min(...pushed.map(([, y]) => y))).toBe(-45);
    expect(pushesFrom).toBe(-45);
    const lying = axisMarks(reading(), 'lying');
    expect([lying.pull, lying.push, lying.bar]).toEqual(['', '', 5 * MM_PER_MMHG]);
  });

  it('draw no pull where nothing pulls, no leak where nothing leaks, and a brain that sinks further where more is missing', () => {
    const well = posture({ vertexMmHg: 2, sacMmHg: 53.5, zeroAtMm: null, leakMlPerMin: 0, brainSagMm: 2 });
    const marks = axisMarks(reading({ sitting: well }), 'sitting');
    expect([marks.pull, marks.leak]).toEqual(['', '']);
    expect(axisMarks(reading(), 'sitting').leak).not.toBe('');
    expect(marks.brainDown).toBeLessThan(axisMarks(reading(), 'sitting').brainDown);
  });
});

describe('the axis in words', () => {
  const words = axisWords(messages, 'mmHg');

  it('says what is drawn: pressures, zero line, brain, headache, hole and blood', () => {
    const blood = SPREAD_LEVELS.map((level) => (level === 'L2/3' || level === 'L3/4' ? 4 : 0));
    expect(words.description(reading({ byLevelMl: blood, displacedMl: 7 }), 'sitting')).toBe(
      'From the side, from head to sacrum, sitting up. Pressure of the fluid runs straight from \u221218 mmHg at the top of the head to +34 mmHg at the end of the sac. ' +
        'The fluid hangs from its zero line, down in the chest. Above that line it pulls, and the brain sinks 4\u00a0mm. Headache 9 of 10. ' +
        'The hole is at L3/4, 0 percent closed. Leak 0.40 mL/min. 18 mL of fluid are missing; the blood pushes 7 mL of what is left towards the head. ' +
        '8.0 mL of blood in the epidural space, from L2/3 to L3/4.',
    );
    expect(words.description(reading(), 'lying')).toContain('is +5 mmHg everywhere');
  });

  it('tells relief by the headache, and the place of the zero line by its height', () => {
    const say = (headacheNrs: number, zeroAtMm: number) =>
      words.sentence(reading({ sitting: posture({ headacheNrs, zeroAtMm }) }), 'sitting');
    expect(say(9, 100)).toContain('in the neck');
    expect(say(3, 140)).toContain('Less pulls');
    expect(say(1, 200)).toContain('carries the brain');
    expect(say(1, 200)).toContain('inside the head');
  });

  it('has words for every time of the outlook, and a button or tick only where it can stand', () => {
    for (const time of OUTLOOK_TIMES_S) expect(longTime(messages, time)).toMatch(/after|Before/);
    expect(longTime(messages, 3600)).toBe('1 hour after');
    for (const time of [...OUTLOOK_BUTTONS_S, ...OUTLOOK_TICKS_S]) expect(OUTLOOK_TIMES_S).toContain(time);
    expect([...OUTLOOK_TIMES_S].sort((a, b) => a - b)).toEqual(OUTLOOK_TIMES_S);
  });
});
