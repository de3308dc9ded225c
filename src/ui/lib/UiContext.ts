/** What every panel can reach: the session, the words, the settings, the clock of frames. */
import { createContext, useContext } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import type { ImagingDevice } from '../../content/imaging.ts';
import type { Act } from '../../machines/acts.ts';
import type { Session } from '../../session/index.ts';
import type { CommandRegistry } from './commands.ts';
import type { Frames } from './frames.ts';
import type { Settings } from './settings.ts';

export interface Ui {
  readonly session: Session;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly frames: Frames;
  readonly commands: CommandRegistry;
  /** Try an act. A refusal is said aloud with its reason. */
  readonly perform: (act: Act) => boolean;
  /** Open the screen of a device that stands in the room, over the whole page. */
  readonly openDesk: (device: ImagingDevice) => void;
  /** What was said before, newest first. */
  readonly earlierCaptions: () => readonly {
    readonly id: number;
    readonly who: string;
    readonly text: string;
  }[];
  /** Say a sentence to a screen reader, politely. */
  readonly announce: (text: string) => void;
  /** Whether a voice of this device can speak her words. */
  readonly hasVoice: boolean;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error('A panel was rendered outside of the shell.');
  return ui;
}
