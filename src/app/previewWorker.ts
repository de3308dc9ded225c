/** A patch as an expert does it, off the main thread: the body as it was when the last of the blood was in. */
import { createSession, operateUntilDischarge, setUp, type SessionSnapshot } from '../session/index.ts';

export interface PreviewQuestion {
  readonly caseId: string;
  readonly protocolId: string;
  readonly seed: number;
}

/** What of a snapshot can be handed from one thread to another and is not known there. */
export type PreviewMoment = Pick<SessionSnapshot, 'body' | 'machine' | 'track'>;

self.addEventListener('message', ({ data }: MessageEvent<PreviewQuestion>) => {
  const session = createSession(setUp(data.caseId, data.protocolId, data.seed, {}));
  const { snapshot } = session;
  let kept: PreviewMoment | null = null;
  session.subscribe(() => {
    const { body, machine, track } = snapshot;
    if (machine.step === 'injection' && body.blood.injectedMl > (kept?.body.blood.injectedMl ?? 0))
      kept = structuredClone({ body, machine, track });
  });
  operateUntilDischarge(session, 'expert');
  self.postMessage(kept);
});
