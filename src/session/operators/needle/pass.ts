/** One pass: with the stylet into ligament, then with the syringe until something gives. */
import type { Told } from '../../told.ts';
import type { Desk } from '../desk.ts';
import type { PlacingStyle } from '../style.ts';
import { drive } from './drive.ts';
import { isBelieved, judgeFluid, lookAtHub } from './judge.ts';
import type { Learnt, PassEnd } from './lines.ts';

/** Push from which the hand calls tissue firm, N: ligament against fat and muscle. */
const FIRM_N = 3;
/** Push over the softest that was felt from which it is no more fat, N. */
const MORE_THAN_FAT_N = 1;
/** Under this depth a firm push is the skin's own, mm. */
const THROUGH_SKIN_MM = 4;
/** So far into what is firm the needle stands by itself, mm: the stylet comes out, the syringe goes on. */
const SEAT_MM = 12;
/** Where it has been soft for so long after it was firm, that is not ligament, mm. */
const SOFT_MM = 6;
const DEEPEST_SEAT_MM = 140;
const SEATING_MM_PER_S = 2;
const MOST_LOSSES = 12;

/** What stopped the needle, as an end of the pass. */
function endOf(desk: Desk, style: PlacingStyle, found: Told | null): PassEnd {
  switch (found?.type) {
    case 'boneContact':
      return { end: 'bone', depthMm: found.depthMm };
    case 'paraesthesia':
      return { end: 'pain', side: found.side };
    case 'hubAtSkin':
      return { end: 'tooShort' };
    case 'vasovagal':
      return { end: 'faint' };
    case 'secondGive':
      return lookAtHub(desk, style);
    case 'fluidAtHub':
      return found.fluid === 'clear' ? judgeFluid(desk, style) : { end: 'blood' };
    default:
      return { end: 'lost' };
  }
}

/** Push into the ligaments; gives what stopped the needle, or null when it is seated. */
function seat(desk: Desk, style: PlacingStyle, learnt: Learnt): PassEnd | null {
  const { hand } = desk.view;
  // A needle that was swung where it stood is in firm tissue already.
  if (hand.marksMm < (learnt.firmFromMm ?? Infinity)) {
    learnt.firmFromMm = null;
    learnt.fatEndsMm = null;
  }
  let lastFirmMm = learnt.firmFromMm ?? 0;
  let softestN = Infinity;
  const isSoft = () => learnt.firmFromMm !== null && hand.marksMm > lastFirmMm + SOFT_MM;
  const enough = () => {
    if (hand.marksMm < THROUGH_SKIN_MM) return false;
    softestN = Math.min(softestN, hand.forceN);
    if (hand.forceN >= softestN + MORE_THAN_FAT_N) learnt.fatEndsMm ??= hand.marksMm;
    if (hand.forceN >= FIRM_N) {
      learnt.firmFromMm ??= hand.marksMm;
      lastFirmMm = hand.marksMm;
    }
    return isSoft() || hand.marksMm >= (learnt.firmFromMm ?? DEEPEST_SEAT_MM - SEAT_MM) + SEAT_MM;
  };
  const found = drive(desk, SEATING_MM_PER_S, style.answers, enough);
  if (found !== null) return endOf(desk, style, found);
  return style.noticesSoft && isSoft() ? { end: 'soft' } : null;
}

/** The syringe on, the thumb down. */
function takeSyringe(desk: Desk): void {
  desk.do({ type: 'setNeedleSpeed', speedMmPerS: 0 });
  if (desk.view.hand.styletIn) desk.do({ type: 'setStylet', inside: false });
  desk.do({ type: 'pressSyringe', pressed: true });
}

/** One pass along the present line, from the skin or from under it. */
export function advance(desk: Desk, style: PlacingStyle, learnt: Learnt): PassEnd {
  // The prick of the skin alone may be too much for her.
  if (desk.news().some((told) => told.type === 'vasovagal')) return { end: 'faint' };
  const stopped = seat(desk, style, learnt);
  if (stopped !== null) return stopped;
  takeSyringe(desk);
  for (let losses = 0; losses < MOST_LOSSES; losses++) {
    const found = drive(desk, style.needleMmPerS, style.answers);
    if (found?.type !== 'lossOfResistance') return endOf(desk, style, found);
    if (isBelieved(desk, style, learnt, found)) return lookAtHub(desk, style);
  }
  return { end: 'lost' };
}
