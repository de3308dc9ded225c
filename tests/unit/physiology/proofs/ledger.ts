/** Books kept from outside: what is seen to flow in each step, against the volumes of the body. */
import { FORMATION_ML_PER_MIN } from '../../../../src/physiology/constants/csf.ts';
import type { BodyState } from '../../../../src/physiology/index.ts';

const CLOSE_ML = 1e-9;

/** A sum that loses nothing to rounding. */
class Sum {
  value = 0;
  #lost = 0;

  add(term: number): void {
    const whole = term - this.#lost;
    const next = this.value + whole;
    this.#lost = next - this.value - whole;
    this.value = next;
  }
}

export class Ledger {
  readonly faults: string[] = [];
  readonly #body: Readonly<BodyState>;
  readonly #startTick: number;
  readonly #startMl: number;
  readonly #leaked = new Sum();
  readonly #before: Readonly<Record<'absorbed' | 'formed' | 'leaked' | 'given', number>>;
  #tick: number;

  constructor(body: Readonly<BodyState>) {
    const { memory } = body;
    this.#body = body;
    this.#tick = body.tick;
    this.#startTick = body.tick;
    this.#startMl = body.csf.volumeMl;
    this.#before = {
      absorbed: memory.csfAbsorbedMl,
      formed: memory.csfFormedMl,
      leaked: memory.csfLeakedMl,
      given: memory.givenIntoCsfMl,
    };
  }

  #close(what: string, found: number, wanted: number): void {
    if (Math.abs(found - wanted) > CLOSE_ML && this.faults.length === 0)
      this.faults.push(`${what} at tick ${this.#body.tick}: ${found}, wanted ${wanted}`);
  }

  /** At the end of each step that all of her took. */
  look(): void {
    const { tick, csf, epidural, blood, memory } = this.#body;
    this.#leaked.add((csf.leakMlPerMin * (tick - this.#tick)) / 120 / 60);
    this.#tick = tick;
    const formed = (FORMATION_ML_PER_MIN * (tick - this.#startTick)) / 120 / 60;
    const absorbed = memory.csfAbsorbedMl - this.#before.absorbed;
    const given = memory.givenIntoCsfMl - this.#before.given;
    this.#close('CSF formed', memory.csfFormedMl - this.#before.formed, formed);
    this.#close('CSF leaked', memory.csfLeakedMl - this.#before.leaked, this.#leaked.value);
    this.#close('CSF', csf.volumeMl, this.#startMl + formed - absorbed - this.#leaked.value + given);
    const levels = epidural.byLevelMl.reduce((sum, mL) => sum + mL, 0);
    this.#close('levels of the space', levels, epidural.volumeMl);
    const stayed = memory.givenIntoSpaceMl - memory.lostThroughForaminaMl - memory.takenUpMl;
    this.#close('epidural volume', epidural.volumeMl, stayed);
    this.#close('blood', blood.drawnMl, blood.syringeMl + blood.injectedMl + blood.discardedMl);
  }
}
