/** What the page asks the plate to show; plain data and a few questions about it. */
import type { Anatomy } from '../../anatomy/types.ts';
import type { AtlasView, Shown } from '../../content/atlas.ts';
import type { CutPlace } from '../../imaging/cuts.ts';
import type { PlateName } from './nameLayer.ts';

export interface AtlasPicture {
  readonly anatomy: Anatomy;
  readonly cut: CutPlace | null;
  readonly shown: (id: string) => Shown;
  /** The same for the cut face. */
  readonly shownOnFace: (id: string) => Shown;
  readonly chosen: string | null;
  /** Whether the chosen structure stands alone: then the standard views come close to it. */
  readonly alone: boolean;
  /** A standard view, or square to the cut. A new `turn` sends the camera there again. */
  readonly view: { readonly name: AtlasView | 'cut'; readonly turn: number };
  readonly labels: boolean;
  /** Name of a structure, and whether it is seen on the cut face. */
  readonly nameOf: (id: string, onFace: boolean) => PlateName | null;
  readonly unit: string;
  readonly dark: boolean;
  readonly still: boolean;
}
