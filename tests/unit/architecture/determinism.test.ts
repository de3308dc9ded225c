import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countFiles } from './sources.ts';

const PURE = ['numerics', 'content', 'anatomy', 'physiology', 'imaging', 'machines', 'session'];

const OFFENDING = [
  'export const a = Math.sin(1);',
  'export const a = Math?.exp(1);',
  'export const a = Math.random();',
  "export const a = Math['exp'](1);",
  'export const a = [1].map(Math.cbrt);',
  'const { pow } = Math;\nexport const a = pow(2, 3);',
  'const M = Math;\nexport const a = M.sqrt(2);',
  'export const a = { Math };',
  'export const a = (x: number) => 2 ** x;',
  'export let a = 2;\na **= 3;',
  'export const a = Date.now();',
  'export const a = new Date();',
  'export const a = performance.now();',
  'export const a = crypto.randomUUID();',
  'setTimeout(() => {}, 1);',
  'export const a = setInterval;',
  'queueMicrotask(() => {});',
  "export const a = globalThis['Math'];",
  "export const a = new Intl.NumberFormat('en').format(1);",
  "export const a = 'a'.localeCompare('b');",
  'export const a = (1.5).toLocaleString();',
];

const FINE = [
  'export const a = Math.sqrt(2) + Math.max(1, 2) + Math.imul(2, 3) + Math.fround(1);',
  'export const a = [1.5].map(Math.floor);',
  'export const a = { performance: 1 }.performance;',
  'export function a(performance: number): number {\n  return performance * 2;\n}',
  "export const a = 'Math.sin and 2 ** 3';",
];

interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

const root = mkdtempSync(join(tmpdir(), 'lint-'));
cpSync('.oxlintrc.json', join(root, '.oxlintrc.json'));
cpSync('tools/lint', join(root, 'tools', 'lint'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

/** The files under `folder` to which these rules object, and how many the linter read. */
function lint(cwd: string, folder: string): { objected: Set<string>; read: number } {
  const binary = resolve('node_modules/.bin/oxlint');
  const report: Report = JSON.parse(
    spawnSync(binary, ['-f', 'json', folder], { encoding: 'utf8', cwd, maxBuffer: 1e8 }).stdout,
  );
  const own = report.diagnostics.filter(({ code }) => code.startsWith('bloodpatch('));
  return { objected: new Set(own.map(({ filename }) => filename)), read: report.number_of_files };
}

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
  return path;
}

describe('the rules of the pure rooms', () => {
  it('object to every forbidden form and to none of the exact ones', () => {
    const bad = OFFENDING.map((text, i) => write(`src/physiology/bad${i}.ts`, text));
    const fine = FINE.map((text, i) => write(`src/physiology/fine${i}.ts`, text));
    const { objected, read } = lint(root, 'src/physiology');
    expect(read).toBe(bad.length + fine.length);
    expect(bad.filter((path) => !objected.has(path)).map((path) => OFFENDING[bad.indexOf(path)])).toEqual([]);
    expect(fine.filter((path) => objected.has(path)).map((path) => FINE[fine.indexOf(path)])).toEqual([]);
  });

  it('hold in every room from numerics to session, in folders within them, and not above', () => {
    const pure = PURE.flatMap((room) => [`src/${room}/probe.ts`, `src/${room}/within/probe.ts`]);
    const above = ['records', 'scene', 'ui', 'senses', 'app'].map((room) => `src/${room}/probe.ts`);
    for (const path of [...pure, ...above]) write(path, 'export const a = Math.sin(1);');
    const { objected } = lint(root, 'src');
    expect(pure.filter((path) => !objected.has(path))).toEqual([]);
    expect(above.filter((path) => objected.has(path))).toEqual([]);
  });

  it.each(PURE)('are held in every file of %s', (room) => {
    const { objected, read } = lint('.', `src/${room}`);
    expect(read).toBe(countFiles(`src/${room}`, ['.ts', '.tsx']));
    expect([...objected]).toEqual([]);
  });
});
