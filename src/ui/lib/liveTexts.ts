/**
 * What the page's live regions say. Three of them, so that one sentence never wipes out another before it is read: what the
 * page answers to an act, what the describer tells, and what cannot wait.
 */
export const LIVE_REGIONS = ['answer', 'described', 'urgent'] as const;
export type LiveRegion = (typeof LIVE_REGIONS)[number];

export interface LiveTexts {
  readonly say: (region: LiveRegion, text: string) => void;
  readonly read: (region: LiveRegion) => string;
  /** Called after each change; returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createLiveTexts(): LiveTexts {
  const texts: Record<LiveRegion, string> = { answer: '', described: '', urgent: '' };
  const listeners = new Set<() => void>();
  return {
    say: (region, text) => {
      // The same sentence twice is a change for a screen reader only if the text changes.
      texts[region] = texts[region] === text ? `${text}\u00a0` : text;
      for (const listener of listeners) listener();
    },
    read: (region) => texts[region],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
