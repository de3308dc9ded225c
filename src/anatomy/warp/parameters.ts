/** What is asked of a warp, held within what it can do. */
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import { canCurl, POSTURE_ANGLES } from '../column/postures.ts';
import { clamp } from '../field/primitives.ts';
import { checkVariants, scoliosisOf, transitionalOf, type Scoliosis } from '../person/variants.ts';
import type { AnatomyParameters, SpinePosture } from '../types.ts';

const RANGES = {
  sizeScale: [0.7, 1.3],
  skinToEpiduralMm: [25, 110],
  skinFactor: [0.5, 2],
  spinousFactor: [0.6, 1.5],
  flavumFactor: [0.5, 2],
  epiduralDepthFactor: [0.3, 2],
  discFactor: [0.3, 1.4],
  subcutaneousFatMm: [2, 90],
  flexion: [0, 1],
} as const;

function held(name: keyof typeof RANGES, value: number): number {
  if (!Number.isFinite(value))
    throw new RangeError(`The spine's ${name} must be a number, not ${String(value)}.`);
  const [low, high] = RANGES[name];
  return clamp(value, low, high);
}

const POSTURES: readonly string[] = [...Object.keys(POSTURE_ANGLES), 'reference'];

function heldPosture(posture: SpinePosture): SpinePosture {
  if (!POSTURES.includes(posture)) throw new RangeError(`No posture is called "${posture}".`);
  return posture;
}

type ByInterspace = Readonly<Record<Interspace, number>>;

function heldEach(name: 'flavumFactor' | 'discFactor', given: ByInterspace | undefined): ByInterspace {
  const result: Record<Interspace, number> = { 'L1/2': 1, 'L2/3': 1, 'L3/4': 1, 'L4/5': 1, 'L5/S1': 1 };
  if (given !== undefined)
    for (const interspace of INTERSPACES) result[interspace] = held(name, given[interspace]);
  return result;
}

/** What the warp is made of: every number there and within its range. */
export interface WarpParameters {
  readonly sizeScale: number;
  readonly skinToEpiduralMm: number;
  /** Null where the fat follows from the depth. */
  readonly subcutaneousFatMm: number | null;
  readonly posture: SpinePosture;
  /** How far a curled posture is taken, 0 to 1; 1 in every other. */
  readonly flexion: number;
  readonly skinFactor: number;
  readonly spinousFactor: number;
  readonly flavumFactor: ByInterspace;
  readonly epiduralDepthFactor: number;
  readonly discFactor: ByInterspace;
  /** Null where the spine is straight from the front. */
  readonly scoliosis: Scoliosis | null;
  /** Whether L5 and the sacrum are one, so that no posture moves them against each other. */
  readonly isLumbosacralFused: boolean;
}

/** All numbers, each within its range; one sentence for what is no number at all. */
export function heldParameters(given: AnatomyParameters): WarpParameters {
  const { subcutaneousFatMm, variants } = given;
  checkVariants(variants ?? []);
  const posture = heldPosture(given.posture ?? 'lateralCurled');
  const flexion = held('flexion', given.flexion ?? 1);
  return {
    sizeScale: held('sizeScale', given.sizeScale),
    skinToEpiduralMm: held('skinToEpiduralMm', given.skinToEpiduralMm),
    subcutaneousFatMm: subcutaneousFatMm === undefined ? null : held('subcutaneousFatMm', subcutaneousFatMm),
    posture,
    flexion: canCurl(posture) ? flexion : 1,
    skinFactor: held('skinFactor', given.skinFactor ?? 1),
    spinousFactor: held('spinousFactor', given.spinousFactor ?? 1),
    flavumFactor: heldEach('flavumFactor', given.flavumFactor),
    epiduralDepthFactor: held('epiduralDepthFactor', given.epiduralDepthFactor ?? 1),
    discFactor: heldEach('discFactor', given.discFactor),
    scoliosis: scoliosisOf(variants),
    isLumbosacralFused: transitionalOf(variants) !== null,
  };
}
