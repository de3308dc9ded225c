/**
 * Measures real vertebrae as tables do: npx tsx tools/anatomy/measureReference.ts DIR, where DIR holds L1.obj ... L5.obj in
 * mm in the axes of the reference bones. Prints JSON, as tools/docs/referenceBones.json keeps it.
 */
import { REFERENCE_POSES } from '../../src/anatomy/bones/referencePoses.ts';
import { VERTEBRA_SHAPES } from '../../src/anatomy/bones/shapes/index.ts';
import type { DistanceField } from '../../src/anatomy/types.ts';
import { printJson, readArguments, runCommand, UsageError } from '../lib/commandLine.ts';
import { readText } from '../lib/readText.ts';
import { measureBone } from './callipers.ts';
import { readObj, signedDistanceTo } from './fit/reference.ts';

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;

await runCommand(() => {
  const { positionals } = readArguments({}, true);
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError('Name the folder that holds L1.obj to L5.obj.');
  const measures = LEVELS.map((level) => {
    const surface = signedDistanceTo(readObj(readText(`${folder}/${level}.obj`)));
    const { x, z, pitchDeg } = REFERENCE_POSES[level];
    const cosine = Math.cos((pitchDeg * Math.PI) / 180);
    const sine = Math.sin((pitchDeg * Math.PI) / 180);
    const own: DistanceField = (px, py, pz) =>
      surface(x + px * cosine - pz * sine, py, z + px * sine + pz * cosine);
    const rounded = Object.entries(measureBone(own, VERTEBRA_SHAPES[level])).map(
      ([name, value]) => [name, Math.round(value * 10) / 10] as const,
    );
    return [level, Object.fromEntries(rounded)] as const;
  });
  printJson(Object.fromEntries(measures));
});
