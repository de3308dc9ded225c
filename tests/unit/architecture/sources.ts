/** Reads the sources of the house, for the tests that hold its plan. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder whose name ends in one of these. */
export function readSources(folder: string, endings: readonly string[]): Source[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return readSources(path, endings);
      return endings.some((ending) => path.endsWith(ending))
        ? [{ path, text: readFileSync(path, 'utf8') }]
        : [];
    });
}

/** The same count by another way, so that a reader who missed files is found out. */
export function countFiles(folder: string, endings: readonly string[]): number {
  const names = execFileSync('find', [folder, '-type', 'f'], { encoding: 'utf8' }).split('\n');
  return names.filter((name) => endings.some((ending) => name.endsWith(ending))).length;
}

/** What a source imports: static, re-exported, dynamic and worker addresses. */
export function importsOf(text: string): string[] {
  const patterns = [
    /(?:^|[;\s])(?:import|export)\s+(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []));
}
