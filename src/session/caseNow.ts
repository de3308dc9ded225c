/** What the notes of a case say by now: hours go on, a plan for heparin is carried out, and a second patch has another headache. */
import type { TeachingCase } from '../content/caseSchema.ts';
import { HEADACHE_SHARE } from '../physiology/constants/headache.ts';
import { TICKS_PER_SECOND, type BodyState } from '../physiology/types.ts';
import { hoursSinceHeparin } from './heparin.ts';
import type { Moment } from './types.ts';

interface Now {
  readonly tick: number;
  readonly body: Readonly<BodyState>;
  readonly moments: readonly Moment[];
  /** 1, or 2: of the first the notes tell the headache, later the body does. */
  readonly patchNumber: number;
}

const wholeHours = (hours: number | null) => (hours === null ? null : Math.floor(hours));

/** Her headache upright and flat, as she would rate it in whole numbers. */
function headacheNow({ symptoms }: Readonly<BodyState>) {
  const { headacheIfUprightNrs, reboundHeadacheNrs } = symptoms;
  const flat = HEADACHE_SHARE.supine * headacheIfUprightNrs + reboundHeadacheNrs;
  return {
    headacheUprightNrs: Math.round(headacheIfUprightNrs),
    headacheFlatNrs: Math.round(Math.min(10, flat)),
  };
}

/** The case as it is known now; the case itself within the first hour. */
export function caseNow(first: TeachingCase, { tick, body, moments, patchNumber }: Now): TeachingCase {
  const seconds = tick / TICKS_PER_SECOND;
  const hours = Math.floor(seconds / 3600);
  if (hours === 0 && patchNumber === 1) return first;
  const { puncture, history, findings } = first;
  return {
    ...first,
    puncture: puncture === null ? null : { ...puncture, hoursAgo: puncture.hoursAgo + hours },
    history: {
      onsetHoursAgo: history.onsetHoursAgo + hours,
      treatedHours: history.treatedHours + hours,
    },
    findings: {
      ...findings,
      hoursSinceAnticoagulant: wholeHours(hoursSinceHeparin(first, moments, seconds)),
      ...(patchNumber === 1 ? {} : headacheNow(body)),
    },
  };
}
