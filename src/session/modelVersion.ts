/** Digest of the model that made a run; written by `npm run model-version`, never by hand. */
export const MODEL_VERSION = 'a41ae94de4c5';
