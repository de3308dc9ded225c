/** One running session on the screen: the clock, the keys, the words, the plate, the debrief. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ImagingDevice } from '../content/imaging.ts';
import type { Messages } from '../content/messages/index.ts';
import type { Act } from '../machines/acts.ts';
import type { BodyState, Patient } from '../physiology/index.ts';
import type { Session } from '../session/index.ts';
import { isWebGLAvailable } from '../scene/webgl.ts';
import { Debrief } from '../ui/debrief/Debrief.tsx';
import { createCommandRegistry } from '../ui/lib/commands.ts';
import type { Frames } from '../ui/lib/frames.ts';
import { refusalReason } from '../ui/lib/refusal.ts';
import type { Settings } from '../ui/lib/settings.ts';
import { UiContext, type Ui } from '../ui/lib/UiContext.ts';
import { useSnapshot } from '../ui/lib/useSnapshot.ts';
import type { MenuActions } from '../ui/shell/Menu.tsx';
import { LiveRegions } from '../ui/shell/LiveRegions.tsx';
import { Shell } from '../ui/shell/Shell.tsx';
import type { CaptionView } from '../ui/shell/Captions.tsx';
import { askOutcomeRange, askOutlook } from './askOutcome.ts';
import { Desks } from './Desks.tsx';
import { drive } from './driver.ts';
import { panelBoundaryOf } from './PanelBoundary.tsx';
import { Plate } from './Plate.tsx';
import { OPERATOR } from './sessionFiles.ts';
import type { UrlSwitches } from './urlSwitches.ts';
import { useAutosave } from './useAutosave.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useNarration } from './useNarration.ts';
import { useSenses } from './useSenses.ts';
import { useHasVoice } from './useVoice.ts';

const OTHER_PATIENTS = 200;

const Review = lazy(() => import('./Review.tsx'));

export interface ProcedureProps {
  readonly session: Session;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly frames: Frames;
  readonly switches: UrlSwitches;
  readonly menu: MenuActions;
  readonly onStorageFull: () => void;
  readonly onKeptElsewhere: () => void;
  /** What stands around plate and panels, where it is not the trainee's own frame. */
  readonly frame?: (caption: CaptionView | null) => ReactNode;
  /** Whether the browser keeps it; not for an example that is only looked at. */
  readonly keeps?: boolean;
  /** Time stands and nothing is done: neither the clock nor the log moves. */
  readonly stands?: boolean;
}

const askRange = (body: Readonly<BodyState>, patient: Patient) =>
  askOutcomeRange(body, patient, OTHER_PATIENTS);

interface ScreenProps {
  readonly switches: UrlSwitches;
  readonly menu: MenuActions;
  readonly caption: CaptionView | null;
  readonly messages: Messages;
}

function Screen({ switches, menu, caption, messages }: ScreenProps) {
  const { machine } = useSnapshot();
  const [drawable, setDrawable] = useState(() => switches.webgl && isWebGLAvailable());
  if (machine.phase === 'debrief') {
    const review = (
      <Suspense fallback={null}>
        <Review quality={switches.quality ?? 'mid'} onUnavailable={() => setDrawable(false)} />
      </Suspense>
    );
    return (
      <Debrief
        operator={OPERATOR}
        menu={menu}
        reviewPlate={drawable ? review : null}
        askRange={askRange}
        askOutlook={askOutlook}
      />
    );
  }
  return (
    <Shell
      plate={<Plate switches={switches} />}
      caption={caption}
      menu={menu}
      panelBoundary={panelBoundaryOf(messages)}
    />
  );
}

/** The fingerprint of the state stands on the page's root once the run is over. */
function useStateHash(session: Session): void {
  useEffect(() => {
    const show = () => {
      if (session.snapshot.machine.phase === 'debrief')
        document.documentElement.dataset['stateHash'] = session.stateHash();
      else delete document.documentElement.dataset['stateHash'];
    };
    show();
    return session.subscribe(show);
  }, [session]);
}

export function Procedure(props: ProcedureProps) {
  const {
    session,
    messages,
    settings,
    changeSettings,
    frames,
    switches,
    menu,
    onStorageFull,
    onKeptElsewhere,
    frame,
    keeps = true,
    stands = false,
  } = props;
  const commands = useMemo(() => createCommandRegistry(), []);
  const { caption, texts, announce, earlier } = useNarration(
    session,
    messages,
    frames,
    settings,
    stands,
    frame !== undefined,
  );
  const hasVoice = useHasVoice(messages.language);
  useSenses(session, settings, frames, stands);
  useKeyboard(commands, settings.shortcuts);
  useAutosave(session, keeps, onStorageFull, onKeptElsewhere);
  useStateHash(session);
  useEffect(
    () => (stands ? undefined : drive(session, frames, switches.speed)),
    [session, frames, switches.speed, stands],
  );

  const [desk, setDesk] = useState<ImagingDevice | null>(null);
  const closeDesk = useCallback(() => setDesk(null), []);
  // No instrument is held while time stands, or another page is open.
  if (stands && desk !== null) setDesk(null);

  const perform = useCallback(
    (act: Act) => {
      if (stands) return false;
      const { accepted } = session.perform(act);
      if (!accepted)
        announce(messages.t('act.refused', { reason: refusalReason(messages, session.snapshot, act) }));
      else if (act.type === 'callForHelp') announce(messages.t('emergency.help'));
      return accepted;
    },
    [session, messages, announce, stands],
  );
  const ui = useMemo<Ui>(
    () => ({
      session,
      messages,
      settings,
      changeSettings,
      frames,
      commands,
      perform,
      openDesk: setDesk,
      earlierCaptions: earlier,
      announce,
      hasVoice,
    }),
    [session, messages, settings, changeSettings, frames, commands, perform, earlier, announce, hasVoice],
  );
  return (
    <UiContext value={ui}>
      <LiveRegions texts={texts} />
      {frame === undefined ? (
        <Screen switches={switches} menu={menu} caption={caption} messages={messages} />
      ) : (
        frame(caption)
      )}
      <Desks open={desk} webgl={switches.webgl} onClose={closeDesk} />
    </UiContext>
  );
}
