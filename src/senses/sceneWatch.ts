/** Watches the picture's qualitative state, and says so when it has changed, at most each eight seconds. */

/** The picture in a closed vocabulary; the levels by their place in the list from head to foot, null for none. */
export interface SceneState {
  readonly bloodFrom: number | null;
  readonly bloodTo: number | null;
  readonly leak: Leak;
}
const LEAKS = ['none', 'flowing', 'slowing', 'nearlyClosed'] as const;
export type Leak = (typeof LEAKS)[number];

const SCENE_INTERVAL_MS = 8000;
/** From these shares of the first leak it flows as before, or slows. */
const FLOWING_FROM = 0.8;
const SLOWING_FROM = 0.2;

/** Place in LEAKS of this share of the leak before the patch. */
function leakIndex(share: number): number {
  return share > FLOWING_FROM ? 1 : share > SLOWING_FROM ? 2 : 3;
}

/** What it looks at. */
export interface SceneSource {
  readonly epidural: { readonly byLevelMl: readonly number[] };
  readonly csf: { readonly leakMlPerMin: number; readonly leakBeforePatchMlPerMin: number };
}

export interface SceneWatch {
  /** The state when it has changed and may be said, else null. A level counts as reached from so many mL. */
  readonly look: (body: SceneSource, reachedMl: number, nowMs: number) => SceneState | null;
}

export function createSceneWatch(): SceneWatch {
  let from = -1;
  let to = -1;
  let leak = 0;
  let lastMs = -Infinity;
  return {
    look: ({ epidural, csf }, reachedMl, nowMs) => {
      if (nowMs - lastMs < SCENE_INTERVAL_MS) return null;
      const { byLevelMl } = epidural;
      let first = -1;
      let last = -1;
      for (let i = 0; i < byLevelMl.length; i++) {
        if ((byLevelMl[i] ?? 0) < reachedMl) continue;
        if (first < 0) first = i;
        last = i;
      }
      const before = csf.leakBeforePatchMlPerMin;
      const nowLeak = first < 0 ? 0 : leakIndex(before > 0 ? csf.leakMlPerMin / before : 1);
      if (first === from && last === to && nowLeak === leak) return null;
      from = first;
      to = last;
      leak = nowLeak;
      lastMs = nowMs;
      return {
        bloodFrom: first < 0 ? null : first,
        bloodTo: last < 0 ? null : last,
        leak: LEAKS[nowLeak] ?? 'none',
      };
    },
  };
}
