/** The anatomy room's door: what other rooms may use. */
export { createAnatomy } from './anatomy.ts';
export { landmarks } from './landmarks.ts';
export { patientStructures, REFERENCE_STRUCTURES } from './structures.ts';
export { depthOf, idealAim, needleTrack, skinEntry } from './track.ts';
