/** Pressure as pitch, beeps by oxygen, and the watches, on a desk that only listens. */
import { describe, expect, it } from 'vitest';
import {
  createAudioRoom,
  createBodyWatch,
  createHeartBeeps,
  createPressureTone,
  pressureHz,
  saturationHz,
  type SoundDesk,
} from '../../../src/senses/index.ts';

const FRAME_MS = 1000 / 60;

function listeningDesk() {
  const tones: { readonly hz: number; readonly level: number }[] = [];
  const blips: { readonly hz: number }[] = [];
  const desk: Pick<SoundDesk, 'tone' | 'blip'> = {
    tone: (hz, level) => void tones.push({ hz, level }),
    blip: (hz) => void blips.push({ hz }),
  };
  return { desk, tones, blips };
}

describe('pressure as pitch', () => {
  it('rises with the gauge, by two octaves to 80 mmHg, and stays within them', () => {
    expect(pressureHz(80) / pressureHz(0)).toBeCloseTo(4);
    expect(pressureHz(20)).toBeGreaterThan(pressureHz(15));
    expect(pressureHz(400)).toBe(pressureHz(80));
    expect(pressureHz(-5)).toBe(pressureHz(0));
  });
  it('tells a rise of one mmHg apart, at most twenty times a second', () => {
    const { desk, tones } = listeningDesk();
    const tone = createPressureTone(desk);
    for (let frame = 0; frame < 600; frame++) tone.flow(13 + frame / 60, frame * FRAME_MS);
    expect(tones.length).toBeLessThanOrEqual(200);
    expect(tones.length).toBeGreaterThan(15);
    expect(tones.every(({ hz }, index) => index === 0 || hz > (tones[index - 1]?.hz ?? 0))).toBe(true);
  });
  it('is soft, idle while nothing changes, silent once at rest, and sounds again at once', () => {
    const { desk, tones } = listeningDesk();
    const tone = createPressureTone(desk);
    tone.rest();
    for (let frame = 0; frame < 60; frame++) tone.flow(20, frame * FRAME_MS);
    for (let frame = 0; frame < 60; frame++) tone.rest();
    tone.flow(20, 2001);
    expect(tones.map(({ level }) => level > 0)).toEqual([true, false, true]);
    expect(Math.max(...tones.map(({ level }) => level))).toBeLessThanOrEqual(0.15);
  });
});

describe('the beeps of her heart', () => {
  const minute = (rate: number, percent: number) => {
    const { desk, blips } = listeningDesk();
    const beeps = createHeartBeeps(desk);
    for (let frame = 0; frame < 3600; frame++) beeps.beat(rate, percent, frame * FRAME_MS);
    return blips;
  };
  it.each([44, 72, 118])('come %i times a minute', (rate) => {
    expect(Math.abs(minute(rate, 98).length - rate)).toBeLessThanOrEqual(1);
  });
  it('fall by a semitone with each percent of oxygen', () => {
    expect(saturationHz(97) / saturationHz(98)).toBeCloseTo(2 ** (-1 / 12));
    expect(minute(72, 92)[0]?.hz ?? 0).toBeLessThan(minute(72, 98)[0]?.hz ?? 0);
    expect(saturationHz(20)).toBe(saturationHz(60));
  });
  it('make nothing up after the page slept', () => {
    const { desk, blips } = listeningDesk();
    const beeps = createHeartBeeps(desk);
    beeps.beat(60, 98, 0);
    beeps.beat(60, 98, 60_000);
    beeps.beat(60, 98, 60_017);
    expect(blips).toHaveLength(2);
  });
});

describe('the audio of the page', () => {
  it('is opened once for all that sounds, and closed with the last', () => {
    let open = 0;
    let closed = 0;
    class Context {
      readonly state = 'running';
      resume(): Promise<void> {
        return Promise.resolve();
      }
      close(): Promise<void> {
        closed++;
        return Promise.resolve();
      }
    }
    const room = createAudioRoom(() => {
      open++;
      return new Context();
    });
    expect(room.enter()).toBe(room.enter());
    room.leave();
    expect([open, closed]).toEqual([1, 0]);
    room.leave();
    expect([open, closed]).toEqual([1, 1]);
    room.enter();
    expect(open).toBe(2);
  });

  it('is woken again where the device keeps it silent, and let be where it sounds', () => {
    let resumed = 0;
    const context = {
      state: 'suspended' as AudioContextState,
      close: () => Promise.resolve(),
      resume: () => {
        resumed++;
        context.state = 'running';
        return Promise.resolve();
      },
    };
    const room = createAudioRoom(() => context);
    room.resume();
    expect(resumed).toBe(0);
    room.enter();
    room.resume();
    room.resume();
    expect(resumed).toBe(1);
    context.state = 'interrupted' as AudioContextState;
    room.resume();
    expect(resumed).toBe(2);
  });
});

describe('the watch on gauge and monitor', () => {
  const STEP_MS = 200;
  const heard = (
    pressures: readonly number[],
    rate: (index: number) => number = () => 80,
    monitored = true,
  ) => {
    const watch = createBodyWatch();
    return pressures.flatMap((pressureMmHg, index) => {
      const change = watch.look(pressureMmHg, rate(index), monitored, index * STEP_MS);
      if (change === null) return [];
      return [change.type === 'pressure' ? change.band : change.way];
    });
  };
  const ramp = (from: number, to: number, length = 100) =>
    Array.from({ length }, (_, index) => from + ((to - from) * index) / (length - 1));

  it('tells pressure as low, rising, high, and down again', () => {
    expect(heard([...ramp(0, 25), ...ramp(25, 0)])).toEqual(['rising', 'high', 'falling', 'low']);
  });
  it('does not waver about a limit', () => {
    expect(heard(Array.from({ length: 200 }, (_, index) => 10 + (index % 2 === 0 ? 0.8 : -0.8)))).toEqual([
      'rising',
    ]);
  });
  it('looks at most twice a second', () => {
    let looked = 0;
    const watch = createBodyWatch();
    for (let frame = 0; frame < 600; frame++)
      if (watch.look(frame % 2 === 0 ? 0 : 30, 80, true, frame * FRAME_MS) !== null) looked++;
    expect(looked).toBeLessThanOrEqual(3);
  });
  it('tells a pulse that slows and comes back, on a monitor alone', () => {
    const dip = (index: number) => (index < 40 ? 80 : index < 80 ? 80 - (index - 40) : 40 + (index - 80));
    const level = Array.from({ length: 120 }, () => 5);
    expect(heard(level, dip)).toEqual(['slowing', 'recovering']);
    expect(heard(level, dip, false)).toEqual([]);
  });
});
