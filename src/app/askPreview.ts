/** The moment of a patch that the patient's pictures show, worked out off the main thread, as a snapshot that a scene can read. */
import { useEffect, useState } from 'react';
import { inPosture } from '../anatomy/index.ts';
import { anatomyOf } from '../physiology/index.ts';
import type { Session } from '../session/index.ts';
import type { SessionSnapshot } from '../session/types.ts';
import type { PreviewMoment, PreviewQuestion } from './previewWorker.ts';

export interface Preview {
  readonly snapshot: SessionSnapshot;
}

function frozen({ snapshot }: Session, moment: PreviewMoment): Preview {
  const { patient } = snapshot;
  const anatomy = inPosture(anatomyOf(patient), 'lateralCurled', moment.body.pose.flexion);
  return { snapshot: { ...snapshot, ...moment, anatomy } };
}

/** Null until it is worked out; 'none' where this case comes to no patch. */
export function usePreview(session: Session): Preview | 'none' | null {
  const [answer, setAnswer] = useState<{ session: Session; preview: Preview | 'none' } | null>(null);
  useEffect(() => {
    const { teachingCase, protocol, seed } = session.snapshot;
    const question: PreviewQuestion = { caseId: teachingCase.id, protocolId: protocol.id, seed };
    const worker = new Worker(new URL('./previewWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PreviewMoment | null>) =>
      setAnswer({ session, preview: data === null ? 'none' : frozen(session, data) }),
    );
    worker.addEventListener('error', () => setAnswer({ session, preview: 'none' }));
    worker.postMessage(question);
    return () => worker.terminate();
  }, [session]);
  return answer?.session === session ? answer.preview : null;
}
