/** npm run models [-- --check] [-- --obj DIR]: bake public/models from src/anatomy. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REFERENCE_STRUCTURES } from '../src/anatomy/index.ts';
import { bakeStructure, manifestText, type BakedStructure } from './models/bake.ts';
import { difference, type ModelFile } from './models/check.ts';
import { toObj } from './models/obj.ts';
import { BadArgument, readOptions } from './models/options.ts';

const DIRECTORY = join(import.meta.dirname, '..', 'public', 'models');

async function bakeAll(): Promise<BakedStructure[]> {
  const baked: BakedStructure[] = [];
  for (const structure of REFERENCE_STRUCTURES) {
    const started = Date.now();
    const one = await bakeStructure(structure, REFERENCE_STRUCTURES);
    if (one === null) continue;
    const { id, triangles, bytes } = one.entry;
    const seam = one.openEdges === 0 ? '' : `, ${one.openEdges} edges not shared by two`;
    process.stderr.write(
      `${id}: ${triangles} triangles, ${bytes} bytes, ${Date.now() - started} ms${seam}\n`,
    );
    baked.push(one);
  }
  const total = baked.reduce((sum, one) => sum + one.entry.bytes, 0);
  process.stderr.write(`${baked.length} models, ${total} bytes\n`);
  return baked;
}

function files(baked: readonly BakedStructure[]): ModelFile[] {
  const manifest = manifestText(baked.map((one) => one.entry));
  return [
    ...baked.map((one) => ({ name: `${one.entry.id}.glb`, bytes: one.glb })),
    { name: 'manifest.json', bytes: new TextEncoder().encode(manifest) },
  ];
}

async function committed(): Promise<ModelFile[]> {
  const names = await readdir(DIRECTORY).catch(() => [] as string[]);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(DIRECTORY, name))) })),
  );
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const baked = await bakeAll();
  const fresh = files(baked);
  if (options.objDirectory !== null) {
    await mkdir(options.objDirectory, { recursive: true });
    for (const one of baked)
      await writeFile(join(options.objDirectory, `${one.entry.id}.obj`), toObj(one.entry.id, one.mesh));
  }
  if (options.check) {
    const sentence = difference(fresh, await committed());
    if (sentence !== null) {
      process.stderr.write(`${sentence}\n`);
      process.exitCode = 1;
    }
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
