/** Sound and vibration of the needle, and the switches of all that tells what is felt. */
import { describe, expect, it } from 'vitest';
import { keepSettings, keptSettings } from '../../../src/records/index.ts';
import { createGiveWatch, createNeedleSound, toneHz, vibrationOf } from '../../../src/senses/index.ts';
import { CHANNELS, DEFAULT_SETTINGS } from '../../../src/ui/lib/settings.ts';
import { COMMANDS, commandFor, KEYS } from '../../../src/ui/lib/keyboard.ts';

function listeningDesk() {
  const heard: string[] = [];
  return {
    heard,
    desk: {
      tone: (hz: number, level: number) =>
        void heard.push(`tone ${Math.round(hz)} ${level > 0 ? 'on' : 'off'}`),
      blip: (fromHz: number, toHz: number) => void heard.push(fromHz > toHz ? 'falling blip' : 'rising blip'),
      volume: (level: number) => void heard.push(`volume ${level}`),
      close: () => void heard.push('closed'),
    },
  };
}

describe('the sound of the needle', () => {
  it('rises with resistance, by two octaves from nothing to a wall', () => {
    expect(toneHz(1) / toneHz(0)).toBeCloseTo(4);
    expect(toneHz(0.6)).toBeGreaterThan(toneHz(0.5));
    expect(toneHz(7)).toBe(toneHz(1));
  });
  it('stays idle while nothing changes, and falls silent once', () => {
    const { heard, desk } = listeningDesk();
    const sound = createNeedleSound(desk);
    for (let frame = 0; frame < 60; frame++) sound.resist(0.5);
    expect(heard).toEqual(['tone 360 on']);
    for (let frame = 0; frame < 60; frame++) sound.resist(-1);
    expect(heard).toEqual(['tone 360 on', 'tone 180 off']);
  });
  it('taps and pops', () => {
    const { heard, desk } = listeningDesk();
    const sound = createNeedleSound(desk);
    sound.tap();
    sound.pop();
    expect(heard).toEqual(['falling blip', 'falling blip']);
  });
});

describe('noticing that something gives', () => {
  const frames = (forces: readonly number[], millimetres = 0.02) => {
    const watch = createGiveWatch();
    return forces.filter((force, index) => watch.look(20 + index * millimetres, force, index * 16.7)).length;
  };
  it('hears one pop in a fall of force on the way in', () => {
    expect(frames([...Array<number>(30).fill(9), ...Array<number>(30).fill(2)])).toBe(1);
  });
  it('hears none in an even push, a slow fall, or a needle that rests', () => {
    expect(frames(Array<number>(60).fill(6))).toBe(0);
    expect(frames(Array.from({ length: 300 }, (_, index) => 9 - index * 0.02))).toBe(0);
    expect(frames([...Array<number>(30).fill(9), ...Array<number>(30).fill(3)], 0)).toBe(0);
  });
});

describe('vibration', () => {
  it('comes of what is told: a stop, a loss, a shock, and of little else', () => {
    expect(vibrationOf({ type: 'boneContact', depthMm: 30 })).not.toBeNull();
    expect(vibrationOf({ type: 'lossOfResistance', depthMm: 40, drop: 'large' })).not.toBeNull();
    expect(vibrationOf({ type: 'paraesthesia', side: 'left' })).not.toBeNull();
    expect(vibrationOf({ type: 'skinNumb' })).toBeNull();
  });
  it('does not tell a give of the dura from a loss at the syringe', () => {
    expect(vibrationOf({ type: 'secondGive', depthMm: 45 })).toEqual(
      vibrationOf({ type: 'lossOfResistance', depthMm: 40, drop: 'large' }),
    );
  });
});

describe('the switches', () => {
  it('are kept each by itself, and sound and vibration are off until they are wanted', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ sound: false, vibration: false, feltWords: true });
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
    for (const channel of CHANNELS) {
      const settings = { ...DEFAULT_SETTINGS, [channel]: !DEFAULT_SETTINGS[channel] };
      keepSettings(store, settings);
      expect(keptSettings(store)).toMatchObject({ [channel]: settings[channel] });
    }
  });
});

describe('the keys of the needle', () => {
  const press = (key: string) => ({ key, ctrlKey: false, altKey: false, metaKey: false });
  it('mean one thing each, and nothing in a text field', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(COMMANDS.length);
    for (const command of ['stylet', 'hub', 'peek', 'finer', 'coarser'] as const) {
      expect(commandFor(press(KEYS[command]), 'none', true)).toBe(command);
      expect(commandFor(press(KEYS[command]), 'typing', true)).toBeNull();
      expect(commandFor(press(KEYS[command]), 'none', false)).toBeNull();
    }
  });
});
