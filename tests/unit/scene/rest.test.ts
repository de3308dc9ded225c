/** When the picture rests: nothing is drawn where nothing would be seen to move. */
import { describe, expect, it } from 'vitest';
import { pictureKey, streamTick } from '../../../src/scene/reading.ts';
import { createSession, operateUntilConfirmed, setUp, type Session } from '../../../src/session/index.ts';

const S = 120;

/** Blood connected and the thumb at rest (seed 1). */
function connected(): Session {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', 1));
  operateUntilConfirmed(session, 'expert');
  session.perform({ type: 'drawBlood', volumeMl: 20 });
  session.perform({ type: 'passBlood', how: 'untouched' });
  session.perform({ type: 'connectBlood' });
  session.perform({ type: 'setInjectionRate', mlPerS: 0.2 });
  session.perform({ type: 'setInjectionRate', mlPerS: 0 });
  return session;
}

const after = (session: Session, seconds: number) => {
  session.advanceTo(session.snapshot.tick + seconds * S);
  return session.snapshot;
};

describe('the leak’s stream (seed 1)', () => {
  const session = connected();

  it('runs on for five seconds after the last act, and then rests with the picture', () => {
    const from = streamTick(session.snapshot, false);
    expect(streamTick(after(session, 3), false)).toBe(from + 3 * S);
    after(session, 4);
    const rest = pictureKey(session.snapshot, false);
    const stream = streamTick(session.snapshot, false);
    for (let look = 0; look < 20; look++) {
      expect(pictureKey(after(session, 0.5), false)).toBe(rest);
      expect(streamTick(session.snapshot, false)).toBe(stream);
    }
  });

  it('runs again after an act that takes longer than it runs', () => {
    const rested = streamTick(session.snapshot, false);
    session.perform({ type: 'askPatient', about: 'all' });
    const from = streamTick(session.snapshot, false);
    expect(from).toBeGreaterThanOrEqual(rested + 5 * S);
    expect(streamTick(after(session, 2), false)).toBe(from + 2 * S);
    expect(streamTick(after(session, 6), false)).toBe(from + 5 * S);
  });

  it('runs as long as blood flows, and every such picture is drawn', () => {
    session.perform({ type: 'setInjectionRate', mlPerS: 0.2 });
    const keys = new Set<number>();
    for (let look = 0; look < 12; look++) keys.add(pictureKey(after(session, 1), false));
    expect(keys.size).toBe(12);
    expect(streamTick(session.snapshot, false)).toBe(session.snapshot.tick);
    session.perform({ type: 'setInjectionRate', mlPerS: 0 });
  });

  it('stands still at once where motion is not wanted', () => {
    const key = pictureKey(session.snapshot, true);
    expect(streamTick(session.snapshot, true)).toBe(0);
    after(session, 0.1);
    expect(pictureKey(session.snapshot, true) - key).toBeLessThan(1e6);
    expect(streamTick(session.snapshot, true)).toBe(0);
  });
});
