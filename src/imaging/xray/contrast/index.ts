/** Contrast by where it went in. */
import type { Anatomy } from '../../../anatomy/types.ts';
import { finish, type Slices } from '../../slices.ts';
import type { Droplets } from './droplets.ts';
import { epiduralDroplets } from './epidural.ts';
import type { ContrastFacts } from './facts.ts';
import { intrathecalDroplets } from './intrathecal.ts';
import { softTissueDroplets } from './softTissue.ts';
import { veinDroplets } from './vein.ts';

/** Where the contrast of these facts lies in her now, in slices; the same facts give the same droplets. */
export function* layingContrast(anatomy: Anatomy, facts: ContrastFacts): Slices<Droplets> {
  if (!(facts.volumeMl > 0)) return new Float32Array(0);
  switch (facts.spread) {
    case 'epidural':
      return yield* epiduralDroplets(anatomy, facts);
    case 'intrathecal':
      return yield* intrathecalDroplets(anatomy, facts);
    case 'vein':
      return veinDroplets(anatomy, facts);
    case 'softTissue':
      return yield* softTissueDroplets(anatomy, facts);
  }
}

/** The same at once. */
export function contrastDroplets(anatomy: Anatomy, facts: ContrastFacts): Droplets {
  return finish(layingContrast(anatomy, facts));
}
