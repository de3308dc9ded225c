/** The vocabulary of the anatomy page: planes of a cut, standard views, and the layers that can be peeled. */
import type { Tissue } from './tissues.ts';

export const CUT_KINDS = ['sagittal', 'axial', 'coronal'] as const;
export type CutKind = (typeof CUT_KINDS)[number];

export const ATLAS_VIEWS = ['posterior', 'left', 'anterior', 'superior', 'inferior', 'oblique'] as const;
export type AtlasView = (typeof ATLAS_VIEWS)[number];

/** From the outside inwards, as a dissection goes. */
export const LAYERS = ['skin', 'fat', 'muscle', 'ligaments', 'bones', 'canal'] as const;
export type Layer = (typeof LAYERS)[number];

/** How a structure stands on the plate. */
export type Shown = 'shown' | 'faded' | 'hidden';

/** Which layer a structure belongs to. Fluids and what fills the canal lie deepest. */
export function layerOf(tissue: Tissue): Layer {
  switch (tissue) {
    case 'air':
    case 'skin':
      return 'skin';
    case 'fat':
      return 'fat';
    case 'muscle':
      return 'muscle';
    case 'supraspinousLigament':
    case 'interspinousLigament':
    case 'ligamentumFlavum':
    case 'longitudinalLigament':
    case 'facetCapsule':
      return 'ligaments';
    case 'bone':
    case 'disc':
    case 'nucleus':
    case 'cartilage':
      return 'bones';
    case 'epiduralFat':
    case 'dura':
    case 'csf':
    case 'nerve':
    case 'vein':
    case 'blood':
    case 'clot':
      return 'canal';
  }
}
