/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = '1cb6af0b2f2c';
