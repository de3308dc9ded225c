/** Questions that score items ask of a run. */
import type { Act, ActOf, ActType } from '../../machines/acts.ts';
import { TICKS_PER_SECOND, type Finding, type FindingType } from '../../physiology/types.ts';
import type { SessionSnapshot } from '../types.ts';

export interface ActMoment<One extends Act> {
  readonly atS: number;
  readonly act: One;
  readonly path: string;
}

type FindingOf<Type extends FindingType> = Extract<Finding, { type: Type }>;

export interface FindingMoment<One extends Finding> {
  readonly atS: number;
  readonly finding: One;
  readonly path: string;
}

function isAct<Type extends ActType>(act: Act, type: Type): act is ActOf<Type> {
  return act.type === type;
}

function isFinding<Type extends FindingType>(finding: Finding, type: Type): finding is FindingOf<Type> {
  return finding.type === type;
}

/** A run, as what was done and what was found; refused acts do not count as done. */
export class Run {
  readonly snapshot: SessionSnapshot;
  private readonly allActs: ActMoment<Act>[] = [];
  private readonly allFindings: FindingMoment<Finding>[] = [];

  constructor(snapshot: SessionSnapshot) {
    this.snapshot = snapshot;
    for (const moment of snapshot.moments) {
      const atS = moment.tick / TICKS_PER_SECOND;
      const { path } = moment;
      if (moment.kind === 'act' && !moment.refused) this.allActs.push({ atS, path, act: moment.act });
      if (moment.kind === 'finding') this.allFindings.push({ atS, path, finding: moment.finding });
    }
  }

  acts<Type extends ActType>(type: Type): ActMoment<ActOf<Type>>[] {
    return this.allActs.flatMap(({ act, ...rest }) => (isAct(act, type) ? [{ ...rest, act }] : []));
  }

  findings<Type extends FindingType>(type: Type): FindingMoment<FindingOf<Type>>[] {
    return this.allFindings.flatMap(({ finding, ...rest }) =>
      isFinding(finding, type) ? [{ ...rest, finding }] : [],
    );
  }

  did(type: ActType): boolean {
    return this.allActs.some((one) => one.act.type === type);
  }

  /** Whether the injection ever began. */
  get injected(): boolean {
    return this.snapshot.body.blood.ageAtInjectionS !== null;
  }

  /** Time at which the injection was first started, s, or null. */
  get injectionStartS(): number | null {
    return this.acts('setInjectionRate').find((one) => one.act.mlPerS > 0)?.atS ?? null;
  }
}
