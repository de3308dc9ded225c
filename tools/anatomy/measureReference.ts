/**
 * Measures real vertebrae as tables do: npx tsx tools/anatomy/measureReference.ts DIR, where DIR holds L1.obj ... L5.obj in
 * mm in the axes of the reference bones. Prints JSON, as tools/docs/referenceBones.json keeps it.
 */
import { REFERENCE_POSES } from '../../src/anatomy/bones/referencePoses.ts';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import { printJson, readArguments, runCommand, UsageError } from '../lib/commandLine.ts';
import { readText } from '../lib/readText.ts';
import { measureBone } from './callipers.ts';
import { toLocal } from './fit/fitVertebra.ts';
import { readObj } from './fit/reference.ts';

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;

await runCommand(() => {
  const { positionals } = readArguments({}, true);
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError('Name the folder that holds L1.obj to L5.obj.');
  const measures = LEVELS.map((level) => {
    const { positions, indices } = readObj(readText(`${folder}/${level}.obj`));
    const pose = REFERENCE_POSES[level];
    const own = positions.slice();
    for (let i = 0; i < own.length; i += 3)
      [own[i], own[i + 2]] = toLocal(pose, own[i] ?? 0, own[i + 2] ?? 0);
    const mesh = { positions: own, indices };
    const rounded = Object.entries(measureBone(mesh, VERTEBRA_SHAPES[level])).map(
      ([name, value]) => [name, Math.round(value * 10) / 10] as const,
    );
    return [level, Object.fromEntries(rounded)] as const;
  });
  printJson(Object.fromEntries(measures));
});
