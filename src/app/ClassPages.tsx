/** A class put together: its own session, the examples it jumps to, and the pages beside them. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createMessages } from '../content/messages/index.ts';
import { isTrouble, type Jump } from '../content/lesson/jumps.ts';
import type { AnswerLetter } from '../content/lesson/questions.ts';
import type { Session } from '../session/index.ts';
import { Cards } from '../ui/class/Cards.tsx';
import { Checklist } from '../ui/class/Checklist.tsx';
import { LessonContext, type Lesson, type Timing } from '../ui/class/ClassContext.ts';
import { classAddress, classPageOf, jumpOf, type ClassPage } from '../ui/class/address.ts';
import { ClassRoom } from '../ui/class/ClassRoom.tsx';
import { HandoverPage } from '../ui/class/HandoverPage.tsx';
import { Plan } from '../ui/class/Plan.tsx';
import { Tasks } from '../ui/class/Tasks.tsx';
import type { CaptionView } from '../ui/shell/Captions.tsx';
import { panelBoundaryOf } from './PanelBoundary.tsx';
import { Plate } from './Plate.tsx';
import { Procedure, type ProcedureProps } from './Procedure.tsx';
import { useJump } from './useJump.ts';

const messages = createMessages('en', 'class');

const NO_VOTES: Readonly<Record<AnswerLetter, number>> = { a: 0, b: 0, c: 0, d: 0 };

const DOCUMENTS: Readonly<Record<Exclude<ClassPage, 'room'>, () => ReactNode>> = {
  plan: Plan,
  tasks: Tasks,
  cards: Cards,
  checklist: Checklist,
  handover: HandoverPage,
};

/** What the facilitator has opened; a pause and a jump begin it anew. */
function useLessonState(
  session: Session,
  jump: Jump | null,
): Omit<Lesson, 'messages' | 'jump' | 'wanted' | 'choose' | 'keepFocus' | 'jumpState' | 'goTo' | 'goBack'> {
  const [paused, setPause] = useState(false);
  const [curtain, setCurtain] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState(false);
  const [acting, setActing] = useState(false);
  const [votes, setVotes] = useState(NO_VOTES);
  const [timing, setTiming] = useState<Timing>({ minutes: 20, startedMs: null });
  const [of, setOf] = useState(session);
  if (of !== session) {
    setOf(session);
    setAnswered(false);
    setVotes(NO_VOTES);
    // What goes wrong is talked about as it stands, before it goes on.
    if (jump !== null && isTrouble(jump)) {
      setPause(true);
      setAsking(false);
    }
  }
  const setPaused = useCallback((next: boolean) => {
    setPause(next);
    setAsking(next);
    setAnswered(false);
    setVotes(NO_VOTES);
    if (!next) setCurtain(false);
  }, []);
  const vote = useCallback((letter: AnswerLetter, by: 1 | -1) => {
    setVotes((before) => ({ ...before, [letter]: Math.max(0, before[letter] + by) }));
  }, []);
  return useMemo(
    () => ({
      paused,
      setPaused,
      curtain,
      setCurtain,
      asking,
      setAsking,
      answered,
      setAnswered,
      votes,
      vote,
      acting,
      setActing,
      timing,
      setTiming,
    }),
    [paused, setPaused, curtain, asking, answered, votes, vote, acting, timing],
  );
}

/** The example stands in the address, so that a reload and a link lead to it; what names none leaves what is on the screen. */
function useAddressedJump(parts: readonly string[]) {
  const { example, wanted, state, go, back } = useJump();
  const asked = useRef<Jump | null>(null);
  const page = classPageOf(parts);
  const want = useCallback(
    (jump: Jump | null) => {
      asked.current = jump;
      window.history.replaceState(null, '', classAddress(page, jump));
      if (jump === null) back();
      else go(jump);
    },
    [page, go, back],
  );
  const named = jumpOf(parts);
  useEffect(() => {
    if (named !== null && named !== asked.current) want(named);
  }, [named, want]);
  const goBack = useCallback(() => want(null), [want]);
  const chosen = useRef(false);
  const choose = useCallback(
    (jump: Jump | null) => {
      chosen.current = true;
      want(jump);
    },
    [want],
  );
  const keepFocus = useCallback((menu: HTMLSelectElement | null) => {
    if (menu === null || !chosen.current) return;
    chosen.current = false;
    if (document.activeElement === document.body) menu.focus();
  }, []);
  return { page, example, wanted, state, goTo: want, goBack, choose, keepFocus };
}

interface ClassPagesProps extends Omit<ProcedureProps, 'messages' | 'frame' | 'stands'> {
  readonly parts: readonly string[];
}

export default function ClassPages({ parts, session: own, keeps = true, ...rest }: ClassPagesProps) {
  const { page, example, wanted, state, goTo, goBack, choose, keepFocus } = useAddressedJump(parts);
  const session = example?.session ?? own;
  const jump = example?.jump ?? null;
  const opened = useLessonState(session, jump);
  const lesson = useMemo<Lesson>(
    () => ({ messages, ...opened, jump, wanted, choose, keepFocus, jumpState: state, goTo, goBack }),
    [opened, jump, wanted, state, goTo, goBack, choose, keepFocus],
  );
  const frame = (caption: CaptionView | null) => {
    if (page === 'room')
      return (
        <ClassRoom
          plate={<Plate switches={rest.switches} />}
          caption={caption}
          stateHash={opened.paused ? session.stateHash() : ''}
          panelBoundary={panelBoundaryOf(messages)}
        />
      );
    const Page = DOCUMENTS[page];
    return <Page />;
  };
  return (
    <LessonContext value={lesson}>
      <Procedure
        key={example?.run ?? 0}
        {...rest}
        session={session}
        messages={messages}
        frame={frame}
        keeps={keeps && example === null}
        stands={opened.paused || page !== 'room'}
      />
    </LessonContext>
  );
}
