/** Where each place that she can name lies on the drawn body. Her left is on the left of the back view. */
import type { SensationSite } from '../../physiology/types.ts';

export type BodyView = 'back' | 'front';

type Ellipse = readonly [x: number, y: number, rx: number, ry: number];

export interface BodyPlace {
  readonly view: BodyView;
  readonly areas: readonly [Ellipse, ...Ellipse[]];
}

/** One half of the outline, in a box of 120 by 232; the other is its mirror image. */
export const HALF_OUTLINE =
  'M60 4C69 4 74 11 74 20C74 28 71 34 67 38L67 46C72 51 82 52 88 56C95 61 96 70 97 80L102 112C103 118 106 124 105 130C104 135 99 134 98 129L93 112L87 84C86 92 84 100 85 108C87 118 88 126 87 138L82 178L80 214C80 220 84 222 84 226L70 226C69 222 70 218 70 214L66 178L61 142';

export const BODY_PLACES: Readonly<Record<SensationSite, BodyPlace>> = {
  head: { view: 'back', areas: [[60, 19, 13, 13]] },
  ears: {
    view: 'back',
    areas: [
      [46, 21, 5, 7],
      [74, 21, 5, 7],
    ],
  },
  neck: { view: 'back', areas: [[60, 43, 9, 7]] },
  skin: { view: 'back', areas: [[60, 104, 8, 8]] },
  lowBack: { view: 'back', areas: [[60, 106, 23, 11]] },
  buttocks: { view: 'back', areas: [[60, 131, 25, 12]] },
  thighs: {
    view: 'back',
    areas: [
      [46, 160, 10, 17],
      [74, 160, 10, 17],
    ],
  },
  leftLeg: { view: 'back', areas: [[46, 182, 10, 40]] },
  rightLeg: { view: 'back', areas: [[74, 182, 10, 40]] },
  wholeBody: { view: 'front', areas: [[60, 92, 27, 46]] },
  stomach: { view: 'front', areas: [[60, 100, 18, 13]] },
};

const DISC = 11;

/** Where the numbered disc of a mark stands: on its place, beside those that are on it already. */
export function discAt(site: SensationSite, before: number): { readonly x: number; readonly y: number } {
  const [x, y] = BODY_PLACES[site].areas[0];
  const side = before % 2 === 0 ? 1 : -1;
  return { x: x + side * Math.ceil(before / 2) * 2.1 * DISC, y };
}
