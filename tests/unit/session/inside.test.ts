import { describe, expect, it } from 'vitest';
import type { Guidance } from '../../../src/content/protocols.ts';
import type { StepId } from '../../../src/content/steps.ts';
import { createSession, insideShown, isPeeking, peekCount, setUp } from '../../../src/session/index.ts';
import type { Moment, SessionSnapshot } from '../../../src/session/index.ts';

const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;
const peek = (open: boolean, refused = false): Moment => ({
  kind: 'act',
  tick: 0,
  path: 'needlePlacement.advancing',
  act: { type: 'peek', open },
  refused,
});

function run(
  guidance: Guidance,
  step: StepId | null,
  moments: readonly Moment[] = [],
  injectedMl = 0,
): SessionSnapshot {
  const phase = step ?? 'debrief';
  return {
    ...fresh,
    moments,
    body: { ...fresh.body, blood: { ...fresh.body.blood, injectedMl } },
    protocol: { ...fresh.protocol, guidance },
    machine: { ...fresh.machine, phase, step },
  };
}

describe('the inside of her (seed 1)', () => {
  it('stands open in guided runs and in every debrief', () => {
    expect(insideShown(run('guided', 'needlePlacement'))).toBe(true);
    for (const guidance of ['guided', 'practice', 'examination'] as const)
      expect(insideShown(run(guidance, null))).toBe(true);
  });
  it('is covered in practice while the needle is placed, but for a look', () => {
    expect(insideShown(run('practice', 'positioning'))).toBe(false);
    expect(insideShown(run('practice', 'needlePlacement'))).toBe(false);
    expect(insideShown(run('practice', 'needlePlacement', [peek(true)]))).toBe(true);
    expect(insideShown(run('practice', 'needlePlacement', [peek(true), peek(false)]))).toBe(false);
  });
  it('opens in practice with the first blood, not with a belief', () => {
    expect(insideShown(run('practice', 'injection'))).toBe(false);
    expect(insideShown(run('practice', 'recovery'))).toBe(false);
    const injecting = run('practice', 'injection');
    const machine = { ...injecting.machine, inner: 'injecting' };
    expect(insideShown({ ...injecting, machine })).toBe(true);
    expect(insideShown(run('practice', 'injection', [], 0.1))).toBe(true);
    expect(insideShown(run('practice', 'recovery', [], 20))).toBe(true);
    expect(insideShown(run('practice', 'needlePlacement', [], 20))).toBe(false);
  });
  it('stays hidden in an examination, whatever is tried', () => {
    expect(insideShown(run('examination', 'needlePlacement', [peek(true)]))).toBe(false);
    expect(insideShown(run('examination', 'injection', [peek(true)], 20))).toBe(false);
  });
  it('counts looks, not refusals and not the same look twice', () => {
    const moments = [peek(true), peek(true), peek(false), peek(true, true), peek(true)];
    expect(peekCount({ moments })).toBe(2);
    expect(isPeeking({ moments })).toBe(true);
    expect(isPeeking({ moments: [peek(true, true)] })).toBe(false);
  });
});
