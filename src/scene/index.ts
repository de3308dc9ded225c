/** The scene's door. */
export { ModelPortrait, type ModelPortraitProps } from './ModelPortrait.tsx';
export { Plate, type PlateProps } from './Plate.tsx';
export { isWebGLAvailable } from './webgl.ts';
export { QUALITIES, type Quality } from './quality.ts';
