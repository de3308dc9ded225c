import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelDigest } from '../../../tools/lib/modelDigest.ts';
import { MODEL_VERSION } from '../../../src/session/modelVersion.ts';
import { countFiles, readSources } from './sources.ts';

const CODE = ['.ts', '.tsx', '.css', '.js'];
const code = ['src', 'tools', 'tests'].flatMap((folder) => readSources(folder, CODE));
const words = ['src', 'docs', 'tools'].flatMap((folder) => readSources(folder, [...CODE, '.md', '.json']));

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
      /registry\.npmjs/,
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
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });
});

describe('the determinism rule', () => {
  /** What the linter says of a sample in a pure room of an empty copy of the house. */
  const lint = (root: string, sample: string): string => {
    const place = join(root, 'src', 'physiology', 'sample.ts');
    mkdirSync(join(root, 'src', 'physiology'), { recursive: true });
    writeFileSync(place, sample);
    const binary = join(process.cwd(), 'node_modules', '.bin', 'oxlint');
    return spawnSync(binary, ['-f', 'unix', 'src'], { encoding: 'utf8', cwd: root }).stdout;
  };

  it('objects to each forbidden form in a pure room, and not to the exact ones', () => {
    const root = mkdtempSync(join(tmpdir(), 'lint-'));
    try {
      cpSync('.oxlintrc.json', join(root, '.oxlintrc.json'));
      cpSync('tools/lint', join(root, 'tools', 'lint'), { recursive: true });
      const bad = [
        'Math.sin(1)',
        '2 ** 3',
        'Math.random()',
        'Date.now()',
        'performance.now()',
        'new Date()',
        "Math['exp'](1)",
      ];
      for (const expression of bad) {
        expect(lint(root, `export const a = ${expression};\n`), expression).toMatch(
          /bloodpatch\(deterministic\)/,
        );
      }
      expect(lint(root, 'const { pow } = Math;\nexport const a = pow(2, 3);\n')).toMatch(/deterministic/);
      expect(lint(root, 'export const a = Math.sqrt(2) + Math.max(1, 2);\n')).not.toMatch(/deterministic/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('covers every room from numerics to session', () => {
    const config = execFileSync('npx', ['oxlint', '--print-config'], { encoding: 'utf8' });
    for (const room of ['numerics', 'content', 'anatomy', 'physiology', 'imaging', 'machines', 'session']) {
      expect(config).toContain(`src/${room}/**`);
    }
  });
});
