/**
 * The C-arm as it is being set: presses of a stepper are gathered, so that one turn of the arm is one act, and a film is only taken
 * once the arm stands where it was asked to.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { CARM_FIELDS_MM } from '../../content/imaging.ts';
import type { ActOf } from '../../machines/acts.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';

/** So long after the last press the arm is moved. */
const SETTLES_MS = 700;

export type ArmAct = ActOf<'moveCArm'>;

/** Where the arm was asked to go and is not yet; null where it stands as asked. */
export interface AskedArm {
  readonly asked: ArmAct | null;
  readonly ask: (arm: ArmAct | null) => void;
}

export function useAskedArm(): AskedArm {
  const [asked, ask] = useState<ArmAct | null>(null);
  return { asked, ask };
}

/** Where the arm stands. */
export function armNow({ controls }: Pick<SessionSnapshot, 'controls'>): ArmAct {
  const { rotationDeg, tiltDeg, cranialMm, fieldMm } = controls.cArm;
  const field = CARM_FIELDS_MM.find((each) => each === fieldMm) ?? CARM_FIELDS_MM[0];
  return { type: 'moveCArm', rotationDeg, tiltDeg, cranialMm, fieldMm: field };
}

export interface ArmSetting {
  /** As asked for, moved there already or not. */
  readonly arm: ArmAct;
  readonly set: (change: Partial<ArmAct>) => void;
  /** Moves it now if it has still to be moved; false where it may not be. */
  readonly settle: () => boolean;
}

export function useArm({ asked, ask }: AskedArm): ArmSetting {
  const { session, perform } = useUi();
  const now = armNow(useSnapshot());
  const timer = useRef(0);
  const last = useRef(asked);
  const arm = asked ?? now;
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (asked === null) return true;
    last.current = null;
    ask(null);
    return perform(asked);
  }, [asked, ask, perform]);
  useEffect(() => {
    if (asked === null) return undefined;
    timer.current = window.setTimeout(settle, SETTLES_MS);
    return () => clearTimeout(timer.current);
  }, [asked, settle]);
  // Who turns away from the screen has asked for it none the less.
  useEffect(() => {
    last.current = asked;
  }, [asked]);
  useEffect(
    () => () => {
      if (last.current !== null) session.perform(last.current);
    },
    [session],
  );
  return { arm, set: (change) => ask({ ...arm, ...change }), settle };
}
