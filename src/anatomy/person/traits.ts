/**
 * How one person differs from the usual one of the same sex, age, height and body-mass index: each trait is a
 * keyed draw of its own, so that a new one changes no other.
 */
import { exp } from '../../numerics/elementary.ts';
import { normal, uniform } from '../../numerics/random.ts';
import { FRONT_GAP_RATE, SLIT_RATE, type LigamentTraits } from '../ligaments/traits.ts';
import { byInterspace, type ByInterspace } from './person.ts';
import * as K from './constants.ts';

export interface Traits {
  /** Size of the bones over what sex and height make usual. */
  readonly sizeFactor: number;
  /** Skin over the lumbar midline, mm. */
  readonly skinMm: number;
  /** Fat under the skin over what the body-mass index makes usual. */
  readonly fatFactor: number;
  /** Length of the spinous processes and their ligaments over what the size of the bones makes usual. */
  readonly spinousFactor: number;
  /** Ligamentum flavum beside the midline, mm. */
  readonly flavumMm: ByInterspace<number>;
  /** Depth of the posterior epidural space over what age and pregnancy make usual. */
  readonly epiduralFactor: number;
  /** Height of each disc at 48 years, mm. */
  readonly discMm: ByInterspace<number>;
  /** Slits of the flavum and gaps of the interspinous ligament. */
  readonly ligaments: LigamentTraits;
}

const STREAM = 'person';
const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Normal about 1, within three standard deviations. */
function aboutOne(seed: number, thing: string, sd: number): number {
  return 1 + sd * clip(normal(seed, STREAM, thing), -3, 3);
}

/** What people have in common at all levels, and what each level adds, weighed to one standard deviation. */
function shared(seed: number, thing: string, interspace: string): number {
  const common = clip(normal(seed, STREAM, thing), -3, 3);
  const own = clip(normal(seed, STREAM, `${thing} ${interspace}`), -3, 3);
  return (common + own) * 0.7071067811865476;
}

/** The person of this seed. */
export function drawTraits(seed: number): Traits {
  return {
    sizeFactor: aboutOne(seed, 'size', K.SIZE_SD),
    skinMm: clip(K.SKIN_MM + K.SKIN_SD_MM * normal(seed, STREAM, 'skin'), ...K.SKIN_RANGE_MM),
    fatFactor: exp(K.FAT_SPREAD * clip(normal(seed, STREAM, 'fat'), -3, 3)),
    spinousFactor: K.SPINOUS_FACTOR * aboutOne(seed, 'spinous', K.SPINOUS_SD),
    flavumMm: byInterspace((at) =>
      Math.max(K.LEAST_FLAVUM_MM, K.FLAVUM_MM[at] + K.FLAVUM_SD_MM[at] * shared(seed, 'flavum', at)),
    ),
    epiduralFactor: aboutOne(seed, 'epidural', K.EPIDURAL_SD_SHARE),
    discMm: byInterspace((at) => K.DISC_MM[at] + K.DISC_SD_MM[at] * shared(seed, 'disc', at)),
    ligaments: {
      slitHalfWidthMm: byInterspace((at) =>
        uniform(seed, STREAM, `slit ${at}`) < SLIT_RATE[at]
          ? K.SLIT_HALF_WIDTH_MM[0] +
            (K.SLIT_HALF_WIDTH_MM[1] - K.SLIT_HALF_WIDTH_MM[0]) * uniform(seed, STREAM, `slit width ${at}`)
          : 0,
      ),
      interspinousGap: byInterspace((at) => uniform(seed, STREAM, `gap ${at}`) < FRONT_GAP_RATE),
    },
  };
}

/** The person without any difference: what docs and comparisons of one trait start from. */
export const USUAL_TRAITS: Traits = {
  sizeFactor: 1,
  skinMm: K.SKIN_MM,
  fatFactor: 1,
  spinousFactor: K.SPINOUS_FACTOR,
  flavumMm: K.FLAVUM_MM,
  epiduralFactor: 1,
  discMm: K.DISC_MM,
  ligaments: {
    slitHalfWidthMm: byInterspace(() => 0),
    interspinousGap: byInterspace(() => false),
  },
};
