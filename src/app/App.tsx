/** The composition root of the screen: start, procedure, and the ways between them. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { createMessages } from '../content/messages/index.ts';
import { Button } from '../ui/controls/Button.tsx';
import { RecordedDebrief } from '../ui/debrief/RecordedDebrief.tsx';
import { MessagePage } from '../ui/shell/Message.tsx';
import { NewRunConfirm } from '../ui/shell/NewRunConfirm.tsx';
import { Toast } from '../ui/shell/Toast.tsx';
import { StartScreen } from '../ui/start/StartScreen.tsx';
import { frameLoopFor } from './countedFrames.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Procedure } from './Procedure.tsx';
import { useRoute, type Route } from './route.ts';
import { StartPicture } from './StartPicture.tsx';
import { StoppedPage } from './StoppedPage.tsx';
import { switchSentence } from './switchSentence.ts';
import { parseSwitches, type UrlSwitches } from './urlSwitches.ts';
import { useRun, type Run } from './useRun.ts';
import { useSettings } from './useSettings.ts';
import { useToast, type Notices } from './useToast.ts';

const Anatomy = lazy(() => import('./Anatomy.tsx'));
const ClassPages = lazy(() => import('./ClassPages.tsx'));
const PatientPages = lazy(() => import('./PatientPages.tsx'));
const messages = createMessages('en', 'trainee');
const { t } = messages;

function openAgain(): void {
  window.location.assign(window.location.pathname);
}

const later = (page: ReactNode) => <Suspense fallback={null}>{page}</Suspense>;

interface PageProps {
  readonly switches: UrlSwitches;
  readonly route: Route;
  readonly run: Run;
  readonly notices: Notices;
  readonly onOpenFile: () => void;
}

/** The page that the address names. */
function Page({ switches, route, run, notices, onOpenFile }: PageProps) {
  const { page, parts } = route;
  const { session, recorded } = run;
  const [settings, changeSettings] = useSettings(switches, page);
  const frames = useMemo(() => frameLoopFor(switches), [switches]);
  const { warn } = notices;
  const storageFull = useCallback(() => warn(t('error.storageFull')), [warn]);
  const keptElsewhere = useCallback(() => warn(t('error.otherTab')), [warn]);

  useEffect(() => {
    frames.start();
    return frames.stop;
  }, [frames]);

  const quality = switches.quality ?? 'mid';
  if (page === 'anatomy')
    return later(
      <Anatomy
        messages={messages}
        webgl={switches.webgl}
        quality={quality}
        dark={settings.theme === 'procedureRoom'}
        hasPatient={session !== null}
      />,
    );
  if (page === 'patient')
    return later(<PatientPages parts={parts} webgl={switches.webgl} quality={quality} />);
  const ofRun = {
    settings,
    changeSettings,
    frames,
    switches,
    menu: { onSave: run.save, onOpen: onOpenFile, onNewRun: run.startAnew },
    onStorageFull: storageFull,
    onKeptElsewhere: keptElsewhere,
  };
  if (page === 'class')
    return session === null
      ? null
      : later(
          <ClassPages key={run.count} parts={parts} session={session} keeps={recorded === null} {...ofRun} />,
        );
  if (recorded !== null)
    return (
      <RecordedDebrief messages={messages} unit={settings.unit} run={recorded} onAgain={run.leaveRecorded} />
    );
  if (session !== null) return <Procedure key={run.count} session={session} messages={messages} {...ofRun} />;
  return (
    <StartScreen
      messages={messages}
      guidance={settings.guidance}
      onGuidance={(guidance) => changeSettings({ guidance })}
      onBegin={(seed, caseId) => run.begin(seed, settings.guidance, caseId)}
      onOpenFile={onOpenFile}
      figure={<StartPicture messages={messages} webgl={switches.webgl} />}
    />
  );
}

function Module({ switches }: { readonly switches: UrlSwitches }) {
  const route = useRoute();
  const notices = useToast();
  const run = useRun(switches, route.page, messages, notices);
  const fileInput = useRef<HTMLInputElement>(null);
  const chooseFile = useCallback(() => fileInput.current?.click(), []);
  // What is told of a run is told where a run is.
  const ofRun = route.page === 'trainee' || route.page === 'class';
  return (
    <>
      <Page switches={switches} route={route} run={run} notices={notices} onOpenFile={chooseFile} />
      <input
        ref={fileInput}
        type="file"
        accept="application/json,.json"
        hidden
        data-testid="open-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void run.open(file);
        }}
      />
      {ofRun && run.leaving ? (
        <NewRunConfirm messages={messages} onConfirm={run.startAnew} onClose={() => run.setLeaving(false)} />
      ) : null}
      {ofRun ? <Toast messages={messages} toast={notices.toast} onGone={notices.dismiss} /> : null}
    </>
  );
}

export function App({ search }: { readonly search: string }) {
  const parsed = useMemo(() => parseSwitches(search), [search]);
  if (!parsed.ok) {
    return (
      <MessagePage
        title={t('error.switchTitle')}
        text={switchSentence(messages, parsed.problem)}
        wayOn={
          <Button inline variant="filled" onClick={openAgain}>
            {t('error.switchWayOn')}
          </Button>
        }
      />
    );
  }
  return (
    <ErrorBoundary fallback={() => <StoppedPage messages={messages} onOpenAgain={openAgain} />}>
      <Module switches={parsed.switches} />
    </ErrorBoundary>
  );
}
