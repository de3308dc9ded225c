/** All that a class reads. */
import { handover } from './handover.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { questions } from './questions.ts';
import { room } from './room.ts';

export const classRoom = { ...room, ...questions, ...plans, ...people, ...handover } as const;
