/** The anatomy room's door: what other rooms may use. */
export { createAnatomy, createHint } from './warp/anatomy.ts';
export { landmarks } from './queries/landmarks.ts';
export { LAYERED_STRUCTURES } from './layered.ts';
export { patientStructures, REFERENCE_STRUCTURES } from './structures.ts';
export { depthOf, idealAim, needleTrack, skinEntry } from './queries/track.ts';
