/** What a scripted operator works at: a session, seen only through what an operator could see. */
import type { Act } from '../../machines/acts.ts';
import { TICKS_PER_SECOND, type Finding, type FindingType } from '../../physiology/types.ts';
import type { Session, SessionSnapshot } from '../types.ts';

/** How often a scripted operator looks up, s. */
const GLANCE_S = 0.1;

export class Desk {
  private readonly session: Session;
  private seenMoments = 0;

  constructor(session: Session) {
    this.session = session;
  }

  get snapshot(): SessionSnapshot {
    return this.session.snapshot;
  }

  get path(): string {
    return this.snapshot.machine.path;
  }

  get over(): boolean {
    return this.snapshot.machine.phase === 'debrief';
  }

  /** Do an act; says whether it was allowed. */
  do(act: Act): boolean {
    return this.session.perform(act).accepted;
  }

  /** Wait, hands still; cut short by a warning. */
  wait(seconds: number): void {
    this.do({ type: 'passTime', seconds: Math.max(1, Math.round(seconds)) });
  }

  /** Findings since the last time this was asked. */
  news(): Finding[] {
    const { moments } = this.snapshot;
    const fresh = moments.slice(this.seenMoments);
    this.seenMoments = moments.length;
    return fresh.flatMap((moment) => (moment.kind === 'finding' ? [moment.finding] : []));
  }

  /** The oldest unseen finding of these kinds; what came after it stays unseen. */
  private next(types: readonly FindingType[]): Finding | null {
    const { moments } = this.snapshot;
    while (this.seenMoments < moments.length) {
      const moment = moments[this.seenMoments++];
      if (moment?.kind === 'finding' && types.includes(moment.finding.type)) return moment.finding;
    }
    return null;
  }

  /** Let time run, hands as they are, until one of these is found or the time is up; gives the first found. */
  watchFor(types: readonly FindingType[], atMostS: number): Finding | null {
    const end = this.snapshot.tick + Math.round(atMostS * TICKS_PER_SECOND);
    for (;;) {
      const found = this.next(types);
      if (found !== null || this.snapshot.tick >= end || this.over) return found;
      this.session.advanceTo(Math.min(end, this.snapshot.tick + Math.round(GLANCE_S * TICKS_PER_SECOND)));
    }
  }
}
