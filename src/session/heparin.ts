/** Whether heparin is planned for her, and when her last preventive dose was, as the notes and the plan after an earlier patch have it. */
import type { TeachingCase } from '../content/caseSchema.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import type { Moment } from './types.ts';

const DAY_H = 24;

/** Whether her next heparin is planned at all: she has had some, or lies much of the time soon after a birth. */
export function plansHeparin({ patient, findings }: Pick<TeachingCase, 'patient' | 'findings'>): boolean {
  return patient.daysAfterBirth !== null || findings.hoursSinceAnticoagulant !== null;
}

/** Hours from her last dose to `atS`; null when she had none. It is given once a day from the hour that was planned on. */
export function hoursSinceHeparin(
  { findings }: TeachingCase,
  moments: readonly Moment[],
  atS: number,
): number | null {
  let needleOutS: number | null = null;
  let firstDoseS: number | null = null;
  for (const moment of moments) {
    const momentS = moment.tick / TICKS_PER_SECOND;
    if (momentS > atS) break;
    if (moment.kind !== 'act' || moment.refused) continue;
    if (moment.act.type === 'withdrawAndDress') needleOutS = momentS;
    if (moment.act.type === 'planThrombosis' && needleOutS !== null && moment.act.restartHours !== null)
      firstDoseS = needleOutS + moment.act.restartHours * 3600;
  }
  if (firstDoseS !== null && atS >= firstDoseS) return ((atS - firstDoseS) / 3600) % DAY_H;
  const { hoursSinceAnticoagulant } = findings;
  return hoursSinceAnticoagulant === null ? null : hoursSinceAnticoagulant + atS / 3600;
}
