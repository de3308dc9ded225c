/** The patients, needles and spreads that are drawn for people to look at, and that the proofs ask. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import {
  createAnatomy,
  idealAim,
  inPosture,
  landmarks,
  needleTrack,
  REFERENCE_MALE,
} from '../../src/anatomy/index.ts';
import type { Anatomy, SpinePosture } from '../../src/anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../src/content/levels.ts';
import { uniform } from '../../src/numerics/random.ts';
import { add, scale, vector, type Vector3 } from '../../src/numerics/vector.ts';
import { finish } from '../../src/imaging/slices.ts';
import type { ContrastFacts, Spread } from '../../src/imaging/xray/contrast/facts.ts';
import { injected } from './bodyDose.ts';
import { readModel, type Surface } from '../../src/imaging/xray/glb.ts';
import type { SteelTube } from '../../src/imaging/xray/needle.ts';
import {
  atlasAbsorbers,
  carriedAbsorbers,
  XRAY_MODELS,
  type Absorber,
} from '../../src/imaging/xray/surfaces.ts';

const MODELS = join('public', 'models');

await MeshoptDecoder.ready;

/** A model of public/models by the name of its file. */
export const modelIn = (file: string): Surface =>
  readModel(readFileSync(join(MODELS, file)), MeshoptDecoder.decodeGltfBuffer);

let atlas: readonly Absorber[] | null = null;

/** The surfaces of a person; the atlas's are read from public/models once. */
export function absorbersOf(anatomy: Anatomy): readonly Absorber[] {
  atlas ??= finish(atlasAbsorbers(new Map(XRAY_MODELS.map(({ id, file }) => [id, modelIn(file)]))));
  return finish(carriedAbsorbers(anatomy, atlas));
}

export function referenceIn(posture: SpinePosture): Anatomy {
  return inPosture(createAnatomy(REFERENCE_MALE.parameters), posture);
}

/** 18 gauge with its bore free (assumption: common calibres of a Tuohy needle). */
const CALIBRE = { outerMm: 1.27, boreMm: 0.9 } as const;

/** A needle on the ideal midline way, its tip so far beyond where it enters the epidural space, mm. */
export function needleAt(anatomy: Anatomy, interspace: Interspace, beyondMm: number): SteelTube {
  const track = needleTrack(anatomy, idealAim(anatomy, interspace), 150);
  const { entry, direction, segments } = track;
  const space = segments.find(({ tissue }) => tissue === 'epiduralFat')?.fromMm ?? 60;
  const tip = add(entry, scale(direction, space + beyondMm));
  return { hub: add(tip, scale(direction, -90)), tip, ...CALIBRE };
}

/** On her right side, her left, her belly, and sitting. */
const DOWNWARDS: readonly Vector3[] = [vector(0, -1, 0), vector(0, 1, 0), vector(1, 0, 0), vector(0, 0, -1)];

/** What the tip stands in for a spread. */
const TISSUE_OF = {
  epidural: 'epiduralFat',
  vein: 'epiduralFat',
  intrathecal: 'csf',
  softTissue: 'interspinousLigament',
} as const;

/** A needle and contrast that fit a spread, drawn by seed: the tip stands where the spread says, and the body spreads the dose. */
export function exampleSpread(
  anatomy: Anatomy,
  spread: Spread,
  seed: number,
  volumeMl = 0.5 + 3 * uniform(seed, 'example', 'volume'),
): { readonly needle: SteelTube; readonly facts: ContrastFacts } {
  const pick = Math.floor(uniform(seed, 'example', 'level') * 3);
  const interspace = INTERSPACES[1 + pick] ?? 'L3/4';
  const beyond =
    spread === 'softTissue'
      ? -8 - 14 * uniform(seed, 'example', 'short')
      : spread === 'intrathecal'
        ? 7 + 3 * uniform(seed, 'example', 'deep')
        : 1.5 + uniform(seed, 'example', 'in');
  const needle = needleAt(anatomy, interspace, beyond);
  const [given] = injected(anatomy, {
    tip: needle.tip,
    interspace,
    tissue: TISSUE_OF[spread],
    isInVein: spread === 'vein',
    volumeMl,
    elapsedS: 0.5,
    posture: 'lateralCurled',
    seed,
  });
  if (given === undefined) throw new RangeError('No contrast went in.');
  const facts: ContrastFacts = {
    ...given,
    down: DOWNWARDS[Math.floor(uniform(seed, 'example', 'down') * 4)] ?? vector(0, -1, 0),
  };
  return { needle, facts };
}

/** Behind the middle of an interspace, where a picture is centred, mm. */
export function middleOf(anatomy: Anatomy, interspace: Interspace): Vector3 {
  return landmarks(anatomy).levelCentres[interspace];
}
