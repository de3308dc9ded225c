/** The JavaScript engines that may stand on a machine, and how each runs a plain script. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Engine {
  /** The engine and the shell that carries it. */
  readonly name: string;
  /** Names of the shell, the first that is found is taken. */
  readonly shells: readonly string[];
  readonly versionArguments: readonly string[] | null;
}

export const ENGINES: readonly Engine[] = [
  { name: 'SpiderMonkey (gjs)', shells: ['gjs'], versionArguments: ['--version'] },
  {
    name: 'SpiderMonkey (js)',
    shells: ['js140', 'js128', 'js115', 'js102'],
    versionArguments: ['--version'],
  },
  { name: 'JavaScriptCore (jsc)', shells: ['jsc'], versionArguments: null },
  { name: 'QuickJS (qjs)', shells: ['qjs'], versionArguments: null },
];

/** Longer than the slowest shell without a compiler needs for twenty procedures, ms. */
const MOST_MS = 600_000;

/** Folders in which a shell may stand: those of PATH, and where Debian and macOS keep JavaScriptCore's. */
function folders(): string[] {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const libraries = '/usr/lib';
  const kept = existsSync(libraries)
    ? readdirSync(libraries).flatMap((name) =>
        ['4.0', '4.1', '6.0'].map((version) => join(libraries, name, `webkit2gtk-${version}`)),
      )
    : [];
  const framework = '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers';
  return [...path, ...kept, framework];
}

/** Where this engine's shell stands; null when it is not on this machine. */
export function findShell({ shells }: Engine): string | null {
  const places = folders();
  for (const shell of shells)
    for (const folder of places) if (existsSync(join(folder, shell))) return join(folder, shell);
  return null;
}

export function versionOf(shell: string, { versionArguments }: Engine): string {
  if (versionArguments === null) return 'version not told';
  const { stdout } = spawnSync(shell, [...versionArguments], { encoding: 'utf8', timeout: 10_000 });
  return stdout.trim().split('\n')[0] ?? '';
}

/** What the shell prints when it runs the script; throws when it ends in an error. */
export function runIn(shell: string, script: string): string {
  const { status, stdout, stderr, error } = spawnSync(shell, [script], {
    encoding: 'utf8',
    timeout: MOST_MS,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr.trim().split('\n')[0] ?? ''}`);
  return stdout;
}
