/** npm run imaging: pictures of the reference spine as PNG files into a directory, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absorbersOf, exampleSpread, middleOf, needleAt, referenceIn } from './imaging/examples.ts';
import { readArguments, runCommand, UsageError } from './lib/commandLine.ts';
import { encodeGreyPng } from './lib/png.ts';
import { finish } from '../src/imaging/slices.ts';
import { anteroposterior, beamOf, FIELDS_MM, lateral, type CArm } from '../src/imaging/xray/carm.ts';
import { contrastDroplets } from '../src/imaging/xray/contrast/index.ts';
import { SPREADS } from '../src/imaging/xray/contrast/facts.ts';
import { develop, type FilmOptions } from '../src/imaging/xray/film.ts';
import { exposing, previewing, type InBeam } from '../src/imaging/xray/shot.ts';

const SIZE = 640;

function main(): void {
  const { positionals } = readArguments({}, true);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError('Name the one directory that the pictures go to.');
  mkdirSync(folder, { recursive: true });
  const save = (name: string, arm: CArm, inBeam: InBeam, options: Partial<FilmOptions> = {}): void => {
    const film = develop(finish(exposing(arm, inBeam, SIZE)), beamOf(arm), { seed: 1, ...options });
    writeFileSync(join(folder, `${name}.png`), encodeGreyPng(film.size, film.size, film.grey));
    process.stderr.write(`${name}\n`);
  };
  const anatomy = referenceIn('lateralCurled');
  const absorbers = absorbersOf(anatomy);
  const plain: InBeam = { absorbers, needle: null, droplets: null };
  const centre = middleOf(anatomy, 'L3/4');
  const front = anteroposterior(centre);
  const side = lateral(centre);
  save('ap', front, plain);
  save('ap-inverted', front, plain, { inverted: true });
  save('lateral', side, plain);
  save('lateral-inverted', side, plain, { inverted: true });
  save('oblique', { ...front, rotationDeg: 35 }, plain);
  save('ap-tilted', { ...front, tiltDeg: -20 }, plain);
  const low = middleOf(anatomy, 'L5/S1');
  save('ap-sacrum', anteroposterior(low), plain);
  save('lateral-sacrum', lateral(low), plain);
  const needle = needleAt(anatomy, 'L3/4', 2);
  const close = FIELDS_MM[1];
  save('ap-needle', anteroposterior(centre, close), { ...plain, needle });
  save('lateral-needle', lateral(centre, close), { ...plain, needle });
  for (const spread of SPREADS) {
    const example = exampleSpread(anatomy, spread, 3, 2.5);
    const inBeam = { absorbers, needle: example.needle, droplets: contrastDroplets(anatomy, example.facts) };
    save(`ap-${spread}`, front, inBeam);
    save(`lateral-${spread}`, side, inBeam);
  }
  const preview = develop(finish(previewing(front, plain)), beamOf(front), { seed: 1 });
  writeFileSync(join(folder, 'ap-preview.png'), encodeGreyPng(preview.size, preview.size, preview.grey));
}

await runCommand(main);
