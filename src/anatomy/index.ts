/** The anatomy room's door: what other rooms may use. */
export { createAnatomy, createHint, inPosture } from './warp/anatomy.ts';
export { drawAdult } from './person/draw.ts';
export { REFERENCE_MALE } from './person/referenceMale.ts';
export { personParameters, variantParameters } from './person/parameters.ts';
export { GAP_Z, midlineFrame, skinAlong, skinFrame, skinPoint } from './back/skin.ts';
export { boneAt, type BonePlace } from './queries/boneAt.ts';
export { tissuesAlong } from './queries/along.ts';
export { signedDistance } from './queries/distance.ts';
export { landmarks } from './queries/landmarks.ts';
export { OWN_LAYER, ownLayers } from './queries/ownLayers.ts';
export { levelAt, nearestLandmark } from './queries/levels.ts';
export { tissueAt } from './queries/region.ts';
export { underFinger, type Press, type UnderFinger } from './queries/underFinger.ts';
export { LAYERED_STRUCTURES } from './layered.ts';
export { patientStructures, REFERENCE_STRUCTURES } from './structures.ts';
export { aimAt, depthOf, idealAim, needleTrack, nearestInterspace, skinEntry } from './queries/track.ts';
export { LEVEL_HEIGHTS } from './canal/levels.ts';
export { SAC_HALF_DEPTH, SAC_REAR } from './canal/sacShape.ts';
