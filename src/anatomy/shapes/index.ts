import type { Vertebra } from '../../content/levels.ts';
import type { VertebraShape } from '../vertebraShape.ts';
import { LUMBAR_3 } from './lumbar3.ts';

export const VERTEBRA_SHAPES: Readonly<Record<Exclude<Vertebra, 'sacrum'>, VertebraShape>> = {
  L1: LUMBAR_3,
  L2: LUMBAR_3,
  L3: LUMBAR_3,
  L4: LUMBAR_3,
  L5: LUMBAR_3,
};
