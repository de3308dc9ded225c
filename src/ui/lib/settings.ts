/** What a reader may set for the whole module. */
import type { Guidance } from '../../content/protocols.ts';
import type { PressureUnit } from './units.ts';

export const THEMES = ['daylight', 'procedureRoom', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** The ways in which what the hands feel is told, each with a switch of its own. */
export const CHANNELS = ['forceTrace', 'plunger', 'sound', 'vibration', 'feltWords'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Settings extends Readonly<Record<Channel, boolean>> {
  readonly theme: Theme;
  readonly unit: PressureUnit;
  /** Held buttons: hold to act, or press to start and press to stop. */
  readonly holdMode: 'hold' | 'toggle';
  readonly shortcuts: boolean;
  readonly captions: boolean;
  /** How much of the inside the next run shows; a run keeps what it was begun with. */
  readonly guidance: Guidance;
  /** Loudness of the needle's sound, 0 to 1. */
  readonly soundVolume: number;
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
  soundVolume: 0.5,
};
