/** The surfaces that the fast picture is made of, each with what its inside takes up more than what is around it. */
import { BONES } from '../../anatomy/bones/bones.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { ATTENUATION, softAttenuation } from './attenuation.ts';
import { REFERENCE_STRUCTURES } from '../../anatomy/structures.ts';
import type { Surface } from './glb.ts';
import { innerFace } from './shell.ts';
import type { Slices } from '../slices.ts';
import { trunkSurfaces } from './trunk.ts';

/** A closed surface and the difference that it makes, per mm of a ray inside it. */
export interface Absorber extends Surface {
  readonly perMm: number;
  /** The same in a coarse preview, which leaves small things and the inner faces of bones away: 0 for those. */
  readonly coarsePerMm: number;
  /** What it is drawn as on the picture beside a film; null for what is not drawn there. */
  readonly shown: 'bone' | 'disc' | null;
}

const ORGANS = ATTENUATION.soft - ATTENUATION.fat;
/** Cortex and spongy inside in one: a third is cortex, by the look of it. */
const COARSE_BONE = ATTENUATION.cortex / 3 + (2 * ATTENUATION.spongy) / 3 - ATTENUATION.fat;

/** Soft structures that differ enough from the fat around them to be seen. */
const SOFT_IDS: ReadonlySet<string> = new Set([
  'discL1L2',
  'discL2L3',
  'discL3L4',
  'discL4L5',
  'discL5S1',
  'duralSac',
  'rootSleeves',
  'posteriorLongitudinalLigament',
  'anteriorLongitudinalLigament',
  'ligamentumFlavum',
  'interspinousLigament',
  'supraspinousLigament',
  'multifidus',
  'erectorSpinae',
  'psoas',
  'quadratusLumborum',
]);

const KNOWN = REFERENCE_STRUCTURES.filter(({ id, tissue }) => tissue === 'bone' || SOFT_IDS.has(id));

/**
 * The models that a picture needs, bones first, and their files under public/models: the finest, for where a ray grazes a surface a
 * tenth of a millimetre counts.
 */
export const XRAY_MODELS: readonly { readonly id: string; readonly file: string }[] = KNOWN.map(({ id }) => ({
  id,
  file: `${id}-high.glb`,
}));

/** What the sac is filled with counts, not its wall. */
function perMmOf(id: string): number {
  if (id === 'duralSac') return ATTENUATION.fluid - ATTENUATION.fat;
  const tissue = KNOWN.find((each) => each.id === id)?.tissue ?? 'fat';
  return softAttenuation(tissue) - ATTENUATION.fat;
}

/** The atlas's absorbers from its models by id; a model that is missing is left out of the picture. */
export function* atlasAbsorbers(models: ReadonlyMap<string, Surface>): Slices<readonly Absorber[]> {
  const { trunk, organs } = trunkSurfaces();
  const all: Absorber[] = [
    { ...trunk, perMm: ATTENUATION.fat, coarsePerMm: ATTENUATION.fat, shown: null },
    { ...organs, perMm: ORGANS, coarsePerMm: ORGANS, shown: null },
  ];
  for (const { id } of XRAY_MODELS) {
    const model = models.get(id);
    if (model === undefined) continue;
    const bone = BONES.find((each) => each.id === id);
    if (bone === undefined) {
      const perMm = perMmOf(id);
      all.push({ ...model, perMm, coarsePerMm: 0, shown: id.startsWith('disc') ? 'disc' : null });
      continue;
    }
    all.push({
      ...model,
      perMm: ATTENUATION.cortex - ATTENUATION.fat,
      coarsePerMm: COARSE_BONE,
      shown: 'bone',
    });
    const inner = yield* innerFace(model, bone.distance);
    all.push({ ...inner, perMm: ATTENUATION.spongy - ATTENUATION.cortex, coarsePerMm: 0, shown: null });
  }
  return all;
}

const SLICE = 500;

/** The atlas's absorbers as one person has them in her posture, mm. */
export function* carriedAbsorbers(
  anatomy: Anatomy,
  absorbers: readonly Absorber[],
): Slices<readonly Absorber[]> {
  const out = new Float64Array(3);
  const all: Absorber[] = [];
  for (const absorber of absorbers) {
    const { positions } = absorber;
    const carried = new Float32Array(positions.length);
    for (let i = 0; i < positions.length; i += 3) {
      if (i % (3 * SLICE) === 0) yield;
      anatomy.pushForwardInto(out, positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0);
      carried.set(out, i);
    }
    all.push({ ...absorber, positions: carried });
  }
  return all;
}
