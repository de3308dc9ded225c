import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countFiles, importsOf, readSources } from './sources.ts';

/** The rooms from the ground up: each may import those before it. */
const ROOMS = [
  'numerics',
  'content',
  'anatomy',
  'physiology',
  'imaging',
  'machines',
  'session',
  'records',
  'scene',
  'ui',
  'senses',
  'app',
];
/** Side by side on one floor. */
const NEVER_EACH_OTHER = new Set(['scene', 'ui', 'senses']);

function roomOf(path: string): string | undefined {
  const parts = normalize(path).split(sep);
  return parts[0] === 'src' ? parts[1] : undefined;
}

/** Why this import is not allowed, or null. */
function complaint(fromPath: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const from = roomOf(fromPath);
  const to = roomOf(join(dirname(fromPath), specifier));
  if (from === undefined) return null;
  if (to === undefined) return `${fromPath} leaves src for ${specifier}`;
  if (from === to) return null;
  const climbs = ROOMS.indexOf(to) > ROOMS.indexOf(from) || ROOMS.indexOf(to) === -1;
  const sideways = NEVER_EACH_OTHER.has(from) && NEVER_EACH_OTHER.has(to);
  return climbs || sideways ? `${fromPath} (${from}) imports ${specifier} (${to})` : null;
}

const sources = readSources('src', ['.ts', '.tsx']);

describe('imports go down only', () => {
  it('reads every source there is', () => {
    expect(sources.length).toBe(countFiles('src', ['.ts', '.tsx']));
    expect(sources.length).toBeGreaterThan(60);
  });

  it('knows every room', () => {
    expect(sources.map(({ path }) => roomOf(path)).filter((room) => !ROOMS.includes(room ?? ''))).toEqual([]);
  });

  it('finds no import that climbs, crosses or leaves', () => {
    const complaints = sources.flatMap(({ path, text }) =>
      importsOf(text).flatMap((specifier) => complaint(path, specifier) ?? []),
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    ['src/physiology/a.ts', '../session/x.ts'],
    ['src/scene/a.tsx', '../ui/x.tsx'],
    ['src/ui/panels/a.tsx', '../../senses/x.ts'],
    ['src/numerics/a.ts', '../../tools/x.ts'],
    ['src/anatomy/a.ts', '../unknown/x.ts'],
  ])('would object to %s importing %s', (path, specifier) => {
    expect(complaint(path, specifier)).not.toBeNull();
  });

  it('sees every form of import', () => {
    const text = `import a from './a.ts';\nimport './b.css';\nexport * from './c.ts';\nimport type { D,\n E } from './d.ts';
      const x = await import('./e.ts'); new Worker(new URL('./f.ts', import.meta.url));`;
    expect(importsOf(text).sort()).toEqual(['./a.ts', './b.css', './c.ts', './d.ts', './e.ts', './f.ts']);
  });
});
