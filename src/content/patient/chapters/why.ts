/** Why the head hurts, and what a patch is. */
import { BIRTH, NEEDLE, paragraph, PUNCTURE, SPONTANEOUS, type Block } from '../blocks.ts';

export const why: readonly Block[] = [
  paragraph('short', 'patient.why.bag'),
  paragraph('short', 'patient.why.hole.afterBirth', BIRTH),
  paragraph('short', 'patient.why.hole.afterLumbarPuncture', PUNCTURE),
  paragraph('short', 'patient.why.hole.spontaneousLeak', SPONTANEOUS),
  paragraph('short', 'patient.why.sinks'),
  paragraph('short', 'patient.why.flat'),
  paragraph('medium', 'patient.why.fault'),
  paragraph('medium', 'patient.why.more'),
  paragraph('everything', 'patient.why.spontaneous.mixed', SPONTANEOUS),
  paragraph('everything', 'patient.why.name.needle', NEEDLE),
  paragraph('everything', 'patient.why.name.spontaneousLeak', SPONTANEOUS),
  paragraph('medium', 'patient.why.others'),
  paragraph('medium', 'patient.why.others.afterBirth', BIRTH),
  paragraph('medium', 'patient.why.scans', SPONTANEOUS),
  paragraph('everything', 'patient.why.changed'),
  paragraph('everything', 'patient.why.alone.needle', NEEDLE),
  paragraph('everything', 'patient.why.alone.spontaneousLeak', SPONTANEOUS),
];

export const what: readonly Block[] = [
  paragraph('short', 'patient.what.blood'),
  paragraph('short', 'patient.what.closes'),
  paragraph('medium', 'patient.what.two'),
  paragraph('medium', 'patient.what.second'),
  paragraph('medium', 'patient.what.gap'),
  paragraph('medium', 'patient.what.picture'),
  paragraph('everything', 'patient.what.proof'),
  paragraph('everything', 'patient.what.low', NEEDLE),
  paragraph('everything', 'patient.what.targeted', SPONTANEOUS),
  paragraph('everything', 'patient.what.people'),
];
