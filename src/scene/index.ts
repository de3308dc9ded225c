/** The scene's door. */
export { AtlasPlate } from './atlas/AtlasPlate.tsx';
export { ModelPortrait } from './ModelPortrait.tsx';
export { Plate } from './Plate.tsx';
export { ReviewPlate } from './review/ReviewPlate.tsx';
export type { Quality } from './quality.ts';
