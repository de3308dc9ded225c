/** So many needles in so many people of a case: what differs, and what they stood in. */
import type { TeachingCase } from '../../../../src/content/caseSchema.ts';
import type { Tissue } from '../../../../src/content/tissues.ts';
import type { DisplayedModel } from '../../models/displayed.ts';
import { ask, differences, type Difference } from './compare.ts';
import { drawnIn } from './meshes.ts';
import { drive, lying } from './poses.ts';

/** Ways may differ only so near to the surface between them, mm. */
export const MOST_MM = 0.5;
/**
 * But for models that no picture of a needle draws: coarse forms of muscle, of thin ligaments and of the space, which stand on the
 * page of the anatomy alone. There a triangle spans up to 14 mm of a curved face, and their thin edges are cut off. No more than so
 * many needles in a hundred may find them farther off than the others.
 */
export const COARSE_MODEL_MM = 3.5;
export const COARSE_PERCENT = 2;
/** What pictures with a needle draw, and what stands where no model does. */
const DRAWN_WITH_NEEDLE: ReadonlySet<Tissue> = new Set([
  'bone',
  'disc',
  'nucleus',
  'cartilage',
  'ligamentumFlavum',
]);

export interface Agreement {
  readonly poses: number;
  readonly stoodIn: ReadonlyMap<Tissue, number>;
  readonly differ: number;
  /** How many of them by no more than is allowed among coarse models. */
  readonly coarse: number;
  /** Farther from a surface than is allowed, each told with its seed and number. */
  readonly far: readonly string[];
}

function allowedMm({ way, says, named }: Difference): number {
  const strict = way !== 'mesh' || DRAWN_WITH_NEEDLE.has(says) || DRAWN_WITH_NEEDLE.has(named);
  return strict ? MOST_MM : COARSE_MODEL_MM;
}

function tell(seed: number, i: number, { way, says, named, fromSurfaceMm }: Difference): string {
  return `seed ${seed}, needle ${i}: ${named}, but ${way} says ${says}, ${fromSurfaceMm} mm`;
}

export function agreement(
  teachingCase: TeachingCase,
  models: readonly DisplayedModel[],
  { firstSeed, people, each }: { firstSeed: number; people: number; each: number },
): Agreement {
  const stoodIn = new Map<Tissue, number>();
  const far: string[] = [];
  let differ = 0;
  let coarse = 0;
  for (let seed = firstSeed; seed < firstSeed + people; seed++) {
    const who = lying(teachingCase, seed);
    const drawnAt = drawnIn(who.anatomy, models);
    for (let i = 0; i < each; i++) {
      const driven = drive(who, seed, i);
      const said = ask(who.anatomy, drawnAt, driven);
      stoodIn.set(said.named, (stoodIn.get(said.named) ?? 0) + 1);
      const found = differences(who.anatomy, driven, said, COARSE_MODEL_MM);
      differ += found.length;
      coarse += found.filter(
        (one) => one.fromSurfaceMm > MOST_MM && one.fromSurfaceMm <= allowedMm(one),
      ).length;
      far.push(...found.filter((one) => one.fromSurfaceMm > allowedMm(one)).map((one) => tell(seed, i, one)));
    }
  }
  return { poses: people * each, stoodIn, differ, coarse, far };
}
