/** Contacts with bone as the operator knows them: at which depth, and with the needle pointing where. */
import type { Moment } from '../../../session/index.ts';

export interface BoneContact {
  /** Whole millimetres, as read off the marks. */
  readonly depthMm: number;
  readonly cephaladDeg: number;
  readonly leftDeg: number;
  /** Insertions and redirections so far, from 1. */
  readonly pass: number;
  readonly tick: number;
}

/** Depths that a finger on the marks would call the same, mm. */
const SAME_DEPTH_MM = 2;
/** Angles that are the same line, degrees. */
const SAME_LINE_DEG = 1;

/** All contacts since the needle was last put through the skin at another mark, oldest first. */
export function boneContacts(moments: readonly Moment[]): readonly BoneContact[] {
  const contacts: BoneContact[] = [];
  let pass = 0;
  let aim = { cephaladDeg: 0, leftDeg: 0 };
  for (const moment of moments) {
    if (moment.kind === 'finding' && moment.finding.type === 'boneContact') {
      const depthMm = Math.round(moment.finding.depthMm);
      const last = contacts.at(-1);
      // Touched again without another direction: the same contact.
      if (last?.pass === pass && last.depthMm === depthMm) contacts.pop();
      contacts.push({ ...aim, depthMm, pass, tick: moment.tick });
    }
    if (moment.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    if (act.type === 'chooseLevel') contacts.length = 0;
    if (act.type !== 'insertNeedle' && act.type !== 'redirectNeedle') continue;
    pass++;
    aim = { cephaladDeg: act.cephaladDeg, leftDeg: act.leftDeg };
  }
  return contacts;
}

/** What the last contact says against the one before it. */
export type BoneSays = 'first' | 'sameLine' | 'deeper' | 'shallower' | 'asDeep';

export function whatBoneSays(contacts: readonly BoneContact[]): BoneSays {
  const now = contacts.at(-1);
  const before = contacts.at(-2);
  if (now === undefined || before === undefined) return 'first';
  const deeperBy = now.depthMm - before.depthMm;
  const sameLine =
    Math.abs(now.cephaladDeg - before.cephaladDeg) <= SAME_LINE_DEG &&
    Math.abs(now.leftDeg - before.leftDeg) <= SAME_LINE_DEG;
  if (sameLine && Math.abs(deeperBy) <= SAME_DEPTH_MM) return 'sameLine';
  if (deeperBy > SAME_DEPTH_MM) return 'deeper';
  return deeperBy < -SAME_DEPTH_MM ? 'shallower' : 'asDeep';
}

/** How often the operator has tried to go on since the needle met this bone, without drawing back. */
export function pushesSince(moments: readonly Moment[], tick: number): number {
  let pushes = 0;
  for (const moment of moments) {
    if (moment.tick < tick || moment.kind !== 'act' || moment.refused) continue;
    const { act } = moment;
    const by = act.type === 'advanceNeedle' ? act.byMm : act.type === 'setNeedleSpeed' ? act.speedMmPerS : 0;
    if (by < 0) pushes = 0;
    if (by > 0) pushes++;
  }
  return pushes;
}
