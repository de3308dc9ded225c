/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = 'ba533e211d66';
