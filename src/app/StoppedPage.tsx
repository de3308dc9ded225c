/** The page after a fault: open it again with the run that was kept, take that run away as a file, or begin without it. */
import type { Messages } from '../content/messages/index.ts';
import { browserStore, forgetRun, keptRun } from '../records/index.ts';
import { Button } from '../ui/controls/Button.tsx';
import { MessagePage } from '../ui/shell/Message.tsx';
import { download } from './sessionFiles.ts';

interface StoppedPageProps {
  readonly messages: Messages;
  readonly onOpenAgain: () => void;
}

export function StoppedPage({ messages: { t }, onOpenAgain }: StoppedPageProps) {
  const kept = keptRun(browserStore());
  return (
    <MessagePage
      title={t('app.name')}
      text={t(kept === null ? 'error.appNothingKept' : 'error.app')}
      wayOn={
        <>
          <Button inline variant="filled" onClick={onOpenAgain}>
            {t('error.appWayOn')}
          </Button>
          {kept === null ? null : (
            <>
              <Button inline onClick={() => download('bloodpatch-run.json', kept)}>
                {t('menu.save')}
              </Button>
              <Button
                inline
                onClick={() => {
                  forgetRun(browserStore());
                  onOpenAgain();
                }}
              >
                {t('error.appForget')}
              </Button>
            </>
          )}
        </>
      }
    />
  );
}
