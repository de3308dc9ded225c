/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = '237331e396bf';
