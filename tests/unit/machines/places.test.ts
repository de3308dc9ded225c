/** Proofs over every place that the procedure can get to, enumerated from the machine itself. */
import { getAdjacencyMap } from '@xstate/graph';
import type { AnyStateNode } from 'xstate';
import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { STEPS } from '../../../src/content/steps.ts';
import type { MachineView, ProcedureEvent } from '../../../src/machines/types.ts';
import {
  advanceProcedure,
  persist,
  procedureMachine,
  REFUSAL_REASONS,
  restore,
  viewOf,
  whyRefused,
  type ProcedureSnapshot,
} from '../../../src/machines/index.ts';
import {
  ACTS,
  AT_STEP,
  eventsFrom,
  explore,
  follow,
  keyOf,
  pathOf,
  possible,
  reach,
  STANDARD,
  WAY,
  WITHOUT_IMAGING,
  type Place,
  type Way,
} from './support.ts';
import { FILMED, IN_SPACE, SHOWN_AS } from './filmed.ts';

const DECLINED = { ...WITHOUT_IMAGING, patientAgrees: false };
/** Two passes are enough to meet every place; more of them only repeat these. */
const TWO_PASSES = {
  ...WITHOUT_IMAGING,
  protocol: { ...WITHOUT_IMAGING.protocol, maximumPasses: 2 },
};

interface Edge extends Way {
  readonly from: Place;
}

const edgesOf = (places: readonly Place[]): Edge[] =>
  places.flatMap((from) => from.ways.map(({ event, to }) => ({ from, event, to })));

const stepIndex = ({ view: { step } }: Place): number | null => (step === null ? null : STEPS.indexOf(step));

/** The id of the deepest state of a snapshot. */
function idOf({ value }: ProcedureSnapshot): string {
  const names = (part: unknown): string[] =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([key, inner]) => [key, ...names(inner)])
      : [String(part)];
  return ['bloodpatch', ...names(value)].join('.');
}

/** What is asked of a snapshot for every act. */
interface Asked {
  readonly state: ProcedureSnapshot;
  readonly view: MachineView;
  /** For every act in its form, in their order. */
  readonly permits: readonly boolean[];
}

const asked = (state: ProcedureSnapshot): Asked => ({
  state,
  view: viewOf(state),
  permits: ACTS.map((act) => state.can(act)),
});

/** One snapshot for each different set of permissions, so that slow questions are asked once of each. */
function onePerPermission(places: readonly Place[]): Asked[] {
  const seen = new Map<string, ProcedureSnapshot>();
  for (const { state, view } of places) {
    const { path, step } = view;
    const allowed = new Set(possible(state, ACTS).map(({ type }) => type));
    const { patchNumber, wetTaps, observed, advised } = state.context;
    const lists = [wetTaps.length, observed.length, advised.length];
    const key = [path, step, patchNumber, ...lists, ...allowed].join(' ');
    if (!seen.has(key)) seen.set(key, state);
  }
  return [...seen.values()].map(asked);
}

function leavesOf(node: AnyStateNode): string[] {
  if (node.type === 'atomic') return [[node.machine.id, ...node.path].join('.')];
  return Object.values(node.states).flatMap(leavesOf);
}

