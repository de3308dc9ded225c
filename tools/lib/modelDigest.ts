/** The digest of everything that a run depends on: content that is not words, and the pure rooms. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOMS = ['numerics', 'content', 'anatomy', 'physiology', 'machines', 'session'];
/** Words, lessons and experiments change nothing in a run, and the version cannot contain itself. */
const LEFT_OUT = [
  'content/messages',
  'content/audiences.ts',
  'content/lesson',
  'content/patient',
  'content/views.ts',
  'session/modelVersion.ts',
  'session/handover.ts',
  'session/jumps.ts',
  'session/operators',
  'physiology/experiment',
];

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}

/** Twelve hexadecimal digits over the sources of the model under `root`/src. */
export function modelDigest(root: string): string {
  const source = join(root, 'src');
  const hash = createHash('sha256');
  const files = ROOMS.flatMap((room) => filesUnder(join(source, room)))
    .map((path) => relative(source, path).split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !LEFT_OUT.some((out) => path.startsWith(out)))
    .sort();
  for (const path of files) {
    hash.update(path);
    hash.update(readFileSync(join(source, path), 'utf8'));
  }
  return hash.digest('hex').slice(0, 12);
}
