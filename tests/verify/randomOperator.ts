/** An operator without sense: any act, allowed or not, at any time. Finds what no script would try. */
import * as fc from 'fast-check';
import { ALLOWED_ACT_FORMS } from '../../src/machines/index.ts';
import type { Act, ActType } from '../../src/machines/acts.ts';
import type { Session } from '../../src/session/index.ts';

const FORMS: readonly Act[] = Object.values(ALLOWED_ACT_FORMS).flat();
/** Acts that end everything are tried seldom, or no run would get far. */
const ENDS: ReadonlySet<ActType> = new Set([
  'abandonProcedure',
  'deferPatch',
  'referPatient',
  'goBack',
  'pause',
]);

/** One move: which act of those that may be meant, with which numbers in it, and the time that goes by after it. */
export interface Move {
  /** Only acts that are allowed now are meant. */
  readonly sensible: boolean;
  /** Acts that end everything are meant too. */
  readonly reckless: boolean;
  /** 0 to 1: place of the act among those. */
  readonly which: number;
  readonly how: number;
  readonly thenTicks: number;
}

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    sensible: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    reckless: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
    which: share,
    how: share,
    thenTicks: fc.integer({ min: 0, max: 600 }),
  }),
  { minLength: 1, maxLength: 400, size: 'max' },
);

/** Make these moves until the procedure has ended. `look` is called after each. */
export function operateAtRandom(session: Session, all: readonly Move[], look: () => void): void {
  for (const { sensible, reckless, which, how, thenTicks } of all) {
    if (session.snapshot.machine.phase === 'debrief') return;
    const choices = FORMS.filter(
      (act) => (reckless || !ENDS.has(act.type)) && (!sensible || session.canPerform(act)),
    );
    const act = choices[Math.floor(which * choices.length)];
    if (act !== undefined) session.perform(vary(act, how));
    session.advanceTo(session.snapshot.tick + thenTicks);
    look();
  }
}

/** The representative forms with other numbers in them. */
function vary(act: Act, how: number): Act {
  if (act.type === 'insertNeedle') return { ...act, cephaladDeg: 40 * how - 15, leftDeg: 20 * how - 10 };
  if (act.type === 'redirectNeedle') return { ...act, cephaladDeg: 50 * how - 20, leftDeg: 30 * how - 15 };
  if (act.type === 'palpate')
    return { ...act, leftMm: 160 * how - 80, cranialMm: 80 - 160 * how, firm: how > 0.5 };
  if (act.type === 'chooseLevel' && how > 0.5)
    return { ...act, mark: { leftMm: 40 * how - 30, cranialMm: 200 * how - 150 } };
  if (act.type === 'anaesthetiseTrack') return { ...act, toDepthMm: 10 + 50 * how };
  if (act.type === 'setNeedleSpeed') return { ...act, speedMmPerS: 8 * how - 4 };
  if (act.type === 'advanceNeedle') return { ...act, byMm: 20 * how - 8 };
  if (act.type === 'setInjectionRate') return { ...act, mlPerS: how };
  if (act.type === 'pressSyringe') return { ...act, pressed: how < 0.6 };
  if (act.type === 'drawBlood') return { ...act, volumeMl: 1 + 39 * how };
  if (act.type === 'passTime') return { ...act, seconds: 1 + Math.floor(400 * how) };
  return act;
}
