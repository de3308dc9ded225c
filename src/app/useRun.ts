/**
 * The run on the screen: what the browser kept of one, a new one, or one from a file; and the record of a run that an older model
 * made. Nothing is looked for while a page is open that shows no run.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Messages } from '../content/messages/index.ts';
import type { Guidance } from '../content/protocols.ts';
import { browserStore, forgetRun, parseRecordedRun, type RecordedRun } from '../records/index.ts';
import { Problem, type Session } from '../session/index.ts';
import type { PageId } from './route.ts';
import { download, fileName, openText, sessionText } from './sessionFiles.ts';
import { asksForRun, FIRST_SEED, newSession, startUp, type StartUp } from './startUp.ts';
import type { UrlSwitches } from './urlSwitches.ts';
import type { Notices } from './useToast.ts';

/** A run of a whole day of acts is far smaller. */
const LARGEST_FILE_BYTES = 8_000_000;

export interface Run {
  /** Null on the start screen. */
  readonly session: Session | null;
  readonly recorded: RecordedRun | null;
  /** Counts the sessions shown, so that nothing a panel remembers leaks from one run into the next. */
  readonly count: number;
  readonly leaving: boolean;
  readonly setLeaving: (leaving: boolean) => void;
  readonly begin: (seed: number, guidance: Guidance, caseId: string) => void;
  /** The start screen, or the run that the address asks for; the one that was kept is forgotten. */
  readonly startAnew: () => void;
  readonly save: () => void;
  readonly open: (file: File) => Promise<void>;
  readonly leaveRecorded: () => void;
}

function shows(page: PageId): boolean {
  return page === 'trainee' || page === 'class';
}

interface Shown {
  readonly session: Session | null;
  readonly recorded: RecordedRun | null;
  readonly count: number;
  /** Begun for a class, where no other one ran. */
  readonly forClass: boolean;
}

const NOTHING: Shown = { session: null, recorded: null, count: 0, forClass: false };

function firstShown(start: StartUp): Shown {
  if (start.kind === 'session') return { ...NOTHING, session: start.session };
  return start.kind === 'recorded' ? { ...NOTHING, recorded: parseRecordedRun(start.recorded) } : NOTHING;
}

/** What the page began with, told once, where a trainee reads it. */
function useStartNotice(
  start: StartUp | null,
  page: PageId,
  messages: Messages,
  { notify, warn }: Notices,
  askAnew: () => void,
): void {
  const isTold = useRef(false);
  const { t } = messages;
  useEffect(() => {
    if (start === null || page !== 'trainee' || isTold.current) return;
    isTold.current = true;
    if (start.kind === 'session' && start.resumed)
      notify(t('toast.resumed'), { label: t('toast.startAgain'), onAct: askAnew });
    if (start.kind !== 'recorded' && start.problem !== null)
      warn(t('error.restore', { detail: start.problem.sayIn(messages) }));
    if (start.kind === 'recorded' && start.recorded === null) warn(t('error.modelChangedUnfinished'));
  }, [start, page, messages, t, notify, warn, askAnew]);
}

export function useRun(switches: UrlSwitches, page: PageId, messages: Messages, notices: Notices): Run {
  const { t } = messages;
  const { notify, warn, dismiss } = notices;
  const [start, setStart] = useState<StartUp | null>(() => (shows(page) ? startUp(switches) : null));
  const [shown, setShown] = useState<Shown>(() => (start === null ? NOTHING : firstShown(start)));
  const [leaving, setLeaving] = useState(false);
  const askAnew = useCallback(() => setLeaving(true), []);
  useStartNotice(start, page, messages, notices, askAnew);

  const show = useCallback((session: Session | null, more: Partial<Shown> = {}) => {
    setShown(({ count }) => ({ ...NOTHING, ...more, session, count: count + 1 }));
  }, []);

  const { session, recorded, forClass } = shown;
  if (start === null && shows(page)) {
    const late = startUp(switches);
    setStart(late);
    setShown(firstShown(late));
  } else if (page === 'class' && session === null) {
    // A class begins a session of its own where none runs.
    show(newSession(switches, FIRST_SEED), { recorded, forClass: true });
  } else if (page !== 'class' && forClass && session?.log.length === 0) {
    // Nobody acted in it: who leaves the class is asked again who they are.
    show(null, { recorded });
  }

  const begin = useCallback(
    (seed: number, guidance: Guidance, caseId: string) => show(newSession(switches, seed, guidance, caseId)),
    [switches, show],
  );
  const startAnew = useCallback(() => {
    forgetRun(browserStore());
    setLeaving(false);
    dismiss();
    show(asksForRun(switches) ? newSession(switches, FIRST_SEED) : null);
  }, [switches, dismiss, show]);
  const save = useCallback(() => {
    if (session === null) return;
    download(fileName(session), sessionText(session));
    notify(t('toast.saved'));
  }, [session, notify, t]);
  const open = useCallback(
    async (file: File) => {
      try {
        if (file.size > LARGEST_FILE_BYTES) return warn(t('error.fileTooLarge'));
        const opened = openText(await file.text());
        if (opened.kind === 'recorded') {
          setShown((before) => ({ ...before, recorded: parseRecordedRun(opened.file.recorded) }));
          if (opened.file.recorded === null) warn(t('error.modelChangedUnfinished'));
          return;
        }
        show(opened.session);
        document.documentElement.dataset['stateHash'] = opened.session.stateHash();
        notify(t('toast.opened', { name: file.name }));
      } catch (error) {
        const detail = error instanceof Problem ? error.sayIn(messages) : t('error.fileRead');
        warn(t('error.file', { detail }));
      }
    },
    [messages, notify, show, t, warn],
  );
  const leaveRecorded = useCallback(() => setShown((before) => ({ ...before, recorded: null })), []);
  const { count } = shown;
  return useMemo(
    () => ({
      session,
      recorded,
      count,
      leaving,
      setLeaving,
      begin,
      startAnew,
      save,
      open,
      leaveRecorded,
    }),
    [session, recorded, count, leaving, begin, startAnew, save, open, leaveRecorded],
  );
}
