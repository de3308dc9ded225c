/** What the anatomy page shows: cut, layers, the chosen structure, the view. Plain data and one reducer. */
import type { AtlasView, CutKind, Shown } from '../../content/atlas.ts';
import type { CutPlace } from '../../imaging/cuts.ts';
import type { Vector3 } from '../../numerics/vector.ts';

export type Others = 'together' | 'faded' | 'alone';

export interface AtlasState {
  /** The plane that opens the plate, or none. */
  readonly cut: CutKind | null;
  /** The point through which all three planes go, mm. */
  readonly focus: Vector3;
  readonly tiltDeg: Readonly<Record<CutKind, number>>;
  readonly flipped: Readonly<Record<CutKind, boolean>>;
  /** The cut face shows every tissue, whatever is peeled off the solids. */
  readonly allOnCut: boolean;
  readonly hidden: ReadonlySet<string>;
  readonly chosen: string | null;
  readonly others: Others;
  readonly view: { readonly name: AtlasView | 'cut'; readonly turn: number };
  readonly labels: boolean;
}

export type AtlasAct =
  | { readonly type: 'cut'; readonly kind: CutKind | null }
  | { readonly type: 'focus'; readonly focus: Vector3 }
  | { readonly type: 'tilt'; readonly kind: CutKind; readonly tiltDeg: number }
  | { readonly type: 'flip'; readonly kind: CutKind }
  | { readonly type: 'stop'; readonly place: CutPlace }
  | { readonly type: 'allOnCut'; readonly on: boolean }
  | { readonly type: 'show'; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: 'choose'; readonly id: string | null }
  | { readonly type: 'others'; readonly others: Others }
  | { readonly type: 'view'; readonly name: AtlasView | 'cut' }
  | { readonly type: 'labels'; readonly on: boolean };

const each = <Value>(value: Value): Readonly<Record<CutKind, Value>> => ({
  sagittal: value,
  axial: value,
  coronal: value,
});

export function firstAtlasState(focus: Vector3, hidden: readonly string[]): AtlasState {
  return {
    cut: null,
    focus,
    tiltDeg: each(0),
    // The canal is opened from behind, as a needle comes.
    flipped: { ...each(false), coronal: true },
    allOnCut: true,
    hidden: new Set(hidden),
    chosen: null,
    others: 'together',
    view: { name: 'oblique', turn: 0 },
    labels: true,
  };
}

function turned(state: AtlasState, name: AtlasView | 'cut'): AtlasState['view'] {
  return { name, turn: state.view.turn + 1 };
}

export function atlasReducer(state: AtlasState, act: AtlasAct): AtlasState {
  switch (act.type) {
    case 'cut':
      return {
        ...state,
        cut: act.kind,
        view: turned(state, act.kind === null ? 'oblique' : 'cut'),
      };
    case 'focus':
      return { ...state, focus: act.focus };
    case 'tilt':
      return { ...state, tiltDeg: { ...state.tiltDeg, [act.kind]: act.tiltDeg } };
    case 'flip': {
      const next = { ...state, flipped: { ...state.flipped, [act.kind]: !state.flipped[act.kind] } };
      return state.cut === act.kind ? { ...next, view: turned(state, 'cut') } : next;
    }
    case 'stop': {
      const { kind, focus, tiltDeg, flipped } = act.place;
      return {
        ...state,
        cut: kind,
        focus,
        tiltDeg: { ...state.tiltDeg, [kind]: tiltDeg },
        flipped: { ...state.flipped, [kind]: flipped },
        view: turned(state, 'cut'),
      };
    }
    case 'allOnCut':
      return { ...state, allOnCut: act.on };
    case 'show': {
      const hidden = new Set(state.hidden);
      for (const id of act.ids)
        if (act.on) hidden.delete(id);
        else hidden.add(id);
      const gone = state.chosen !== null && hidden.has(state.chosen) && !act.on;
      return { ...state, hidden, ...(gone ? { chosen: null, others: 'together' as const } : {}) };
    }
    case 'choose':
      return {
        ...state,
        chosen: act.id,
        others: act.id === null ? 'together' : state.others,
      };
    case 'others':
      return { ...state, others: act.others };
    case 'view':
      return { ...state, view: turned(state, act.name) };
    case 'labels':
      return { ...state, labels: act.on };
  }
}

/** How a structure stands among the solids. The chosen one always stands. */
export function shownAs(
  { hidden, chosen, others }: Pick<AtlasState, 'hidden' | 'chosen' | 'others'>,
  id: string,
): Shown {
  if (id === chosen) return 'shown';
  if (hidden.has(id)) return 'hidden';
  if (chosen === null || others === 'together') return 'shown';
  return others === 'faded' ? 'faded' : 'hidden';
}

/** How it stands on the cut face and in the maps. */
export function shownOnCut(
  state: Pick<AtlasState, 'hidden' | 'chosen' | 'others' | 'allOnCut'>,
  id: string,
): Shown {
  return shownAs(state.allOnCut ? { ...state, hidden: new Set() } : state, id);
}

/** The three planes through the focus. */
export function placesOf({
  focus,
  tiltDeg,
  flipped,
}: Pick<AtlasState, 'focus' | 'tiltDeg' | 'flipped'>): Readonly<Record<CutKind, CutPlace>> {
  const place = (kind: CutKind): CutPlace => ({
    kind,
    focus,
    tiltDeg: tiltDeg[kind],
    flipped: flipped[kind],
  });
  return { sagittal: place('sagittal'), axial: place('axial'), coronal: place('coronal') };
}
