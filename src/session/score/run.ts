/** Questions that score items ask of a run. */
import type { Act, ActOf, ActType } from '../../machines/acts.ts';
import { TICKS_PER_SECOND, type Finding, type FindingType } from '../../physiology/types.ts';
import type { Moment, SessionSnapshot } from '../types.ts';

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

/** What was done or found, in the order in which it was. */
export type RunEvent =
  ({ readonly kind: 'act' } & ActMoment<Act>) | ({ readonly kind: 'finding' } & FindingMoment<Finding>);

/** The blood of one patch. */
interface PatchBlood {
  /** Injected before this patch and by its end, mL; the traces count from the first patch on. */
  readonly beforeMl: number;
  readonly untilMl: number;
  readonly outsideMl: number;
  /** Age when the injection began, s; null when none did. */
  readonly ageS: number | null;
}

/** Films and seconds of screening of one patch. */
interface PatchXray {
  readonly shots: number;
  readonly screeningS: number;
}

function isAct<Type extends ActType>(act: Act, type: Type): act is ActOf<Type> {
  return act.type === type;
}

function isFinding<Type extends FindingType>(finding: Finding, type: Type): finding is FindingOf<Type> {
  return finding.type === type;
}

/** One patch of a run, as what was done and what was found; refused acts do not count as done, and stand apart. */
export class Run {
  readonly snapshot: SessionSnapshot;
  readonly blood: PatchBlood;
  readonly xray: PatchXray;
  readonly events: readonly RunEvent[];
  private readonly refused: ActMoment<Act>[] = [];
  private readonly allActs: ActMoment<Act>[] = [];
  private readonly allFindings: FindingMoment<Finding>[] = [];

  constructor(snapshot: SessionSnapshot, moments: readonly Moment[], blood: PatchBlood, xray: PatchXray) {
    this.snapshot = snapshot;
    this.blood = blood;
    this.xray = xray;
    const events: RunEvent[] = [];
    for (const moment of moments) {
      if (moment.kind === 'state') continue;
      const { kind, path } = moment;
      const atS = moment.tick / TICKS_PER_SECOND;
      if (kind === 'act') {
        const one = { atS, path, act: moment.act };
        (moment.refused ? this.refused : this.allActs).push(one);
        if (!moment.refused) events.push({ kind, ...one });
      } else {
        const one = { atS, path, finding: moment.finding };
        this.allFindings.push(one);
        events.push({ kind, ...one });
      }
    }
    this.events = events;
  }

  /** What was asked for and refused. */
  refusals<Type extends ActType>(type: Type): ActMoment<ActOf<Type>>[] {
    return this.refused.flatMap(({ act, ...rest }) => (isAct(act, type) ? [{ ...rest, act }] : []));
  }

  /** When the needle first went in, s; null when none did. */
  get needleS(): number | null {
    return this.acts('insertNeedle')[0]?.atS ?? null;
  }

  acts<Type extends ActType>(type: Type): ActMoment<ActOf<Type>>[] {
    return this.allActs.flatMap(({ act, ...rest }) => (isAct(act, type) ? [{ ...rest, act }] : []));
  }

  findings<Type extends FindingType>(type: Type): FindingMoment<FindingOf<Type>>[] {
    return this.allFindings.flatMap(({ finding, ...rest }) =>
      isFinding(finding, type) ? [{ ...rest, finding }] : [],
    );
  }

  found(...types: readonly FindingType[]): boolean {
    return this.allFindings.some((one) => types.includes(one.finding.type));
  }

  /** When the injection was stopped for good; Infinity when it was not. What came later was no reason. */
  get stoppedS(): number {
    return this.acts('stopInjection').at(-1)?.atS ?? Infinity;
  }

  /** Whether one of these was found before the injection was stopped. */
  warned(...types: readonly FindingType[]): boolean {
    return this.allFindings.some((one) => types.includes(one.finding.type) && one.atS <= this.stoppedS);
  }

  /** Whether her back or buttocks felt like this before the injection was stopped. */
  backFelt(...qualities: readonly string[]): boolean {
    return this.felt(...qualities).some(
      ({ atS, finding: { sensation } }) =>
        atS <= this.stoppedS && (sensation.site === 'lowBack' || sensation.site === 'buttocks'),
    );
  }

  did(type: ActType): boolean {
    return this.allActs.some((one) => one.act.type === type);
  }

  /** What was felt of these qualities, the skin left aside. */
  felt(...qualities: readonly string[]): FindingMoment<FindingOf<'sensation'>>[] {
    return this.findings('sensation').filter(
      ({ finding: { sensation } }) => sensation.site !== 'skin' && qualities.includes(sensation.quality),
    );
  }

  /** Whether the injection ever began. */
  get injected(): boolean {
    return this.blood.ageS !== null;
  }

  /** What this patch has put in, mL; an earlier patch of the same session counts for itself. */
  get injectedMl(): number {
    return this.blood.untilMl - this.blood.beforeMl;
  }

  /** Of that, what went into the space. */
  get inSpaceMl(): number {
    return this.injectedMl - this.blood.outsideMl;
  }

  /** Time at which the injection was first started, s, or null. */
  get injectionStartS(): number | null {
    return this.acts('setInjectionRate').find((one) => one.act.mlPerS > 0)?.atS ?? null;
  }
}

/** The run patch by patch, in order: one, or two. Each is read by itself. */
export function patchesOf(snapshot: SessionSnapshot): readonly [Run, ...Run[]] {
  const { moments, marks, body } = snapshot;
  const { injectedMl, injectedOutsideMl, ageAtInjectionS } = body.blood;
  const { firstPatch } = marks;
  if (firstPatch === null) {
    const blood = { beforeMl: 0, untilMl: injectedMl, outsideMl: injectedOutsideMl, ageS: ageAtInjectionS };
    return [new Run(snapshot, moments, blood, body.xray)];
  }
  const first = {
    beforeMl: 0,
    untilMl: firstPatch.injectedMl,
    outsideMl: firstPatch.injectedOutsideMl,
    ageS: firstPatch.bloodAgeS,
  };
  const second = {
    beforeMl: firstPatch.injectedMl,
    untilMl: injectedMl,
    outsideMl: injectedOutsideMl - firstPatch.injectedOutsideMl,
    ageS: ageAtInjectionS,
  };
  const seenSince = {
    shots: body.xray.shots - firstPatch.shots,
    screeningS: body.xray.screeningS - firstPatch.screeningS,
  };
  return [
    new Run(snapshot, moments.slice(0, firstPatch.moments), first, firstPatch),
    new Run(snapshot, moments.slice(firstPatch.moments), second, seenSince),
  ];
}
