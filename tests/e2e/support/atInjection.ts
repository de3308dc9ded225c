/** A run up to the blood on the needle, made without a screen: of a person who feels what a test is about. */
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';
import {
  createSession,
  exportSession,
  operateUntilConfirmed,
  setUp,
  type SessionFile,
  type SettingValue,
} from '../../../src/session/index.ts';

const SLOWLY_ML_PER_S = 0.25;

/** The blood is fresh and connected, this much of it is in, mL, and the thumb is off. */
export function atInjection(
  seed: number,
  settings: Readonly<Record<string, SettingValue>>,
  injectedMl = 0,
): SessionFile {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', seed, settings));
  operateUntilConfirmed(session, 'expert');
  session.perform({ type: 'drawBlood', volumeMl: 20 });
  session.perform({ type: 'expelAir' });
  session.perform({ type: 'passBlood', how: 'untouched' });
  session.perform({ type: 'connectBlood' });
  if (injectedMl > 0) {
    session.perform({ type: 'setInjectionRate', mlPerS: SLOWLY_ML_PER_S });
    const seconds = injectedMl / SLOWLY_ML_PER_S;
    session.advanceTo(session.snapshot.tick + Math.round(seconds * TICKS_PER_SECOND));
    session.perform({ type: 'setInjectionRate', mlPerS: 0 });
  }
  return { ...exportSession(session, 'expert', { stateHash: '' }), recorded: null };
}
