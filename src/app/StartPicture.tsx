/** The start screen's picture: the bone where it can be drawn, the cross section where it cannot. */
import { lazy, Suspense, useState } from 'react';
import { isWebGLAvailable } from '../scene/webgl.ts';
import { SectionPicture } from '../ui/start/SectionPicture.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { Messages } from '../content/messages/index.ts';

const StartBone = lazy(() => import('./StartBone.tsx'));

interface StartPictureProps {
  readonly messages: Messages;
  /** Whether the reader allows drawing in three dimensions. */
  readonly webgl: boolean;
}

export function StartPicture({ messages, webgl }: StartPictureProps) {
  const [drawn, setDrawn] = useState(() => webgl && isWebGLAvailable());
  const section = <SectionPicture messages={messages} />;
  if (!drawn) return section;
  return (
    <ErrorBoundary fallback={() => section}>
      <Suspense fallback={null}>
        <StartBone messages={messages} onUnavailable={() => setDrawn(false)} />
      </Suspense>
    </ErrorBoundary>
  );
}
