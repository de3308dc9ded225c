/** Dimensions of the five lumbar vertebrae of the reference spine. */
import type { Vertebra } from '../../../content/levels.ts';
import type { VertebraShape } from '../vertebraShape.ts';
import { LUMBAR_1 } from './lumbar1.ts';
import { LUMBAR_2 } from './lumbar2.ts';
import { LUMBAR_3 } from './lumbar3.ts';
import { LUMBAR_4 } from './lumbar4.ts';
import { LUMBAR_5 } from './lumbar5.ts';

export const VERTEBRA_SHAPES: Readonly<Record<Exclude<Vertebra, 'sacrum'>, VertebraShape>> = {
  L1: LUMBAR_1,
  L2: LUMBAR_2,
  L3: LUMBAR_3,
  L4: LUMBAR_4,
  L5: LUMBAR_5,
};
