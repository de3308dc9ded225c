/** All that patients read. */
import { after } from './after.ts';
import { going } from './going.ts';
import { patientPages } from './pages.ts';
import { questions } from './questions.ts';
import { steps } from './steps.ts';
import { why } from './why.ts';

export const patient = { ...patientPages, ...why, ...steps, ...going, ...after, ...questions } as const;