describe('every place of the procedure', () => {
  let places: Place[];
  let declined: Place[];
  let edges: Edge[];
  let different: Asked[];
  beforeAll(() => {
    places = [...explore(TWO_PASSES).values()];
    declined = [...explore(DECLINED).values()];
    edges = edgesOf(places);
    different = onePerPermission(places);
  }, 300_000);

  test('every inner state of every step, and every ending, is reached', () => {
    const leaves = leavesOf(procedureMachine.root);
    const shown = follow(reach('needlePlacement', FILMED), [...IN_SPACE, ...SHOWN_AS('vein')]);
    const astray = (['none', 'clear', 'blood'] as const).map((fluid) =>
      idOf(follow(shown, [{ type: 'hubChecked', fluid }])),
    );
    const reached = new Set([...[...places, ...declined].map(({ state }) => idOf(state)), ...astray]);
    expect(leaves.filter((id) => !reached.has(id))).toEqual([]);
    expect(leaves.length).toBeGreaterThan(50);
  });

  test('a patient who does not agree is never positioned', () => {
    const beyond = declined.filter((place) => (stepIndex(place) ?? 0) > 0);
    expect(beyond).toEqual([]);
  });

  test('places and ways are those that the statechart’s own library finds', () => {
    const found = getAdjacencyMap(procedureMachine, {
      input: DECLINED,
      events: eventsFrom,
      serializeState: (snapshot) => keyOf(snapshot),
    });
    const ways = Object.values(found).map(({ transitions }) => Object.keys(transitions).length);
    expect(new Set(Object.keys(found))).toEqual(new Set(declined.map(({ key }) => key)));
    expect(ways.reduce((sum, one) => sum + one, 0)).toBe(edgesOf(declined).length);
  });

  test('no event skips a step: each leads on by one step, back, out, or to a second patch', () => {
    const skips = edges.filter(({ from, to }) => {
      const [a, b] = [stepIndex(from), stepIndex(to)];
      return b !== null && b > (a ?? -1) + 1;
    });
    expect(skips.map(({ from, event, to }) => [from.view.path, event.type, to.view.path])).toEqual([]);
    expect(edges.length).toBeGreaterThan(100_000);
  });

  test('along a shortest path to every place the steps are first entered in their order', () => {
    const entered = new Map<Place, readonly string[]>();
    for (const place of places) {
      const before = place.from === null ? [] : (entered.get(place.from) ?? ['never reached']);
      const { step } = place.view;
      const after = step === null || before.includes(step) ? before : [...before, step];
      entered.set(place, after);
      expect(after).toEqual(STEPS.slice(0, after.length));
    }
    expect(entered.size).toBeGreaterThan(15_000);
  });

  test('going back happens only where it makes sense', () => {
    const ways = new Set(
      edges
        .filter(({ event }) => event.type === 'goBack')
        .map(({ from, to }) => `${from.view.step} > ${to.view.step}`),
    );
    expect([...ways].sort()).toEqual([
      'bloodDraw > sterilePrep',
      'injection > needlePlacement',
      'needlePlacement > positioning',
      'positioning > consent',
      'sterilePrep > positioning',
    ]);
  });

  test('every place has a way to the debrief', () => {
    const before = new Map<Place, Place[]>();
    for (const { from, to } of edges) {
      const known = before.get(to);
      if (known === undefined) before.set(to, [from]);
      else known.push(from);
    }
    const ends = new Set(places.filter(({ view }) => view.phase === 'debrief'));
    for (const place of ends) for (const one of before.get(place) ?? []) ends.add(one);
    expect(ends.size).toBeGreaterThan(0);
    expect(places.filter((place) => !ends.has(place)).map(({ key }) => key)).toEqual([]);
  });

  test('the needle is never left in: the debrief and recovery come after it is out', () => {
    const left = edges.filter(
      ({ from, event, to }) =>
        ['debrief', 'recovery'].includes(to.view.phase) &&
        event.type !== 'removeNeedle' &&
        event.type !== 'needleOut' &&
        from.state.hasTag('needle in'),
    );
    expect(left.map(({ from, event }) => [from.view.path, event.type])).toEqual([]);
  });

  test('nothing is allowed in the debrief', () => {
    const ended = places.filter(({ view }) => view.phase === 'debrief');
    expect(new Set(ended.map(({ view }) => view.ending))).toEqual(
      new Set(['finished', 'deferred', 'referred', 'abandoned']),
    );
    for (const { state } of ended) {
      expect(ACTS.filter((act) => state.can(act))).toEqual([]);
      expect(viewOf(state).allowed.size).toBe(0);
    }
  });

  test('help can be called, and the patient asked, in every state of every step', () => {
    const not = places.filter(({ state, view: { path } }) => {
      if (!path.includes('.')) return false;
      // At home she is asked by telephone.
      const away = /^recovery\.(home|followedUp)/u.test(path);
      return !state.can({ type: 'callForHelp' }) || state.can({ type: 'askPatient', about: 'all' }) === away;
    });
    expect(not.map(({ view }) => view.path)).toEqual([]);
  });

  test('every place can be kept as text and permits the same afterwards', () => {
    expect(different.length).toBeGreaterThan(500);
    for (const { state, view, permits } of different) {
      expect(possible(state, ACTS)).toEqual(ACTS.filter((_, index) => permits[index]));
      const text = persist(state);
      const again = restore(text, STANDARD);
      expect(persist(again)).toBe(text);
      expect(pathOf(again)).toBe(view.path);
      expect(viewOf(again).step).toBe(view.step);
      expect(ACTS.map((act) => again.can(act))).toEqual(permits);
    }
  });

  test('a refused act changes nothing and has a reason', () => {
    const used = new Set<string>();
    const undrawn = follow(reach('bloodDraw', AT_STEP), WAY.bloodDraw.slice(0, 3));
    const otherSyringe: ProcedureEvent = { type: 'chooseSyringe', kind: 'plain', connector: 'luer' };
    const unfitting = follow(reach('bloodDraw'), [
      ...WAY.bloodDraw.slice(0, 2),
      otherSyringe,
      ...WAY.bloodDraw.slice(3),
      ...WAY.needlePlacement,
      ...WAY.injection.slice(0, 2),
    ]);
    const gloved = follow(reach('bloodDraw'), [{ type: 'dressSecond', item: 'gloves' }]);
    const guided = (guidance: 'practice' | 'examination') =>
      reach('positioning', { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, guidance } });
    const numb = follow(reach('needlePlacement'), [
      ...WAY.needlePlacement.slice(0, 2),
      { type: 'anaesthetiseTrack', toDepthMm: 40 },
    ]);
    const unthought = follow(reach('recovery'), WAY.recovery.slice(0, -2));
    const filmed = reach('positioning', FILMED);
    const needled = follow(reach('needlePlacement', FILMED), IN_SPACE);
    const films = [
      follow(filmed, [{ type: 'callForImaging', device: 'cArm' }]),
      needled,
      follow(needled, SHOWN_AS('epidural').slice(0, 3)),
      follow(needled, SHOWN_AS('vein')),
      // Given, drawn and passed, but never read.
      follow(needled, [
        ...SHOWN_AS('epidural').slice(0, 3),
        { type: 'drawBlood', volumeMl: 10 },
        { type: 'bloodDrawn', volumeMl: 10 },
        { type: 'passBlood', how: 'untouched' },
      ]),
      follow(needled, [
        { type: 'drawBlood', volumeMl: 20 },
        { type: 'bloodDrawn', volumeMl: 20 },
        { type: 'passBlood', how: 'untouched' },
      ]),
    ];
    const others = [
      ...films,
      undrawn,
      unfitting,
      gloved,
      numb,
      unthought,
      guided('practice'),
      guided('examination'),
    ];
    for (const { state, view, permits } of [...different, ...others.map(asked)]) {
      const before = persist(state);
      ACTS.forEach((act, index) => {
        if (permits[index] === true) return;
        const after = advanceProcedure(state, act);
        if (after !== state) expect(persist(after)).toBe(before);
        used.add(whyRefused(view, act));
      });
    }
    expect(REFUSAL_REASONS.filter((reason) => !used.has(reason))).toEqual([]);
  });
});
