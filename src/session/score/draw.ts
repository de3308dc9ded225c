/** Score items of the draw: who drew the blood and how clean, from where, into what, and how it came to the needle. */
import { DRESS_ITEMS, type DressItem } from '../../machines/acts.ts';
import { dressedWith } from '../../physiology/dress.ts';
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run, RunEvent } from './run.ts';

/** One draw, as it was done. */
interface Drawn {
  readonly atS: number;
  readonly dressed: readonly DressItem[];
  readonly kind: 'plain' | 'heparinised';
  /** Out of the cannula, with what that was flushed with. */
  readonly thinned: boolean;
  wet: boolean;
  airLeft: boolean;
  handToHand: boolean;
  connectedS: number | null;
}

/** What stands ready for a draw. */
interface Ready {
  dressed: readonly DressItem[];
  kind: Drawn['kind'];
  vein: 'freshVein' | 'cannula';
  firstDiscarded: boolean;
}

function makeReady(ready: Ready, { act }: Extract<RunEvent, { kind: 'act' }>): void {
  switch (act.type) {
    case 'dressSecond':
      ready.dressed = dressedWith(ready.dressed, act.item);
      return;
    case 'chooseVein':
      ready.vein = act.from;
      ready.firstDiscarded = false;
      return;
    case 'discardFirst':
      ready.firstDiscarded = true;
      return;
    case 'chooseSyringe':
      ready.kind = act.kind;
      return;
    default:
      return;
  }
}

function drawnWith(ready: Ready, atS: number): Drawn {
  return {
    atS,
    dressed: ready.dressed,
    kind: ready.kind,
    thinned: ready.vein === 'cannula' && !ready.firstDiscarded,
    wet: false,
    airLeft: true,
    handToHand: false,
    connectedS: null,
  };
}

/** What was drawn and not thrown away before it was connected; and what stands ready in the end. */
function drawsOf(run: Run): { readonly used: readonly Drawn[]; readonly ready: Ready } {
  const ready: Ready = { dressed: [], kind: 'plain', vein: 'freshVein', firstDiscarded: false };
  const used: Drawn[] = [];
  for (const event of run.events) {
    const last = used[used.length - 1];
    if (event.kind === 'finding') {
      if (event.finding.type === 'wetArmPunctured' && last !== undefined) last.wet = true;
      continue;
    }
    makeReady(ready, event);
    const { act, atS } = event;
    if (act.type === 'drawBlood') {
      used.push(drawnWith(ready, atS));
      // What came with the first draw has come.
      ready.firstDiscarded = true;
    }
    if (last === undefined) continue;
    if (act.type === 'expelAir') last.airLeft = false;
    if (act.type === 'passBlood' && act.how === 'handToHand') last.handToHand = true;
    if (act.type === 'connectBlood') last.connectedS = atS;
    if (act.type === 'discardBlood' && last.connectedS === null) used.pop();
  }
  return { used, ready };
}

const dressedInFull = (dressed: readonly DressItem[]) => dressed.length === DRESS_ITEMS.length;

/** Whether every draw that was used was right in this; without a draw nothing can be said. */
function everyDraw(run: Run, isRight: (draw: Drawn) => boolean): Evaluation {
  const { used } = drawsOf(run);
  const wrong = used.find((draw) => !isRight(draw));
  const shown = wrong ?? used[0];
  return shown === undefined ? NOT_REACHED : rule(wrong === undefined, shown.atS);
}

/** The same of what went onto the needle. */
function everyConnection(run: Run, isRight: (draw: Drawn) => boolean): Evaluation {
  const connected = drawsOf(run).used.filter(({ connectedS }) => connectedS !== null);
  const wrong = connected.find((draw) => !isRight(draw));
  const shown = wrong ?? connected[0];
  return shown === undefined ? NOT_REACHED : rule(wrong === undefined, shown.connectedS);
}

/** Judged at the draw, or, where none came, when the arm was called ready. */
function armAsepsis(run: Run): Evaluation {
  const { used, ready } = drawsOf(run);
  const confirmed = run.acts('confirmDrawReady').at(-1);
  const worst = used.find(({ dressed }) => !dressedInFull(dressed)) ?? used[0];
  const atS = worst?.atS ?? confirmed?.atS;
  if (atS === undefined) return NOT_REACHED;
  const { dressed } = worst ?? ready;
  return rule(dressedInFull(dressed), atS, { worn: dressed.length, of: DRESS_ITEMS.length });
}

function plainSyringe(run: Run): Evaluation {
  const { used, ready } = drawsOf(run);
  const taken = run.acts('chooseSyringe').at(-1);
  if (taken === undefined) return NOT_REACHED;
  const wrong = used.find(({ kind }) => kind !== 'plain');
  const kept = wrong === undefined && (used.length > 0 || ready.kind === 'plain');
  return rule(kept, wrong?.atS ?? taken.atS);
}

/** Blood that had to be drawn twice because its syringe did not fit. */
function connectorFits(run: Run): Evaluation {
  const connected = run.acts('connectBlood')[0];
  const refused = run.refusals('connectBlood').find(({ path }) => path === 'injection.bloodPassed');
  if (connected === undefined && refused === undefined) return NOT_REACHED;
  return partly(refused === undefined ? 1 : 0, (refused ?? connected)?.atS ?? null);
}

export const drawItems = {
  armAsepsis,
  armDry: (run: Run): Evaluation => everyDraw(run, ({ wet }) => !wet),
  plainSyringe,
  bloodUndiluted: (run: Run): Evaluation => everyDraw(run, ({ thinned }) => !thinned),
  connectorFits,
  airExpelled: (run: Run): Evaluation => everyConnection(run, ({ airLeft }) => !airLeft),
  passedUntouched: (run: Run): Evaluation => everyConnection(run, ({ handToHand }) => !handToHand),
};
