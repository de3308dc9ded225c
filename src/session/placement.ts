/** How the needle was placed, in numbers: what a debrief sets beside published figures. */
import { depthOf } from '../anatomy/index.ts';
import { INTERSPACES, type Interspace } from '../content/levels.ts';
import { TICKS_PER_SECOND, type FindingType } from '../physiology/types.ts';
import { peekCount } from './inside.ts';
import type { Moment, PassRecord, SessionSnapshot } from './types.ts';

export interface Placement {
  /** The needle came to be believed in the space on the first line that was tried, and truly was there. */
  readonly firstPassSuccess: boolean;
  /** The tip stood in the epidural space when the space was confirmed for the last time. */
  readonly inSpace: boolean;
  readonly passes: number;
  readonly boneContacts: number;
  /** From the first needle to the last confirmation, or to the end of the attempts, s; null when no needle went in. */
  readonly timeS: number | null;
  /** Way of the tip through tissue, in and out, mm. */
  readonly pathLengthMm: number;
  /** Depth at which the space was believed to begin less the depth at which it began on that line, mm; null where it lay on none. */
  readonly depthErrorMm: number | null;
  /** Interspaces by which the true one was higher than the one believed in; null before a needle. */
  readonly levelError: number | null;
  readonly wetTaps: number;
  readonly falseLossesBelieved: number;
  readonly sweepsAtDepth: number;
  readonly peeks: number;
}

type Placed = Pick<SessionSnapshot, 'moments' | 'passes' | 'marks' | 'tick' | 'body'>;

/** The last patch for which a needle went in: its moments and its passes. */
function ofLastNeedle({ moments, passes, marks }: Placed): Pick<Placed, 'moments' | 'passes'> {
  const from = marks.firstPatch?.moments ?? 0;
  const fromTick = moments[from]?.tick ?? Infinity;
  const later = from === 0 ? passes : passes.filter((pass) => pass.tick >= fromTick);
  if (later.length > 0) return { passes: later, moments: moments.slice(from) };
  return { passes, moments: moments.slice(0, from) };
}

function countOf(moments: readonly Moment[], type: FindingType): number {
  return moments.filter((moment) => moment.kind === 'finding' && moment.finding.type === type).length;
}

function lastTick(moments: readonly Moment[], type: FindingType): number | null {
  const found = moments.filter((moment) => moment.kind === 'finding' && moment.finding.type === type);
  return found.at(-1)?.tick ?? null;
}

/** The space that was believed in when this pass was begun. */
function believedAt(moments: readonly Moment[], tick: number): Interspace | null {
  let believed: Interspace | null = null;
  for (const moment of moments) {
    if (moment.tick > tick) break;
    if (moment.kind === 'act' && !moment.refused && moment.act.type === 'chooseLevel')
      believed = moment.act.interspace;
  }
  return believed;
}

function levelErrorOf(moments: readonly Moment[], { tick, track }: PassRecord): number | null {
  const believed = believedAt(moments, tick);
  return believed === null ? null : INTERSPACES.indexOf(believed) - INTERSPACES.indexOf(track.aim.interspace);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How the needle was placed so far; null before any needle. */
export function placementOf(snapshot: Placed): Placement | null {
  const { moments, passes } = ofLastNeedle(snapshot);
  const [first, last] = [passes[0], passes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const believing = passes.filter((pass) => pass.beliefs.length > 0).at(-1);
  const belief = believing?.beliefs.at(-1) ?? null;
  const beginsMm = believing === undefined ? null : depthOf(believing.track, 'epiduralFat');
  const needleIn = snapshot.body.needle.place === 'inserted';
  const endTick = belief?.tick ?? (needleIn ? null : lastTick(moments, 'needleOut')) ?? snapshot.tick;
  return {
    firstPassSuccess: believing === first && belief?.inSpace === true,
    inSpace: belief?.inSpace === true,
    passes: passes.length,
    boneContacts: sum(passes.map((pass) => pass.contacts.length)),
    timeS: (endTick - first.tick) / TICKS_PER_SECOND,
    pathLengthMm: sum(passes.map((pass) => pass.pathMm)),
    depthErrorMm: belief === null || beginsMm === null ? null : belief.depthMm - beginsMm,
    levelError: levelErrorOf(moments, last),
    wetTaps: countOf(moments, 'duralPuncture'),
    falseLossesBelieved: sum(passes.map((pass) => pass.beliefs.filter((one) => !one.inSpace).length)),
    sweepsAtDepth: countOf(moments, 'tissueSwept'),
    peeks: peekCount({ moments }),
  };
}
