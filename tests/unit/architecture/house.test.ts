import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelDigest } from '../../../tools/lib/modelDigest.ts';
import { MODEL_VERSION } from '../../../src/session/modelVersion.ts';
import { countFiles, readSources } from './sources.ts';

const CODE = ['.ts', '.tsx', '.css', '.js'];
const code = ['src', 'tools', 'tests'].flatMap((folder) => readSources(folder, CODE));
const words = [
  ...['src', 'docs', 'tools', 'public'].flatMap((folder) =>
    readSources(folder, [...CODE, '.md', '.json', '.html']),
  ),
  ...['README.md', 'CONTRIBUTING.md', 'index.html', 'evidence/index.html'].map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  })),
];

const lockfile = readFileSync('package-lock.json', 'utf8');

interface Locked {
  readonly optionalDependencies?: Record<string, string>;
}

describe('the house', () => {
  it('reads every file there is', () => {
    const counted = ['src', 'tools', 'tests'].reduce((sum, folder) => sum + countFiles(folder, CODE), 0);
    expect(code.length).toBe(counted);
  });

  it('has no file over 400 lines', () => {
    expect(code.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual([]);
  });

  it('speaks of itself alone', () => {
    const foreign = [
      /\bVERIFIED\b/,
      /\bRECALLED\b/,
      /\/work\//,
      /shared\/(reference|seeds)/,
      /\b(?:clinical|physiology)\.md\b/,
      /registry\.(?:npmjs|yarnpkg)|npmmirror|jsdelivr|unpkg\.com/,
      /\bS[0-3]-\d\d\b/,
    ];
    const found = words.flatMap(({ path, text }) =>
      foreign.filter((one) => one.test(text)).map((one) => `${path}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it('switches no type and no rule off', () => {
    const off =
      /@ts-(ignore|expect-error|nocheck)|: any[;,)=\]>|]|as any[;,)\]]|<any>|(eslint|oxlint|biome)-(disable|ignore)/;
    const own = 'tests/unit/architecture/house.test.ts';
    expect(code.filter(({ path, text }) => path !== own && off.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('knows the version of its model (npm run model-version)', () => {
    expect(MODEL_VERSION).toBe(modelDigest('.'));
  });

  it('names no address of a registry in the lockfile', () => {
    expect(lockfile).not.toMatch(/"resolved"/);
  });

  it('locks the packages of every platform, so that npm ci works on each', () => {
    const { packages }: { packages: Record<string, Locked> } = JSON.parse(lockfile);
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`${path}/node_modules/${name}`] === undefined &&
          packages[`node_modules/${name}`] === undefined,
      ),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});
