/** npm run models [-- --check [--only NAME,NAME]] [-- --obj DIR]: bake public/models from src/anatomy. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REFERENCE_MALE } from '../src/anatomy/index.ts';
import { manifestText, type BakedStructure } from './models/bake.ts';
import { bakeAll } from './models/bakeAll.ts';
import { difference, type ModelFile } from './models/check.ts';
import { toObj } from './models/obj.ts';
import { BadArgument, readOptions } from './models/options.ts';
import { showProgress } from './models/progress.ts';
import { toReferencePosture } from './models/referencePosture.ts';

const DIRECTORY = join(import.meta.dirname, '..', 'public', 'models');

/** Of some structures alone: their own files beside those that are committed under the same names. */
async function differenceOf(names: readonly string[]): Promise<string | null> {
  const baked = await bakeAll(showProgress, names);
  const unknown = names.filter((name) => baked.every(({ entry }) => entry.id !== name));
  if (unknown.length > 0) throw new BadArgument(`No structure of that name is baked: ${unknown.join(', ')}.`);
  const fresh = baked.flatMap(({ files }) => files);
  const before = await committed();
  return difference(
    fresh,
    before.filter(({ name }) => fresh.some((file) => file.name === name)),
  );
}

function told(sentence: string | null): void {
  if (sentence === null) return;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function filesOf(baked: readonly BakedStructure[]): ModelFile[] {
  const manifest = manifestText(baked.map((one) => one.entry));
  return [
    ...baked.flatMap((one) => one.files),
    { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) },
  ];
}

async function committed(): Promise<ModelFile[]> {
  const names = await readdir(DIRECTORY).catch(() => [] as string[]);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(DIRECTORY, name))) })),
  );
}

function summary(baked: readonly BakedStructure[]): string {
  const sum = (level: number, of: 'triangles' | 'bytes') =>
    baked.reduce((total, one) => total + (one.entry.levels[level]?.[of] ?? 0), 0);
  const levels = [0, 1, 2].map(
    (level) => `${sum(level, 'triangles')} triangles, ${sum(level, 'bytes')} bytes`,
  );
  return `${baked.length} structures; from fine to coarse: ${levels.join('; ')}\n`;
}

/** Structures whose surface does not bound a solid, named; an empty list when all do. */
function leaks(baked: readonly BakedStructure[]): string[] {
  return baked
    .filter((one) => one.topology.openEdges > 0 || one.topology.pinchedVertices > 0)
    .map((one) => one.entry.id);
}

/** Each structure as the reference patient has it, in his own posture. */
async function writeObjs(directory: string, baked: readonly BakedStructure[]): Promise<void> {
  await mkdir(directory, { recursive: true });
  const carry = toReferencePosture();
  for (const { entry, mesh } of baked)
    await writeFile(join(directory, `${entry.id}.obj`), toObj(entry.id, carry(mesh), REFERENCE_MALE.id));
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.only !== null) {
    told(await differenceOf(options.only));
    return;
  }
  const baked = await bakeAll(showProgress);
  process.stderr.write(summary(baked));
  const open = leaks(baked);
  if (open.length > 0) throw new Error(`Not watertight: ${open.join(', ')}.`);
  const fresh = filesOf(baked);
  if (options.objDirectory !== null) await writeObjs(options.objDirectory, baked);
  if (options.check) {
    told(difference(fresh, await committed()));
    return;
  }
  if (options.objDirectory !== null) return;
  await mkdir(DIRECTORY, { recursive: true });
  const names = new Set(fresh.map((file) => file.name));
  for (const { name } of await committed()) if (!names.has(name)) await rm(join(DIRECTORY, name));
  for (const { name, bytes } of fresh) await writeFile(join(DIRECTORY, name), bytes);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadArgument)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
