/**
 * How people place an epidural needle: learners and the experienced, in other settings than this one. Shown beside a run's
 * own measures, never as a mark to pass.
 */
import { ANATOMY_SOURCES } from './anatomySources.ts';
import { SOURCES as S } from './sources.ts';
import type { Figure } from './types.ts';

type Row = readonly [
  id: string,
  quantity: string,
  value: Figure['value'],
  unit: string,
  source: Figure['source'],
  text?: string,
];

const PUBLISHED: readonly Row[] = [
  ['firstTryLearners', 'Epidurals by learners that succeed at the first try', 58, '%', S.obstetricCompetence],
  [
    'successLearners',
    'Epidurals by learners that succeed at all, in the same series',
    76.8,
    '%',
    S.obstetricCompetence,
  ],
  [
    'casesToCompetence',
    'Epidurals until a learner was competent by the limits of that series, mean',
    46,
    'epidurals',
    S.obstetricCompetence,
  ],
  [
    'noRedirection',
    'Epidurals in labour without a change of direction, marked by ultrasound before (61 women)',
    73.8,
    '%',
    ANATOMY_SOURCES.torontoDepth,
  ],
  [
    'depthByUltrasound',
    'Depth by ultrasound less depth by needle, 19 in 20 of these women',
    [-6.7, 6.9],
    'mm',
    ANATOMY_SOURCES.torontoDepth,
  ],
  [
    'falseLossShare',
    'First losses of resistance to air that were false, in the lumbar spine, checked by X-ray',
    25.7,
    '%',
    S.falseLossXray,
  ],
  ['wetTapObstetric', 'Obstetric epidurals that puncture the dura', 1.5, '%', S.choi],
  ['wetTapLearners', 'Obstetric epidurals by learners that puncture the dura', 0.78, '%', S.learningCurve],
  ['veinLearners', 'Obstetric epidurals by learners that puncture a vein', 5.2, '%', S.learningCurve],
  [
    'motionTracking',
    'Path length, movements and time of the hands at an epidural in labour',
    null,
    '1',
    S.motionTracking,
    'tell apart those who have done fewer than 30, over 100 and over 500',
  ],
  [
    'timeTellsNothing',
    'Time of a spinal anaesthetic, by level of skill (31 people)',
    null,
    '1',
    S.spinalAssessment,
    'does not tell levels apart; errors do',
  ],
];

/** What a unit teaches about trouble at the needle, in words. */
const PRACTICE: readonly (readonly [id: string, quantity: string, text: string])[] = [
  [
    'boneReasoning',
    'Bone again after a change towards the head',
    'deeper: further the same way; shallower: back a little; as deep: look to the midline',
  ],
  [
    'falseLossCheck',
    'A loss of resistance is tried again',
    'saline that keeps running, a hub that stays dry',
  ],
  [
    'paraesthesiaRule',
    'Paraesthesia at the needle',
    'stop, draw back, another direction; give up if it stays',
  ],
  ['veinRule', 'Blood in the needle', 'draw back and flush, or another space; never patch through it'],
  [
    'csfTests',
    'CSF against saline at the hub',
    'warm, glucose, keeps coming; against cool, none, a drop or two',
  ],
  [
    'wetTapRule',
    'CSF at the hub',
    'needle out, tell her, a senior; decide together whether to go on today, at another space; written down',
  ],
  [
    'faintRule',
    'Faint at the needle',
    'needle out, flat, legs up, help, oxygen, pulse and pressure, atropine and a pressor at hand',
  ],
  [
    'stillRule',
    'A woman who moves',
    'hand off the needle or hold it with her, more local, wait until she is still',
  ],
  ['levelRule', 'Level by the finger', 'count from two landmarks; never above L2/3; ultrasound in doubt'],
];

export const PLACEMENT_FIGURES: readonly Figure[] = [
  ...PUBLISHED.map(([id, quantity, value, unit, source, text]): Figure => ({
    id,
    quantity,
    value,
    unit,
    status: 'published',
    source,
    ...(text === undefined ? {} : { text }),
  })),
  {
    id: 'boneContactsTypical',
    quantity: 'Contacts with bone in one attempt (not yet checked)',
    value: [0, 3],
    unit: 'contacts',
    status: 'assumption',
    source: null,
  },
  {
    id: 'needleLengths',
    quantity: 'Usable length of epidural needles, usual and long',
    value: [80, 150],
    unit: 'mm',
    status: 'common practice',
    source: null,
  },
  ...PRACTICE.map(([id, quantity, text]): Figure => ({
    id,
    quantity,
    value: null,
    text,
    unit: '1',
    status: 'common practice',
    source: null,
  })),
];
