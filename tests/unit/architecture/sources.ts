/** Reads the sources of the house, for the tests that hold its plan. */
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

/** The same count by another walk, Node's own, so that a reader who missed files is found out. */
export function countFiles(folder: string, endings: readonly string[]): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)),
  ).length;
}
