import { describe, expect, it } from 'vitest';
import {
  createCaptionQueue,
  createSceneWatch,
  stayMs,
  utteranceOf,
  type Words,
} from '../../../src/senses/index.ts';

const say = (text: string, tone: 'ink' | 'caution' | 'stop' = 'ink') => ({ who: 'Amara says', text, tone });

const words: Words = {
  patientSays: 'Amara says',
  youNotice: 'You notice',
  finding: ({ type }) => type,
  answer: (about) => `about ${about}`,
  scene: ({ leak }) => leak,
  change: ({ type }) => type,
  deed: ({ type }) => type,
};

describe('captions', () => {
  it('stay for 1.2 s and 60 ms a character', () => {
    const queue = createCaptionQueue();
    queue.say(say('One.'), 0);
    queue.say(say('Two.'), 10);
    expect(queue.current(stayMs('One.') - 1)?.text).toBe('One.');
    expect(queue.current(stayMs('One.'))?.text).toBe('Two.');
  });
  it('give way at once to a stop sign, which drops what waits', () => {
    const queue = createCaptionQueue();
    queue.say(say('One.'), 0);
    queue.say(say('Two.'), 1);
    queue.say(say('My leg!', 'stop'), 2);
    expect(queue.current(3)?.text).toBe('My leg!');
    expect(queue.current(60_000)?.text).toBe('My leg!');
  });
  it('do not repeat the same words within four seconds', () => {
    const queue = createCaptionQueue();
    queue.say(say('Again.'), 0);
    queue.say(say('Again.'), 3000);
    queue.say(say('Again.'), 5000);
    expect(queue.earlier()).toHaveLength(2);
  });
  it('let the oldest ordinary words go when too many wait', () => {
    const queue = createCaptionQueue();
    for (let i = 0; i < 8; i++) queue.say(say(`Number ${i}.`), i);
    expect(queue.current(100_000)?.text).toBe('Number 5.');
  });
  it('show a caution before ordinary words, and never leave it out for them', () => {
    const queue = createCaptionQueue();
    queue.say(say('One.'), 0);
    queue.say(say('Two.'), 1);
    queue.say(say('The heart slows.', 'caution'), 2);
    for (let i = 3; i < 9; i++) queue.say(say(`Number ${i}.`), i);
    expect(queue.current(100_000)?.text).toBe('The heart slows.');
    expect(queue.current(200_000)?.text).toBe('Number 7.');
    expect(queue.current(300_000)?.text).toBe('Number 8.');
  });
  it('keep the last twenty', () => {
    const queue = createCaptionQueue();
    for (let i = 0; i < 30; i++) queue.say(say(`Number ${i}.`), i * 10_000);
    expect(queue.earlier()).toHaveLength(20);
    expect(queue.earlier()[0]?.text).toBe('Number 29.');
  });
});

describe('the describer', () => {
  const at = { tick: 0, path: 'injection.injecting' };

  it('speaks of the picture when it changes, at most each eight seconds', () => {
    const scene = createSceneWatch();
    const body = (leakMlPerMin: number) => ({
      epidural: { byLevelMl: [0, 0.2, 3, 1, 0] },
      csf: { leakMlPerMin, leakBeforePatchMlPerMin: 1 },
    });
    expect(scene.look(body(1), 0.45, 0)).toEqual({ bloodFrom: 2, bloodTo: 3, leak: 'flowing' });
    expect(scene.look(body(0.5), 0.45, 7999)).toBeNull();
    expect(scene.look(body(0.5), 0.45, 8000)?.leak).toBe('slowing');
    expect(scene.look(body(0.5), 0.45, 99_000)).toBeNull();
  });
  it('answers when she is asked, and not when asking was refused', () => {
    const act = { type: 'askPatient', about: 'legs' } as const;
    expect(utteranceOf({ kind: 'act', ...at, act, refused: false }, words, false)?.text).toBe('about legs');
    expect(utteranceOf({ kind: 'act', ...at, act, refused: true }, words, false)).toBeNull();
  });
  it('marks a leg as a stop sign and tightness as a caution', () => {
    const sensation = (site: 'leftLeg' | 'lowBack', quality: 'electric' | 'pressure') =>
      utteranceOf(
        {
          kind: 'finding',
          ...at,
          finding: { type: 'sensation', sensation: { site, quality, intensityNrs: 4 } },
        },
        words,
        false,
      );
    expect(sensation('leftLeg', 'electric')?.tone).toBe('stop');
    expect(sensation('lowBack', 'pressure')?.tone).toBe('caution');
  });
  it('does not name the layer that the tip enters', () => {
    const finding = { type: 'tissueEntered', tissue: 'dura', depthMm: 48 } as const;
    expect(utteranceOf({ kind: 'finding', ...at, finding }, words, false)).toBeNull();
  });
});
