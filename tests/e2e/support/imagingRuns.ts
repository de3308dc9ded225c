/** Runs of the case that is patched at its own level, made without a screen, before anything is looked at inside. */
import {
  createSession,
  exportSession,
  operate,
  replaySession,
  setUp,
  type OperatorName,
  type SessionFile,
} from '../../../src/session/index.ts';
import type { Act, ActType } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';

const IMAGING: readonly ActType[] = [
  'callForImaging',
  'moveCArm',
  'takeShot',
  'setScreening',
  'chooseContrast',
  'injectContrast',
  'judgeContrast',
];

/** Whatever brings blood nearer to her. */
export const BLOOD_ACTS: readonly Act[] = [
  { type: 'drawBlood', volumeMl: 10 },
  { type: 'passBlood', how: 'untouched' },
  { type: 'connectBlood' },
  { type: 'setInjectionRate', mlPerS: 0.2 },
];

/** As an operator goes, up to but without the first act of this type, and without the pictures that were taken on the way. */
export function targetedRunBefore(
  type: ActType,
  seed: number,
  operator: OperatorName = 'expert',
): SessionFile {
  const session = createSession(setUp('targeted-lumbar-leak', 'standard', seed));
  operate(session, operator);
  const whole = exportSession(session, operator, { stateHash: '' });
  const end = whole.log.findIndex(({ act }) => act.type === type);
  const log = whole.log.slice(0, end).filter(({ act }) => !IMAGING.includes(act.type));
  return { ...whole, log, finalTick: log.at(-1)?.tick ?? 0, recorded: null };
}

/** The thumb of this novice felt a loss that was none: the tip is believed in the space and lies in front of it, in soft tissue. */
export const BELIEVED_TOO_SOON = { operator: 'novice', seed: 109 } as const;

export function believedTooSoon(): SessionFile {
  return targetedRunBefore('injectContrast', BELIEVED_TOO_SOON.seed, BELIEVED_TOO_SOON.operator);
}

/** From the space it goes on into the sac, mm a second, and the fluid that comes back is taken for the saline of the test. */
const ONWARDS_MM_PER_S = 1;
const MOST_S = 10;

export function takenForSaline(seed: number): SessionFile {
  const before = targetedRunBefore('injectContrast', seed);
  const session = replaySession(before);
  const { snapshot } = session;
  session.perform({ type: 'setNeedleSpeed', speedMmPerS: ONWARDS_MM_PER_S });
  const end = snapshot.tick + MOST_S * TICKS_PER_SECOND;
  while (snapshot.body.needle.tissue !== 'csf' && snapshot.tick < end) session.advanceTo(snapshot.tick + 4);
  session.perform({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  for (const act of [
    { type: 'checkHub' },
    { type: 'judgeFluid', as: 'saline' },
    { type: 'confirmSpace' },
  ] as const)
    session.perform(act);
  if (snapshot.body.needle.tissue !== 'csf' || snapshot.machine.inner !== 'spaceConfirmed')
    throw new Error('No needle in the sac is believed in the space.');
  return { ...exportSession(session, 'expert', { stateHash: '' }), recorded: null };
}
