/** Dimensions of the five lumbar vertebrae of the reference spine. */
import type { Vertebra } from '../../../content/levels.ts';
import { bodyGeometry, type BodyGeometry } from '../vertebra/body.ts';
import type { BodyShape, VertebraShape } from '../vertebra/shape.ts';
import { LUMBAR_1 } from './lumbar1.ts';
import { LUMBAR_2 } from './lumbar2.ts';
import { LUMBAR_3 } from './lumbar3.ts';
import { LUMBAR_4 } from './lumbar4.ts';
import { LUMBAR_5 } from './lumbar5.ts';

/** A shape with what follows from its body's numbers beside them. */
export interface DerivedVertebraShape extends VertebraShape {
  readonly body: BodyShape & BodyGeometry;
}

function derived(shape: VertebraShape): DerivedVertebraShape {
  return { ...shape, body: { ...shape.body, ...bodyGeometry(shape.body) } };
}

export const VERTEBRA_SHAPES: Readonly<Record<Exclude<Vertebra, 'sacrum'>, DerivedVertebraShape>> = {
  L1: derived(LUMBAR_1),
  L2: derived(LUMBAR_2),
  L3: derived(LUMBAR_3),
  L4: derived(LUMBAR_4),
  L5: derived(LUMBAR_5),
};
