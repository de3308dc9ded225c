/** The atlas plate in a chunk of its own, so that the page stands before the drawing library has come. */
export { AtlasPlate as default } from '../scene/index.ts';
