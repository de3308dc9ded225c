/** An operator without sense: any act, allowed or not, at any time. Finds what no script would try. */
import { ALLOWED_ACT_FORMS } from '../../src/machines/index.ts';
import type { Act, ActType } from '../../src/machines/acts.ts';
import { uniform } from '../../src/numerics/random.ts';
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

/** Perform up to `count` acts; three in four of them are allowed ones. `look` is called after each. */
export function operateAtRandom(session: Session, seed: number, count: number, look: () => void): void {
  for (let i = 0; i < count && session.snapshot.machine.phase !== 'debrief'; i++) {
    const draw = (stream: string) => uniform(seed, stream, i);
    const sensible = draw('sensible') < 0.75;
    const choices = FORMS.filter((act) => {
      if (ENDS.has(act.type) && draw(`ends-${act.type}`) > 0.02) return false;
      return !sensible || session.canPerform(act);
    });
    const act = choices[Math.floor(draw('act') * choices.length)];
    if (act !== undefined) session.perform(vary(act, draw('how')));
    session.advanceTo(session.snapshot.tick + Math.floor(draw('time') * 600));
    look();
  }
}

/** The representative forms with other numbers in them. */
function vary(act: Act, how: number): Act {
  if (act.type === 'insertNeedle') return { ...act, cephaladDeg: 40 * how - 15, leftDeg: 20 * how - 10 };
  if (act.type === 'setNeedleSpeed') return { ...act, speedMmPerS: 8 * how - 4 };
  if (act.type === 'advanceNeedle') return { ...act, byMm: 20 * how - 8 };
  if (act.type === 'setInjectionRate') return { ...act, mlPerS: how };
  if (act.type === 'pressSyringe') return { ...act, pressed: how < 0.6 };
  if (act.type === 'drawBlood') return { ...act, volumeMl: 1 + 39 * how };
  if (act.type === 'passTime') return { ...act, seconds: 1 + Math.floor(400 * how) };
  return act;
}
