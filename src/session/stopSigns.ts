/**
 * Which signs of the protocol's table stand now, since when, and whether they were answered. One reading, shared by the card of the
 * rule, the score and the scripted operators. It takes what anybody at the bedside could know: what was felt, seen and said, what
 * was done, and what the thumb holds.
 */
import { STOP_SIGNS, type StopRule, type StopSign } from '../content/stopRules.ts';
import type { StopReason } from '../machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../physiology/types.ts';
import { told, type Told } from './told.ts';
import type { Moment, SessionSnapshot } from './types.ts';

export interface SignNow extends StopRule {
  /** When it began. */
  readonly sinceTick: number;
  /** The injection was ended since; or, where a rest is asked for, the thumb has rested and she was asked. */
  readonly answered: boolean;
}

type Seen = Pick<SessionSnapshot, 'moments' | 'tick' | 'protocol' | 'controls' | 'body' | 'marks'>;

/** What the record calls an injection that was ended for this sign. */
export const REASON_FOR: Readonly<Record<StopSign, StopReason>> = {
  seizure: 'seizure',
  bloodOrCsfAtHub: 'bloodOrCsfAtHub',
  patientAsksToStop: 'patientAsked',
  weaknessOrNumbness: 'weaknessOrNumbness',
  visionOrHearing: 'visionOrHearing',
  legPain: 'legPain',
  newHeadache: 'headache',
  faint: 'bradycardia',
  slowPulseStays: 'bradycardia',
  backPainStrong: 'backPain',
  backPainPersists: 'backPain',
  volumeLimit: 'targetReached',
  syringeJams: 'syringeJammed',
  volumeReached: 'targetReached',
  slowPulse: 'bradycardia',
  backTight: 'backPain',
  plungerFast: 'highPressure',
  plungerHard: 'highPressure',
};

const BEGINS: Partial<Record<(Told | Finding)['type'], StopSign>> = {
  seizure: 'seizure',
  bloodIntoCsf: 'bloodOrCsfAtHub',
  bloodBackAtHub: 'bloodOrCsfAtHub',
  fluidAtHub: 'bloodOrCsfAtHub',
  asksToStop: 'patientAsksToStop',
  legWeakness: 'weaknessOrNumbness',
  numbness: 'weaknessOrNumbness',
  visionChanged: 'visionOrHearing',
  hearingChanged: 'visionOrHearing',
  legPain: 'legPain',
  highPressureHeadache: 'newHeadache',
  vasovagal: 'faint',
  bradycardia: 'slowPulse',
  backPainStrong: 'backPainStrong',
  backPressurePersists: 'backPainPersists',
  syringeJammed: 'syringeJams',
};

/** The sign that a finding begins, or null. */
export function signOf(finding: Told | Finding): StopSign | null {
  if (finding.type === 'sensation') {
    const { quality, site } = finding.sensation;
    return quality === 'pressure' && site !== 'skin' ? 'backTight' : null;
  }
  if (finding.type === 'hubChecked') return finding.fluid === 'none' ? null : 'bloodOrCsfAtHub';
  return BEGINS[finding.type] ?? null;
}

/** Her back eases; that her head does says nothing about the pressure. */
function backEases(finding: Told): boolean {
  if (finding.type !== 'sensation' || finding.sensation.quality !== 'easing') return false;
  return finding.sensation.site === 'lowBack' || finding.sensation.site === 'buttocks';
}

/** What the moments so far say: read once each, in order. */
class SignBook {
  private read = 0;
  private since: Partial<Record<StopSign, number>> = {};
  private recoveredTick = -1;
  private askedTick = -1;
  private restedTick = -1;
  private endedTick = -1;
  private fullTick = -1;

  update({ moments, protocol }: Seen): void {
    for (; this.read < moments.length; this.read++) {
      const moment = moments[this.read];
      if (moment !== undefined) this.take(moment, protocol);
    }
  }

  private take(moment: Moment, protocol: Seen['protocol']): void {
    if (moment.kind === 'act') {
      if (!moment.refused) this.done(moment, protocol);
    } else if (moment.kind === 'finding') {
      const heard = moment.path.startsWith('injection') ? told(moment.finding) : null;
      if (heard !== null) this.found(heard, moment.tick, protocol);
    } else if (moment.path.startsWith('consent')) this.beginAgain();
  }

  /** Another patch, another injection. */
  private beginAgain(): void {
    this.since = {};
    this.recoveredTick = this.askedTick = this.restedTick = this.endedTick = this.fullTick = -1;
  }

