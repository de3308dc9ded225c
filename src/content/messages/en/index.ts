/** English, for a trainee. */
import { about } from './about.ts';
import { acts } from './acts.ts';
import { assessment } from './assessment.ts';
import { atlas } from './atlas.ts';
import { axis } from './axis.ts';
import { cases } from './cases.ts';
import { classRoom } from './class/index.ts';
import { consent } from './consent.ts';
import { debrief } from './debrief.ts';
import { desk } from './desk.ts';
import { errors } from './errors.ts';
import { findings } from './findings.ts';
import { imaging } from './imaging.ts';
import { injection } from './injection.ts';
import { needle } from './needle.ts';
import { needlePlace } from './needlePlace.ts';
import { needleHands } from './needleHands.ts';
import { needleTrouble } from './needleTrouble.ts';
import { patient } from './patient/index.ts';
import { preparation } from './preparation.ts';
import { recovery } from './recovery.ts';
import { refusals } from './refusals.ts';
import { scoring } from './scoring.ts';
import { scoringImaging } from './scoringImaging.ts';
import { senses } from './senses.ts';
import { sessionFiles } from './sessionFiles.ts';
import { shell } from './shell.ts';
import { speech } from './speech.ts';
import { steps } from './steps.ts';
import { xray } from './xray.ts';
import { ultrasound } from './ultrasound.ts';

export const trainee = {
  ...about,
  ...acts,
  ...assessment,
  ...atlas,
  ...axis,
  ...cases,
  ...classRoom,
  ...consent,
  ...debrief,
  ...desk,
  ...errors,
  ...findings,
  ...imaging,
  ...injection,
  ...needle,
  ...needlePlace,
  ...needleHands,
  ...needleTrouble,
  ...patient,
  ...preparation,
  ...recovery,
  ...refusals,
  ...scoring,
  ...scoringImaging,
  ...senses,
  ...sessionFiles,
  ...shell,
  ...speech,
  ...steps,
  ...xray,
  ...ultrasound,
} as const;
