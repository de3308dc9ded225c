/** What a reader may set for the whole module. */
import type { Guidance } from '../../content/protocols.ts';
import type { PressureUnit } from './units.ts';

export const THEMES = ['daylight', 'procedureRoom', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
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
};
