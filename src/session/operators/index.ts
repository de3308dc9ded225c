/** Scripted operators: whole runs without a screen, for demonstrations, proofs and comparisons. */
import type { Session } from '../types.ts';
import { asTheCaseAsks } from './contrast.ts';
import { Desk } from './desk.ts';
import { finish, inject } from './inject.ts';
import { place } from './place.ts';
import { prepare } from './prepare.ts';
import { followHome, recover } from './recover.ts';
import type { OperatorStyle } from './style.ts';
import { STYLES } from './styles.ts';

/** Who does the whole procedure well, hesitantly or badly: for comparisons. */
export const OPERATORS = ['expert', 'novice', 'reckless'] as const;
export type OperatorName = keyof typeof STYLES;
/** All of them, those for one question about the needle included. */
export const OPERATOR_NAMES = Object.keys(STYLES) as readonly OperatorName[];

export function isOperator(name: string): name is OperatorName {
  return OPERATOR_NAMES.some((one) => one === name);
}

/** The procedure up to the needle in the place that the operator believes in; false when there was none. */
export function operateUntilConfirmed(session: Session, name: OperatorName): boolean {
  const desk = new Desk(session);
  const style = asTheCaseAsks(desk, STYLES[name]);
  prepare(desk, style);
  return !desk.over && place(desk, style);
}

/** When the injection was stopped, in ticks, with her ready to go home; null when it ended before that. */
function untilDischarge(desk: Desk, usual: OperatorStyle): number | null {
  const style = asTheCaseAsks(desk, usual);
  const heardFrom = desk.view.told.length;
  prepare(desk, style);
  if (desk.over) return null;
  if (!place(desk, style)) {
    desk.do({ type: 'abandonProcedure' });
    if (desk.view.hand.needleIn) desk.do({ type: 'removeNeedle' });
    return null;
  }
  const reason = inject(desk, style);
  finish(desk, style, reason);
  const stoppedTick = desk.view.tick;
  recover(desk, style, heardFrom);
  return desk.over ? null : stoppedTick;
}

/** The procedure up to the moment before she goes home; false when it ended before that. */
export function operateUntilDischarge(session: Session, name: OperatorName): boolean {
  return untilDischarge(new Desk(session), STYLES[name]) !== null;
}

/** Let somebody who works in this way perform the whole procedure in a fresh session. */
export function operateAs(session: Session, style: OperatorStyle): void {
  const desk = new Desk(session);
  const stoppedTick = untilDischarge(desk, style);
  if (stoppedTick !== null) followHome(desk, style, stoppedTick);
}

/** Let a scripted operator perform the whole procedure in a fresh session. */
export function operate(session: Session, name: OperatorName): void {
  operateAs(session, STYLES[name]);
}
