/** A step's panel that fails says so, and is tried again; picture and monitor stay. */
import type { ReactNode } from 'react';
import type { Messages } from '../content/messages/index.ts';
import { Button } from '../ui/controls/Button.tsx';
import { PanelMessage } from '../ui/shell/Message.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

export const panelBoundaryOf =
  ({ t }: Messages) =>
  (panel: ReactNode) => (
    <ErrorBoundary
      fallback={(retry) => (
        <PanelMessage
          text={t('error.panel')}
          wayOn={<Button onClick={retry}>{t('error.panelWayOn')}</Button>}
        />
      )}
    >
      {panel}
    </ErrorBoundary>
  );
