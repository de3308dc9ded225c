/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = '4b5d4b9213e3';
