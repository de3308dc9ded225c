/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = 'f23c2ea39a1e';