  private done({ act, tick }: Extract<Moment, { kind: 'act' }>, protocol: Seen['protocol']): void {
    const rests = act.type === 'setInjectionRate' ? act.mlPerS === 0 : act.type === 'passTime';
    if (act.type === 'askPatient') this.askedTick = tick;
    if (act.type === 'discardBlood') delete this.since.syringeJams;
    if (act.type === 'stopInjection') this.endedTick = tick;
    if (rests || act.type === 'pause' || act.type === 'stopInjection') {
      this.restedTick = tick;
      delete this.since.plungerFast;
    } else if (act.type === 'setInjectionRate') {
      if (act.mlPerS > protocol.fastRateMlPerS) this.since.plungerFast ??= tick;
      else delete this.since.plungerFast;
    }
    this.settlePulse();
  }

  private found(heard: Told, tick: number, protocol: Seen['protocol']): void {
    if (heard.type === 'heartRateRecovered') {
      const since = this.since.slowPulse;
      const limit = protocol.pulseBackS * TICKS_PER_SECOND;
      if (since !== undefined && tick - since > limit) this.since.slowPulseStays ??= since + limit;
      this.recoveredTick = tick;
      this.settlePulse();
    }
    if (heard.type === 'faintPassed') delete this.since.faint;
    if (backEases(heard)) delete this.since.backTight;
    if (heard.type === 'injectionMark' && heard.volumeMl >= protocol.targetVolumeMl && this.fullTick < 0)
      this.fullTick = tick;
    const sign = signOf(heard);
    if (sign !== null) this.since[sign] ??= tick;
  }

  /** A slow pulse has passed once it is back and she was asked. */
  private settlePulse(): void {
    const since = this.since.slowPulse;
    if (since !== undefined && this.recoveredTick >= since && this.askedTick >= since)
      delete this.since.slowPulse;
  }

  private sinceTick(sign: StopSign, seen: Seen): number | null {
    const { protocol, tick, body, marks, controls } = seen;
    const written = this.since[sign];
    if (written !== undefined) return written;
    const injectedMl = body.blood.injectedMl - (marks.firstPatch?.injectedMl ?? 0);
    switch (sign) {
      case 'slowPulseStays': {
        const since = this.since.slowPulse;
        const limit = protocol.pulseBackS * TICKS_PER_SECOND;
        const back = since === undefined || this.recoveredTick >= since;
        return back || tick - since <= limit ? null : since + limit;
      }
      case 'volumeReached':
        if (injectedMl < protocol.targetVolumeMl - ROUNDING_ML) return null;
        return this.fullTick >= 0 ? this.fullTick : tick;
      case 'volumeLimit':
        return injectedMl < protocol.maximumVolumeMl - ROUNDING_ML ? null : tick;
      case 'plungerHard':
        return controls.injectionRateMlPerS > 0 && body.blood.thumbForceN >= protocol.hardPlungerN
          ? tick
          : null;
      default:
        return null;
    }
  }

  private answered({ sign, action }: StopRule, sinceTick: number): boolean {
    if (action === 'stop' || this.endedTick >= sinceTick) return this.endedTick >= sinceTick;
    const rested = this.restedTick >= sinceTick;
    return sign === 'slowPulse' ? rested && this.askedTick >= sinceTick : rested;
  }

  signs(seen: Seen): readonly SignNow[] {
    this.update(seen);
    return byUrgency(seen.protocol.stopRules).flatMap((rule) => {
      const sinceTick = this.sinceTick(rule.sign, seen);
      return sinceTick === null ? [] : [{ ...rule, sinceTick, answered: this.answered(rule, sinceTick) }];
    });
  }
}

/** The syringe's scale is read to this, mL. */
const ROUNDING_ML = 0.05;

const URGENCIES: readonly StopRule['urgency'][] = ['stopAndCall', 'stop', 'watch'];
const ordered = new WeakMap<readonly StopRule[], readonly StopRule[]>();

/** The most urgent first, and the more serious first among equals. */
function byUrgency(rules: readonly StopRule[]): readonly StopRule[] {
  const known = ordered.get(rules);
  if (known !== undefined) return known;
  const place = ({ urgency, sign }: StopRule) =>
    URGENCIES.indexOf(urgency) * STOP_SIGNS.length + STOP_SIGNS.indexOf(sign);
  const sorted = [...rules].sort((a, b) => place(a) - place(b));
  ordered.set(rules, sorted);
  return sorted;
}

/** One book for each log, so that no moment is read twice, however often the signs are asked for. */
const books = new WeakMap<readonly Moment[], SignBook>();

/** The signs that stand now, most urgent first. */
export function signsNow(seen: Seen): readonly SignNow[] {
  const book = books.get(seen.moments) ?? new SignBook();
  books.set(seen.moments, book);
  return book.signs(seen);
}

/** The reason for which what was told ends the injection by this protocol; null where it does not by itself. */
export function endsBy(rules: readonly StopRule[], heard: Told): StopReason | null {
  const sign = signOf(heard);
  const rule = rules.find((one) => one.sign === sign && one.action === 'stop');
  return rule === undefined ? null : REASON_FOR[rule.sign];
}
