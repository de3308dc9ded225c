/** Writes src/session/modelVersion.ts, so that a saved run knows which model made it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { modelDigest } from './lib/modelDigest.ts';

const target = 'src/session/modelVersion.ts';
const text = `/** Digest of the model that made a run; written by \`npm run model-version\`, never by hand. */
export const MODEL_VERSION = '${modelDigest('.')}';
`;
const before = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
if (before !== text) writeFileSync(target, text);
