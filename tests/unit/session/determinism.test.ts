import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/numerics/random.ts';
import {
  exportSession,
  parseSessionFile,
  recordOf,
  replaySession,
  type Session,
} from '../../../src/session/index.ts';
import { finishedSession, freshSession } from './support.ts';

function throughJson(session: Session, operator: string) {
  return parseSessionFile(JSON.stringify(exportSession(session, operator, recordOf(session, operator))));
}

describe('a session is its seed and its acts', () => {
  it.each([
    ['expert', 1],
    ['novice', 2],
    ['reckless', 3],
  ] as const)('replays %s on seed %i to the same state', (operator, seed) => {
    const session = finishedSession(operator, seed);
    const again = replaySession(throughJson(session, operator));
    expect(again.stateHash()).toBe(session.stateHash());
    expect(recordOf(again, operator)).toEqual(recordOf(session, operator));
  });

  it('gives the same run whatever the frames are (seed 11 for the frame lengths)', () => {
    const original = finishedSession('expert', 4);
    const file = throughJson(original, 'expert');
    const jittered = freshSession(4);
    let draw = 0;
    for (const entry of file.log) {
      while (jittered.snapshot.tick < entry.tick) {
        const frame = 1 + Math.floor(40 * uniform(11, 'frame', draw++));
        jittered.advanceTo(Math.min(entry.tick, jittered.snapshot.tick + frame));
      }
      jittered.perform(entry.act);
    }
    jittered.advanceTo(file.finalTick);
    expect(jittered.stateHash()).toBe(original.stateHash());
  });

  it('changes the state hash when one act is left out', () => {
    const session = finishedSession('expert', 1);
    const file = throughJson(session, 'expert');
    const index = file.log.findIndex((entry) => entry.act.type === 'setInjectionRate');
    const shorter = { ...file, log: file.log.filter((_, at) => at !== index) };
    expect(replaySession(shorter).stateHash()).not.toBe(session.stateHash());
  });

  it('logs a refused act as refused and changes nothing else', () => {
    const session = freshSession(1);
    const other = freshSession(1);
    for (const one of [session, other]) {
      one.perform({ type: 'begin' });
      one.advanceTo(601); // between two steps of the resting body
    }
    expect(session.perform({ type: 'connectBlood' }).accepted).toBe(false);
    expect(session.log.at(-1)).toMatchObject({ act: { type: 'connectBlood' }, refused: true });
    expect(session.stateHash()).toBe(other.stateHash());
    for (const one of [session, other]) one.advanceTo(5000);
    expect(session.stateHash()).toBe(other.stateHash());
  });

  it('takes nothing that is no act, and logs nothing of it', () => {
    const session = freshSession(1);
    session.perform({ type: 'begin' });
    const before = session.stateHash();
    expect(session.perform({ type: 'passTime', seconds: NaN }).accepted).toBe(false);
    expect(session.perform({ type: 'advanceNeedle', byMm: Infinity }).accepted).toBe(false);
    expect(session.perform(JSON.parse('{"type":"fly"}')).accepted).toBe(false);
    expect(session.log.length).toBe(1);
    expect(session.stateHash()).toBe(before);
  });

  it('lets the clock stand while paused', () => {
    const session = freshSession(1);
    session.perform({ type: 'begin' });
    session.perform({ type: 'pause' });
    const tick = session.snapshot.tick;
    session.advanceTo(tick + 12000);
    expect(session.snapshot.tick).toBe(tick);
  });
});
