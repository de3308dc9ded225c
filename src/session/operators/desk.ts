/** What a scripted operator works at: a session, seen only through what an operator could see. */
import type { Act } from '../../machines/acts.ts';
import { TICKS_PER_SECOND } from '../../physiology/types.ts';
import type { Told, ToldType } from '../told.ts';
import type { Session } from '../types.ts';
import { viewFor, type OperatorView } from './view.ts';

/** How often a scripted operator looks up, s. */
const GLANCE_S = 0.1;

export class Desk {
  readonly view: OperatorView;
  private readonly hands: Pick<Session, 'perform' | 'advanceTo'>;
  private heard = 0;

  constructor(session: Session) {
    this.view = viewFor(session);
    this.hands = session;
  }

  get path(): string {
    return this.view.machine.path;
  }

  get over(): boolean {
    return this.view.machine.phase === 'debrief';
  }

  /** Do an act; says whether it was allowed. */
  do(act: Act): boolean {
    return this.hands.perform(act).accepted;
  }

  /** Wait, hands still; cut short by a warning. */
  wait(seconds: number): void {
    this.do({ type: 'passTime', seconds: Math.max(1, Math.round(seconds)) });
  }

  /** What was told since the last time this was asked. */
  news(): Told[] {
    const { told } = this.view;
    const fresh = told.slice(this.heard).map((one) => one.told);
    this.heard = told.length;
    return fresh;
  }

  /** The oldest unheard of these kinds; what came after it stays unheard. */
  private next(types: readonly ToldType[]): Told | null {
    const { told } = this.view;
    while (this.heard < told.length) {
      const one = told[this.heard++];
      if (one !== undefined && types.includes(one.told.type)) return one.told;
    }
    return null;
  }

  /**
   * Let time run, hands as they are, until one of these is told or the time is up; gives the first told. `enough` is
   * asked at each glance and ends the watch with null.
   */
  watchFor(
    types: readonly ToldType[],
    atMostS: number,
    enough: (view: OperatorView) => boolean = () => false,
  ): Told | null {
    const end = this.view.tick + Math.round(atMostS * TICKS_PER_SECOND);
    for (;;) {
      const found = this.next(types);
      if (found !== null || this.view.tick >= end || this.over || enough(this.view)) return found;
      this.hands.advanceTo(Math.min(end, this.view.tick + Math.round(GLANCE_S * TICKS_PER_SECOND)));
    }
  }
}
