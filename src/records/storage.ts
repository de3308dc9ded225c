/**
 * What is kept in this browser: the run in hand as the text of a session file, and the reader's settings. Everything
 * that comes back is parsed; what does not fit is left out rather than trusted.
 */
import * as v from 'valibot';
import { GUIDANCES } from '../content/protocols.ts';
import { SETTINGS_KEY } from './settingsKey.ts';

const RUN_KEY = 'bloodpatch.run';

/** A part of the web's Storage; tests hand in a plain one. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const VolumeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const StoredSettingsSchema = v.object({
  theme: v.optional(v.picklist(['daylight', 'procedureRoom', 'projector'])),
  unit: v.optional(v.picklist(['mmHg', 'cmH2O', 'kPa'])),
  holdMode: v.optional(v.picklist(['hold', 'toggle'])),
  shortcuts: v.optional(v.boolean()),
  captions: v.optional(v.boolean()),
  guidance: v.optional(v.picklist(GUIDANCES)),
  forceTrace: v.optional(v.boolean()),
  plunger: v.optional(v.boolean()),
  sound: v.optional(v.boolean()),
  vibration: v.optional(v.boolean()),
  feltWords: v.optional(v.boolean()),
  pressureTone: v.optional(v.boolean()),
  heartBeeps: v.optional(v.boolean()),
  voice: v.optional(v.boolean()),
  soundVolume: v.optional(VolumeSchema),
  pressureToneVolume: v.optional(VolumeSchema),
  heartBeepsVolume: v.optional(VolumeSchema),
  voiceVolume: v.optional(VolumeSchema),
});
export type StoredSettings = v.InferOutput<typeof StoredSettingsSchema>;

/** Calls back when another tab of this browser has kept or dropped a run; returns the way to stop listening. */
export function onRunKeptElsewhere(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === RUN_KEY) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** The browser's own store, or null where it is switched off. */
export function browserStore(): KeyValueStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Whether it could be kept. */
export function keep(store: KeyValueStore | null, key: string, text: string): boolean {
  try {
    store?.setItem(key, text);
    return store !== null;
  } catch {
    return false;
  }
}

export function keepRun(store: KeyValueStore | null, text: string): boolean {
  return keep(store, RUN_KEY, text);
}

/** The text of the session file that was kept, or null. */
export function keptRun(store: KeyValueStore | null): string | null {
  try {
    return store?.getItem(RUN_KEY) ?? null;
  } catch {
    return null;
  }
}

export function forgetRun(store: KeyValueStore | null): void {
  try {
    store?.removeItem(RUN_KEY);
  } catch {
    // A store that refuses to forget holds nothing that could be read back either.
  }
}

export function keepSettings(store: KeyValueStore | null, settings: StoredSettings): boolean {
  return keep(store, SETTINGS_KEY, JSON.stringify(settings));
}

export function keptSettings(store: KeyValueStore | null): StoredSettings {
  try {
    const text = store?.getItem(SETTINGS_KEY) ?? null;
    if (text === null) return {};
    const parsed = v.safeParse(StoredSettingsSchema, JSON.parse(text));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
