/** The two films of a spread, before and after contrast, as somebody would compare them. */
import { exposureOf, type Exposure } from '../../src/imaging/xray/exposure.ts';
import { develop, type Film } from '../../src/imaging/xray/film.ts';
import { beamOf, project, type CArm } from '../../src/imaging/xray/carm.ts';
import { classifySpread, shownBy, type Seen } from '../../src/imaging/xray/classify.ts';
import { addDroplets, type Droplets } from '../../src/imaging/xray/contrast/droplets.ts';
import type { Spread } from '../../src/imaging/xray/contrast/facts.ts';
import { addNeedle, type SteelTube } from '../../src/imaging/xray/needle.ts';
import type { Absorption } from '../../src/imaging/xray/raster.ts';
import { traitsOf } from '../../src/imaging/xray/traits.ts';
import type { Vector3 } from '../../src/numerics/vector.ts';

/** A view of a person without needle and contrast, taken once for many. */
export interface BareView {
  readonly arm: CArm;
  readonly picture: Absorption;
}

const exposures = new WeakMap<Absorption, Exposure>();

/** A view keeps its exposure from film to film, as at the desk. */
function exposureFor({ picture }: BareView): Exposure {
  const exposure = exposures.get(picture) ?? exposureOf(picture);
  exposures.set(picture, exposure);
  return exposure;
}

/** With the needle, before and after contrast, at one exposure and with grain of their own. */
export function filmsOf(
  view: BareView,
  needle: SteelTube,
  droplets: Droplets,
  seed: number,
): readonly [before: Film, after: Film] {
  const { arm, picture } = view;
  const beam = beamOf(arm);
  const before: Absorption = { size: picture.size, values: picture.values.slice() };
  addNeedle(before, beam, needle);
  const after: Absorption = { size: picture.size, values: before.values.slice() };
  addDroplets(after, beam, droplets);
  const exposure = exposureFor(view);
  return [
    develop(before, beam, { seed: 2 * seed, exposure }),
    develop(after, beam, { seed: 2 * seed + 1, exposure }),
  ];
}

/** Films that show less, by `shownBy`, are laid beside those that were taken as the contrast went in, where there are any. */
const FAINT = 15_000;
/** Their grain is another. */
const EARLY_SEEDS = 1_000_000;

/** What two pairs of films show; `midline` is a point of her midline near the picture's middle, `early` the contrast as it went in. */
export function readFilms(
  views: { readonly fromBehind: BareView; readonly fromSide: BareView },
  midline: Vector3,
  needle: SteelTube,
  droplets: Droplets,
  seed: number,
  early: (() => Droplets) | null = null,
): Seen {
  const { fromBehind, fromSide } = views;
  const traits = (view: BareView, own: number, shown: Droplets) => {
    const [before, after] = filmsOf(view, needle, shown, own);
    return traitsOf(before, after, view.arm.fieldMm);
  };
  const read = (shown: Droplets, own: number): Seen => ({
    anteroposterior: traits(fromBehind, 2 * own, shown),
    lateral: traits(fromSide, 2 * own + 1, shown),
    midlineRight: project(beamOf(fromBehind.arm), midline).u,
    tipUp: project(beamOf(fromSide.arm), needle.tip).v,
    shownEarlier: null,
  });
  const seen = read(droplets, seed);
  if (early === null || shownBy(seen) > FAINT) return seen;
  return { ...seen, shownEarlier: shownBy(read(early(), EARLY_SEEDS + seed)) };
}

/** Which spread they show. */
export function spreadOnFilms(...films: Parameters<typeof readFilms>): Spread | null {
  return classifySpread(readFilms(...films));
}
