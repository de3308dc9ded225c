/** Constants of how she holds her back. Form: meaning [unit] (status; source). */
import type { CoachingCue } from '../types.ts';

/** Flexion that a woman takes by herself when she is asked to curl: least and most [1] (assumption). */
export const OWN_FLEXION = [0.45, 0.8] as const;
/** Most that pain, belly and size take off the full curl [1] (assumption). */
export const FLEXION_LACK = 0.15;
/** Share of that which is chance; the rest goes with body mass [1] (assumption). */
export const FLEXION_LACK_CHANCE = 0.6;
/** Body-mass index from which it goes with body mass, and over how many units it grows to the full [kg/m2] (assumption). */
export const FLEXION_LACK_BODY_MASS = [25, 20] as const;
/** Turn of her back about its long axis before anybody mends it, either way at most [degrees] (assumption). */
export const OWN_ROTATION_DEG = 12;
/** Lean of her spine to a side before anybody mends it, either way at most [degrees] (assumption). */
export const OWN_LEAN_DEG = 8;
/** Share of what is left to her full curl that a sentence brings, least and most by person [1] (assumption). */
export const CURL_CUES = {
  chinDown: [0.2, 0.35],
  kneesUp: [0.3, 0.5],
  pushBackOut: [0.35, 0.6],
} as const satisfies Partial<Record<CoachingCue, readonly [number, number]>>;
/** Share of a turn or a lean that is left after one sentence about it, least and most by person [1] (assumption). */
export const TURN_LEFT = [0.15, 0.4] as const;
/** Turn or lean under which there is nothing to mend [degrees] (assumption). */
export const SQUARE_WITHIN_DEG = 1;
/** Share of what she was helped to curl that a move costs, least and most [1] (assumption). */
export const MOVE_UNCURLS = [0.2, 0.5] as const;
/** Turn that a move adds, either way at most [degrees] (assumption). */
export const MOVE_TURNS_DEG = 4;
/** Lean that a move adds, either way at most [degrees] (assumption). */
export const MOVE_LEANS_DEG = 3;
/** How long a calming word lasts: to relax, to hold still [s] (assumption). */
export const CALM_S = { relax: 300, holdStill: 120 } as const satisfies Partial<Record<CoachingCue, number>>;
