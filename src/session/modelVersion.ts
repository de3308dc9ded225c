/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = 'c4ee1b6d2d36';
