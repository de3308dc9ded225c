/** How it may go afterwards, and what can go wrong. */
import { BIRTH, item, list, NEEDLE, paragraph, SPONTANEOUS, type Block } from '../blocks.ts';

export const howItMayGo: readonly Block[] = [
  paragraph('short', 'patient.go.most'),
  { kind: 'outcome', from: 'short' },
  paragraph('short', 'patient.go.others'),
  paragraph('medium', 'patient.go.when'),
  paragraph('medium', 'patient.go.secondPatch'),
  paragraph('medium', 'patient.go.spontaneous', SPONTANEOUS),
  { kind: 'courses', from: 'medium' },
  paragraph('everything', 'patient.go.repeat', BIRTH, { repeat: 'repeatPatch' }),
  paragraph('everything', 'patient.go.early', NEEDLE),
  paragraph('everything', 'patient.go.years', BIRTH),
];

export const risks: readonly Block[] = [
  paragraph('short', 'patient.risks.ache'),
  paragraph('short', 'patient.risks.stays'),
  paragraph('short', 'patient.risks.serious'),
  paragraph('medium', 'patient.risks.short'),
  list('medium', [
    item('medium', 'patient.risks.pressure'),
    item('medium', 'patient.risks.leg'),
    item('medium', 'patient.risks.faint'),
    item('medium', 'patient.risks.hole'),
  ]),
  paragraph('medium', 'patient.risks.rebound'),
  paragraph('everything', 'patient.risks.long'),
  list('everything', [
    item('everything', 'patient.risks.clot'),
    item('everything', 'patient.risks.infection'),
    item('everything', 'patient.risks.nerve'),
    item('everything', 'patient.risks.wrongPlace'),
    item('everything', 'patient.risks.fit'),
    item('everything', 'patient.risks.bleeding'),
  ]),
  paragraph('everything', 'patient.risks.guard'),
  paragraph('medium', 'patient.risks.you'),
];
