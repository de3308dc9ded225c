/** A patient as planes cut her: the atlas in painting order, every point carried back to it once. */
import { createHint, LAYERED_STRUCTURES, ownLayers, patientStructures } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import type { SectionBody } from './section.ts';

const known = new WeakMap<Anatomy, SectionBody>();

export function sectionBodyOf(anatomy: Anatomy): SectionBody {
  const before = known.get(anatomy);
  if (before !== undefined) return before;
  const boxes = new Map(patientStructures(anatomy).map(({ id, bounds }) => [id, bounds]));
  const everywhere = boxes.get('skin');
  const body: SectionBody = {
    // Boxes are the patient's, distances are asked where they are described.
    structures: [
      ...LAYERED_STRUCTURES.map((structure) => ({
        ...structure,
        bounds: boxes.get(structure.id) ?? everywhere ?? structure.bounds,
      })),
      ...ownLayers(anatomy),
    ],
    carry: () => {
      const hint = createHint();
      return (out, x, y, z) => anatomy.pullBackInto(out, x, y, z, hint);
    },
  };
  known.set(anatomy, body);
  return body;
}
