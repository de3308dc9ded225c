/** What a reader may set for the whole module. */
import type { Guidance } from '../../content/protocols.ts';
import type { PressureUnit } from './units.ts';

export const THEMES = ['daylight', 'procedureRoom', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** The ways in which what the hands feel is told, each with a switch of its own. */
export const NEEDLE_CHANNELS = ['forceTrace', 'plunger', 'sound', 'vibration', 'feltWords'] as const;
/** The ways in which the injection and her heart are heard, beside words and picture. */
export const HEARD_CHANNELS = ['pressureTone', 'heartBeeps', 'voice'] as const;
export const CHANNELS = [...NEEDLE_CHANNELS, ...HEARD_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

/** Which setting holds the loudness of each channel that is heard, 0 to 1. */
export const VOLUME_OF = {
  sound: 'soundVolume',
  pressureTone: 'pressureToneVolume',
  heartBeeps: 'heartBeepsVolume',
  voice: 'voiceVolume',
} as const satisfies Partial<Record<Channel, string>>;
export type HeardChannel = keyof typeof VOLUME_OF;
type VolumeSetting = (typeof VOLUME_OF)[HeardChannel];

export function isHeard(channel: Channel): channel is HeardChannel {
  return Object.hasOwn(VOLUME_OF, channel);
}

export interface Settings
  extends Readonly<Record<Channel, boolean>>, Readonly<Record<VolumeSetting, number>> {
  readonly theme: Theme;
  readonly unit: PressureUnit;
  /** Held buttons: hold to act, or press to start and press to stop. */
  readonly holdMode: 'hold' | 'toggle';
  readonly shortcuts: boolean;
  readonly captions: boolean;
  /** How much of the inside the next run shows; a run keeps what it was begun with. */
  readonly guidance: Guidance;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'daylight',
  unit: 'mmHg',
  holdMode: 'hold',
  shortcuts: true,
  captions: true,
  guidance: 'guided',
  forceTrace: true,
  plunger: true,
  sound: false,
  vibration: false,
  feltWords: true,
  pressureTone: false,
  heartBeeps: false,
  voice: false,
  soundVolume: 0.5,
  pressureToneVolume: 0.5,
  heartBeepsVolume: 0.5,
  voiceVolume: 0.8,
};
