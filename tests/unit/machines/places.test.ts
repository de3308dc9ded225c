/** Proofs over every place that the procedure can get to, enumerated from the machine itself. */
import { getShortestPaths } from '@xstate/graph';
import type { AnyStateNode } from 'xstate';
import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { STEPS } from '../../../src/content/steps.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
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
  reach,
  STANDARD,
  WAY,
  type Places,
} from './support.ts';

/** Two passes are enough to meet every place; more of them only repeat these. */
const TWO_PASSES = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, maximumPasses: 2 } };
const ONE_PASS = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, maximumPasses: 1 } };

interface Edge {
  readonly from: ProcedureSnapshot;
  readonly event: { readonly type: string };
  readonly to: ProcedureSnapshot;
}

function edgesOf(places: Places): Edge[] {
  return Object.values(places).flatMap((place) =>
    Object.values(place.transitions).map((one) => ({ from: place.state, event: one.event, to: one.state })),
  );
}

const stepIndex = (snapshot: ProcedureSnapshot): number | null => {
  const { step } = viewOf(snapshot);
  return step === null ? null : STEPS.indexOf(step);
};

/** The id of the deepest state of a snapshot. */
function idOf({ value }: ProcedureSnapshot): string {
  const names = (part: unknown): string[] =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([key, inner]) => [key, ...names(inner)])
      : [String(part)];
  return ['bloodpatch', ...names(value)].join('.');
}

/** One snapshot for each different set of permissions, so that slow questions are asked once of each. */
function onePerPermission(places: Places): ProcedureSnapshot[] {
  const seen = new Map<string, ProcedureSnapshot>();
  for (const { state } of Object.values(places)) {
    const { path, allowed, step } = viewOf(state);
    const { patchNumber, wetTaps, observed, advised } = state.context;
    const lists = [wetTaps.length, observed.length, advised.length];
    const key = [path, step, patchNumber, ...lists, ...allowed].join(' ');
    if (!seen.has(key)) seen.set(key, state);
  }
  return [...seen.values()];
}

function leavesOf(node: AnyStateNode): string[] {
  if (node.type === 'atomic') return [[node.machine.id, ...node.path].join('.')];
  return Object.values(node.states).flatMap(leavesOf);
}

describe('every place of the procedure', () => {
  let places: Places;
  let declined: Places;
  let edges: Edge[];
  beforeAll(() => {
    places = explore(TWO_PASSES);
    declined = explore({ ...STANDARD, patientAgrees: false });
    edges = edgesOf(places);
  });

  test('every inner state of every step, and every ending, is reached', () => {
    const leaves = leavesOf(procedureMachine.root);
    const reached = new Set(
      [...Object.values(places), ...Object.values(declined)].map(({ state }) => idOf(state)),
    );
    expect(leaves.filter((id) => !reached.has(id))).toEqual([]);
    expect(leaves.length).toBeGreaterThan(50);
  });

  test('a patient who does not agree is never positioned', () => {
    const beyond = Object.values(declined).filter(({ state }) => (stepIndex(state) ?? 0) > 0);
    expect(beyond).toEqual([]);
  });

  test('no event skips a step: each leads on by one step, back, out, or to a second patch', () => {
    const skips = edges.filter(({ from, to }) => {
      const [a, b] = [stepIndex(from), stepIndex(to)];
      return b !== null && b > (a ?? -1) + 1;
    });
    expect(skips.map(({ from, event, to }) => [pathOf(from), event.type, pathOf(to)])).toEqual([]);
    expect(edges.length).toBeGreaterThan(100_000);
  });

  test('along every generated path the steps are first entered in their order', () => {
    const paths = getShortestPaths(procedureMachine, {
      input: ONE_PASS,
      events: eventsFrom,
      serializeState: keyOf,
      limit: 2_000_000,
    });
    for (const path of paths) {
      const entered = new Set<string>();
      for (const { state } of path.steps) entered.add(viewOf(state).step ?? '');
      entered.delete('');
      expect([...entered]).toEqual(STEPS.slice(0, entered.size));
    }
    expect(paths.length).toBeGreaterThan(5000);
  });

  test('going back happens only where it makes sense', () => {
    const ways = new Set(
      edges
        .filter(({ event }) => event.type === 'goBack')
        .map(({ from, to }) => `${viewOf(from).step} > ${viewOf(to).step}`),
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
    const reverse = new Map<string, string[]>();
    for (const [key, place] of Object.entries(places)) {
      for (const { state } of Object.values(place.transitions)) {
        const target = keyOf(state);
        reverse.set(target, [...(reverse.get(target) ?? []), key]);
      }
    }
    const queue = Object.entries(places).flatMap(([key, { state }]) =>
      viewOf(state).phase === 'debrief' ? [key] : [],
    );
    const ends = new Set(queue);
    for (const key of queue) {
      for (const before of reverse.get(key) ?? []) {
        if (!ends.has(before)) queue.push(before);
        ends.add(before);
      }
    }
    expect(Object.keys(places).filter((key) => !ends.has(key))).toEqual([]);
  });

  test('the needle is never left in: the debrief and recovery come after it is out', () => {
    const left = edges.filter(
      ({ from, event, to }) =>
        from.hasTag('needle in') &&
        ['debrief', 'recovery'].includes(viewOf(to).phase) &&
        event.type !== 'removeNeedle' &&
        event.type !== 'needleOut',
    );
    expect(left.map(({ from, event }) => [pathOf(from), event.type])).toEqual([]);
  });

  test('nothing is allowed in the debrief', () => {
    const ended = Object.values(places).filter(({ state }) => viewOf(state).phase === 'debrief');
    expect(new Set(ended.map(({ state }) => viewOf(state).ending))).toEqual(
      new Set(['finished', 'deferred', 'referred', 'abandoned']),
    );
    for (const { state } of ended) {
      expect(ACTS.filter((act) => state.can(act))).toEqual([]);
      expect(viewOf(state).allowed.size).toBe(0);
    }
  });

  test('help can be called, and the patient asked, in every state of every step', () => {
    for (const { state } of Object.values(places)) {
      if (!viewOf(state).path.includes('.')) continue;
      expect(state.can({ type: 'callForHelp' })).toBe(true);
      // At home she is asked by telephone.
      const away = /^recovery\.(home|followedUp)/u.test(pathOf(state));
      expect(state.can({ type: 'askPatient', about: 'all' }), pathOf(state)).toBe(!away);
    }
  });

  test('every place can be kept as text and permits the same afterwards', () => {
    for (const state of onePerPermission(places)) {
      const text = persist(state);
      const again = restore(text, STANDARD);
      expect(persist(again)).toBe(text);
      expect(pathOf(again)).toBe(pathOf(state));
      expect(viewOf(again).step).toBe(viewOf(state).step);
      expect(ACTS.map((act) => again.can(act))).toEqual(ACTS.map((act) => state.can(act)));
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
    const others = [undrawn, unfitting, gloved, numb, unthought, guided('practice'), guided('examination')];
    for (const state of [...onePerPermission(places), ...others]) {
      const before = persist(state);
      for (const act of ACTS) {
        if (state.can(act)) continue;
        expect(persist(advanceProcedure(state, act))).toBe(before);
        used.add(whyRefused(viewOf(state), act));
      }
    }
    expect(REFUSAL_REASONS.filter((reason) => !used.has(reason))).toEqual([]);
  });
});
