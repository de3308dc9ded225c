/** The roots outside the sac: a cuff of dura from the sac to the foramen, the root with its ganglion inside. */
import { DURA_THICKNESS_MM } from '../dimensions.ts';
import { mix } from '../field/primitives.ts';
import type { Box, DistanceField } from '../types.ts';
import { sacDistance } from './canal.ts';
import { makeChain, mirroredChains, type Chain } from './chain.ts';
import { ROUTES, type Knot3, type Root, type Route } from './routes.ts';

/** Film of CSF between the cuff's wall and the root, mm (assumption). */
const FILM_MM = 0.15;
/** Radius of the gathered root where it enters its sleeve, as a share of its radius in the middle (assumption). */
const GATHERED = 0.55;
/** The cuff opens into the sac as a funnel so much wider (assumption). */
const FUNNEL = 1.2;

/** Roots that leave through the sac's side; the lower ones leave close together at its end. */
const FUNNELLED: ReadonlySet<Root> = new Set<Root>(['L1', 'L2', 'L3', 'L4', 'L5', 'S1']);

/** From here on, so far inside the sac, the cuff begins; deeper the root is thin enough to lie in the sac, mm. */
const CUFF_BEGINS_MM = 0.9;
const LEAST_RADIUS_MM = 0.4;

function inSac({ x, y, z }: Knot3): number {
  return -sacDistance(x, y, z);
}

/** The cuff starts a little inside the sac, which takes precedence there. */
function cuff({ root, exit, knots }: Route): Chain {
  const begin = knots.findIndex((knot, i) => i >= exit - 1 || inSac(knot) < CUFF_BEGINS_MM);
  const funnel = FUNNELLED.has(root) ? FUNNEL : 1;
  return makeChain(
    knots.slice(Math.max(begin - 1, 0)).map((knot, k) => {
      const share = Math.min(k / (exit + 2 - begin), 1);
      return { ...knot, radiusMm: knot.radiusMm * mix(funnel, 1, share) };
    }),
  );
}

/** The root from inside the sac to the end of its cuff. */
function rootKnots({ exit, knots }: Route): Knot3[] {
  return knots.slice(Math.max(exit - 3, 0)).map((knot, k) => {
    const share = Math.min(GATHERED + (1 - GATHERED) * (k / 5), 1);
    const full = (knot.radiusMm - DURA_THICKNESS_MM - FILM_MM) * share;
    const room = inSac(knot);
    const limit = room > CUFF_BEGINS_MM ? room - DURA_THICKNESS_MM : full;
    return { ...knot, radiusMm: Math.max(Math.min(full, limit), LEAST_RADIUS_MM) };
  });
}

const CUFFS: readonly Chain[] = ROUTES.map(cuff);

/** Outer surface of the root sleeves of both sides; where they run into the sac, the sac takes precedence. */
export const sleeveDistance: DistanceField = mirroredChains(CUFFS);

/** The roots in their sleeves, with the ganglia, both sides; each begins in the sac where its strands gather. */
export const sleevedRootDistance: DistanceField = mirroredChains(
  ROUTES.map((route) => makeChain(rootKnots(route))),
);

/** Where the strands of a root of the left side gather before its sleeve. */
export function gatheringPlace(route: Route): Knot3 {
  const first = rootKnots(route)[0];
  if (first === undefined) throw new RangeError(route.root);
  return first;
}

const extreme = (of: (chain: Chain) => number, most: 1 | -1): number =>
  most * Math.max(...CUFFS.map((chain) => most * of(chain)));

export const SLEEVE_BOUNDS: Box = {
  min: {
    x: extreme((chain) => chain.min[0], -1) - 1,
    y: -extreme((chain) => chain.max[1], 1) - 1,
    z: extreme((chain) => chain.min[2], -1) - 1,
  },
  max: {
    x: extreme((chain) => chain.max[0], 1) + 1,
    y: extreme((chain) => chain.max[1], 1) + 1,
    z: extreme((chain) => chain.max[2], 1) + 1,
  },
};
