import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPUTED, importsOf } from './importsOf.ts';
import { countFiles, readSources } from './sources.ts';

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
  const from = roomOf(fromPath);
  if (from === undefined) return null;
  if (specifier === COMPUTED) return `${fromPath} puts an import together at run time`;
  if (/^(\/|src\/|node:|\w+:)/.test(specifier)) return `${fromPath} imports ${specifier}: write ./ or ../`;
  if (!specifier.startsWith('.')) return null;
  const to = roomOf(join(dirname(fromPath), specifier));
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
      importsOf(path, text).flatMap((specifier) => complaint(path, specifier) ?? []),
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    ['src/physiology/a.ts', '../session/x.ts'],
    ['src/scene/a.tsx', '../ui/x.tsx'],
    ['src/ui/panels/a.tsx', '../../senses/x.ts'],
    ['src/numerics/a.ts', '../../tools/x.ts'],
    ['src/anatomy/a.ts', '../unknown/x.ts'],
    ['src/scene/a.ts', '../senses/x.ts'],
    ['src/session/a.ts', '/src/app/x.ts'],
    ['src/session/a.ts', 'node:crypto'],
    ['src/session/a.ts', 'https://example.org/x.js'],
    ['src/session/a.ts', COMPUTED],
    ['src/numerics/a.ts', '../../tests/x.ts'],
  ])('would object to %s importing %s', (path, specifier) => {
    expect(complaint(path, specifier)).not.toBeNull();
  });

  it.each([
    ['src/physiology/a.ts', '../numerics/x.ts'],
    ['src/physiology/a.ts', './constants/x.ts'],
    ['src/app/a.tsx', '../senses/x.ts'],
    ['src/ui/panels/a.tsx', '../../session/x.ts'],
    ['src/scene/a.tsx', 'three/addons/loaders/GLTFLoader.js'],
    ['tools/a.ts', '../src/session/x.ts'],
  ])('would not object to %s importing %s', (path, specifier) => {
    expect(complaint(path, specifier)).toBeNull();
  });

  it('sees every form of import, and none in words', () => {
    const text = `import /* why */ a, { // 'no'
        type B } from './a.ts';
      import './b.css';
      export * from './c.ts'; export { x as y } from "./d.ts";
      import type { D,\n E } from './e.ts';
      const f: import('./f.ts').F = await import('./g.ts'); await import(\`./\${f}.ts\`);
      new Worker(new URL('./h.ts', import.meta.url));
      import.meta.glob(['./i/*.ts', './j/*.ts']); import.meta.glob('./k/*.ts');
      const words = "import z from './words.ts'"; // import './comment.ts'
      export const element = <p>import './text.ts'</p>;`;
    const files = 'acdefgh'.split('').map((name) => `./${name}.ts`);
    const others = ['./b.css', './i/*.ts', './j/*.ts', './k/*.ts', COMPUTED];
    expect(importsOf('a.tsx', text).sort()).toEqual([...files, ...others].sort());
  });

  it('refuses a source that it cannot read', () => {
    expect(() => importsOf('a.ts', 'import { from')).toThrow(/cannot be read/);
  });
});
