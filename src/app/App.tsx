/** The composition root of the screen: start, procedure, and the ways between them. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createMessages } from '../content/messages/index.ts';
import {
  browserStore,
  forgetRun,
  keepSettings,
  keptSettings,
  parseRecordedRun,
  type RecordedRun,
} from '../records/index.ts';
import { Problem, type Session } from '../session/index.ts';
import { Button } from '../ui/controls/Button.tsx';
import { RecordedDebrief } from '../ui/debrief/RecordedDebrief.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../ui/lib/settings.ts';
import type { MenuActions } from '../ui/shell/Menu.tsx';
import { MessagePage } from '../ui/shell/Message.tsx';
import { NewRunConfirm } from '../ui/shell/NewRunConfirm.tsx';
import { Toast, type ToastView } from '../ui/shell/Toast.tsx';
import { StartScreen } from '../ui/start/StartScreen.tsx';
import { frameLoopFor } from './countedFrames.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { isAnatomy, useHash } from './route.ts';
import { Procedure } from './Procedure.tsx';
import { download, fileName, openText, sessionText } from './sessionFiles.ts';
import { StartPicture } from './StartPicture.tsx';
import { newSession, startUp } from './startUp.ts';
import { StoppedPage } from './StoppedPage.tsx';
import { switchSentence } from './switchSentence.ts';
import { parseSwitches, type UrlSwitches } from './urlSwitches.ts';

const Anatomy = lazy(() => import('./Anatomy.tsx'));
const messages = createMessages('en', 'trainee');
const { t } = messages;

/** A run of a whole day of acts is far smaller. */
const LARGEST_FILE_BYTES = 8_000_000;

function openAgain(): void {
  window.location.assign(window.location.pathname);
}

function useSettings(switches: UrlSwitches): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(() => {
    const kept = keptSettings(browserStore());
    const defined = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
    return {
      ...DEFAULT_SETTINGS,
      ...defined,
      ...(switches.unit === null ? {} : { unit: switches.unit }),
    };
  });
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      keepSettings(browserStore(), after);
      return after;
    });
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings.theme]);
  return [settings, change];
}

interface NoticeAct {
  readonly label: string;
  readonly onAct: () => void;
}

function useToast() {
  const [toast, setToast] = useState<ToastView | null>(null);
  const nextId = useRef(1);
  const show = useCallback((text: string, lasting: boolean, act?: NoticeAct) => {
    setToast({ id: nextId.current++, text, lasting, ...(act === undefined ? {} : { act }) });
  }, []);
  const notify = useCallback((text: string, act?: NoticeAct) => show(text, false, act), [show]);
  const warn = useCallback((text: string) => show(text, true), [show]);
  const dismiss = useCallback(() => setToast(null), []);
  return { toast, notify, warn, dismiss };
}

function Module({ switches }: { readonly switches: UrlSwitches }) {
  const [start] = useState(() => startUp(switches));
  const [session, setSession] = useState<Session | null>(start.kind === 'session' ? start.session : null);
  const [recorded, setRecorded] = useState<RecordedRun | null>(
    start.kind === 'recorded' ? parseRecordedRun(start.recorded) : null,
  );
  // Counts the sessions shown, so that nothing a panel remembers leaks from one run into the next.
  const [run, setRun] = useState(0);
  const [settings, changeSettings] = useSettings(switches);
  const { toast, notify, warn, dismiss } = useToast();
  const [leaving, setLeaving] = useState(false);
  const frames = useMemo(() => frameLoopFor(switches), [switches]);
  const fileInput = useRef<HTMLInputElement>(null);
  const hash = useHash();

  useEffect(() => {
    frames.start();
    return frames.stop;
  }, [frames]);

  const newRun = useCallback(() => {
    forgetRun(browserStore());
    setLeaving(false);
    dismiss();
    const asked = switches.case !== null || switches.seed !== null || switches.protocol !== null;
    setSession(asked ? newSession(switches, 1) : null);
  }, [switches, dismiss]);

  useEffect(() => {
    if (start.kind === 'session' && start.resumed)
      notify(t('toast.resumed'), { label: t('toast.startAgain'), onAct: () => setLeaving(true) });
    if (start.kind !== 'recorded' && start.problem !== null)
      warn(t('error.restore', { detail: start.problem.sayIn(messages) }));
    if (start.kind === 'recorded' && start.recorded === null) warn(t('error.modelChangedUnfinished'));
  }, [start, notify, warn]);

  const storageFull = useCallback(() => warn(t('error.storageFull')), [warn]);
  const keptElsewhere = useCallback(() => warn(t('error.otherTab')), [warn]);

  const open = async (file: File) => {
    try {
      if (file.size > LARGEST_FILE_BYTES) return warn(t('error.fileTooLarge'));
      const opened = openText(await file.text());
      if (opened.kind === 'recorded') {
        setRecorded(parseRecordedRun(opened.file.recorded));
        if (opened.file.recorded === null) warn(t('error.modelChangedUnfinished'));
        return;
      }
      setRecorded(null);
      setSession(opened.session);
      setRun((before) => before + 1);
      document.documentElement.dataset['stateHash'] = opened.session.stateHash();
      notify(t('toast.opened', { name: file.name }));
    } catch (error) {
      const detail = error instanceof Problem ? error.sayIn(messages) : t('error.fileRead');
      warn(t('error.file', { detail }));
    }
  };

  const menu: MenuActions = {
    onSave: () => {
      if (session === null) return;
      download(fileName(session), sessionText(session));
      notify(t('toast.saved'));
    },
    onOpen: () => fileInput.current?.click(),
    onNewRun: newRun,
  };

  return (
    <>
      {isAnatomy(hash) ? (
        <Suspense fallback={null}>
          <Anatomy
            messages={messages}
            webgl={switches.webgl}
            quality={switches.quality ?? 'mid'}
            dark={settings.theme === 'procedureRoom'}
            hasPatient={session !== null}
          />
        </Suspense>
      ) : recorded !== null ? (
        <RecordedDebrief
          messages={messages}
          unit={settings.unit}
          run={recorded}
          onAgain={() => setRecorded(null)}
        />
      ) : session === null ? (
        <StartScreen
          messages={messages}
          guidance={settings.guidance}
          onGuidance={(guidance) => changeSettings({ guidance })}
          onBegin={(seed) => setSession(newSession(switches, seed, settings.guidance))}
          onOpenFile={menu.onOpen}
          figure={<StartPicture messages={messages} webgl={switches.webgl} />}
        />
      ) : (
        <Procedure
          key={`${run}-${session.snapshot.teachingCase.id}-${session.snapshot.seed}`}
          session={session}
          messages={messages}
          settings={settings}
          changeSettings={changeSettings}
          frames={frames}
          switches={switches}
          menu={menu}
          onStorageFull={storageFull}
          onKeptElsewhere={keptElsewhere}
        />
      )}
      <input
        ref={fileInput}
        type="file"
        accept="application/json,.json"
        hidden
        data-testid="open-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void open(file);
        }}
      />
      {leaving ? (
        <NewRunConfirm messages={messages} onConfirm={newRun} onClose={() => setLeaving(false)} />
      ) : null}
      <Toast messages={messages} toast={toast} onGone={dismiss} />
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
