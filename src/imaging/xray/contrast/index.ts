/** Contrast by where it went in. */
import type { Anatomy } from '../../../anatomy/types.ts';
import type { Droplets } from './droplets.ts';
import { epiduralDroplets } from './epidural.ts';
import type { ContrastFacts, Spread } from './facts.ts';
import { intrathecalDroplets } from './intrathecal.ts';
import { softTissueDroplets } from './softTissue.ts';
import { veinDroplets } from './vein.ts';

const BY_SPREAD: Readonly<Record<Spread, (anatomy: Anatomy, facts: ContrastFacts) => Droplets>> = {
  epidural: epiduralDroplets,
  vein: veinDroplets,
  intrathecal: intrathecalDroplets,
  softTissue: softTissueDroplets,
};

/** Where the contrast of these facts lies in her now; the same facts give the same droplets. */
export function contrastDroplets(anatomy: Anatomy, facts: ContrastFacts): Droplets {
  if (!(facts.volumeMl > 0)) return new Float32Array(0);
  return BY_SPREAD[facts.spread](anatomy, facts);
}
