/** What the scene asks of a session, and how the procedure's words become what is seen. */
import type { Interspace } from '../content/levels.ts';
import type { SessionSnapshot } from '../session/types.ts';

/** A running session, as far as the scene reads it. */
export interface SnapshotSource {
  readonly snapshot: SessionSnapshot;
}

const DEFAULT_INTERSPACE: Interspace = 'L3/4';

/** The interspace in hand: where the needle truly is, or else the one chosen. */
export function interspaceInHand({ track, machine }: SessionSnapshot): Interspace {
  return track?.aim.interspace ?? machine.context.interspace ?? DEFAULT_INTERSPACE;
}

const NEEDLE_STEPS: ReadonlySet<string> = new Set(['needlePlacement', 'injection', 'recovery']);

/** Whether the tissues are shown opened: from the needle step on. */
export function isOpened({ machine }: SessionSnapshot): boolean {
  return machine.phase === 'debrief' || (machine.step !== null && NEEDLE_STEPS.has(machine.step));
}

export function isInjecting({ machine, body }: SessionSnapshot): boolean {
  return machine.phase === 'debrief' || machine.step === 'injection' || body.blood.injectedMl > 0;
}

/** The syringe on the needle: saline to find the space, blood to fill it. */
export function syringeOn({ machine, body }: SessionSnapshot): 'saline' | 'blood' | 'nothing' {
  if (body.needle.place === 'out') return 'nothing';
  if (machine.step === 'injection' || body.blood.injectedMl > 0) return 'blood';
  return machine.step === 'needlePlacement' ? 'saline' : 'nothing';
}

/** A number that changes whenever the picture could: the scene draws only then. */
export function pictureKey({ version, tick, body, controls }: SessionSnapshot): number {
  const { needle, blood, csf, seal, epidural, syringe } = body;
  const flows = csf.leakMlPerMin > 0.02 ? tick / 6 : 0;
  return (
    version * 1e6 +
    Math.floor(flows) +
    needle.depthMm * 131 +
    blood.injectedMl * 977 +
    blood.syringeMl * 31 +
    epidural.volumeMl * 57 +
    seal.clot * 1777 +
    seal.fraction * 2111 +
    syringe.salineLeftMl * 41 +
    controls.injectionRateMlPerS
  );
}
