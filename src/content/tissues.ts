/**
 * Tissues and the one tissue palette: the scene, the section maps, the layer strip and the legends all
 * draw from this table and nothing else does.
 */
export const TISSUES = [
  'air',
  'skin',
  'fat',
  'muscle',
  'supraspinousLigament',
  'interspinousLigament',
  'ligamentumFlavum',
  'epiduralFat',
  'dura',
  'csf',
  'nerve',
  'bone',
  'disc',
  'nucleus',
  'cartilage',
  'longitudinalLigament',
  'facetCapsule',
  'vein',
  'blood',
  'clot',
] as const;
export type Tissue = (typeof TISSUES)[number];

export interface TissueColour {
  /** Fill as #rrggbb. */
  readonly fill: string;
  /** Outline as #rrggbb, or null for none. */
  readonly outline: string | null;
  /** Texture that maps draw over the fill, so that colour never carries the tissue alone. */
  readonly texture: 'none' | 'grain' | 'sparseLines' | 'denseLines' | 'scallops' | 'striation' | 'stipple';
}

/** Blood, what it clots to and the clot's stipple where no colour of blood is wanted: the patch, as patients see it. */
export const PATCH_PALETTE = {
  blood: { fill: '#7C8F8A', outline: '#5A6B66' },
  clot: { fill: '#5F716C' },
  stipple: '#A9B8B3',
} as const;
/** The stipple of a clot in its own colours. */
export const CLOT_STIPPLE = '#C0616B';

export const TISSUE_PALETTE: Readonly<Record<Exclude<Tissue, 'air'>, TissueColour>> = {
  bone: { fill: '#EFE6D2', outline: '#A08A5C', texture: 'grain' },
  disc: { fill: '#8FB0AB', outline: '#5F7D78', texture: 'none' },
  nucleus: { fill: '#B9D0CB', outline: null, texture: 'none' },
  cartilage: { fill: '#8FB0AB', outline: '#5F7D78', texture: 'none' },
  longitudinalLigament: { fill: '#CDBD95', outline: '#9C8B5E', texture: 'sparseLines' },
  facetCapsule: { fill: '#CDBD95', outline: '#9C8B5E', texture: 'sparseLines' },
  supraspinousLigament: { fill: '#CDBD95', outline: '#9C8B5E', texture: 'sparseLines' },
  interspinousLigament: { fill: '#CDBD95', outline: '#9C8B5E', texture: 'sparseLines' },
  ligamentumFlavum: { fill: '#C4761A', outline: null, texture: 'denseLines' },
  fat: { fill: '#F0C94A', outline: null, texture: 'scallops' },
  epiduralFat: { fill: '#F0C94A', outline: null, texture: 'scallops' },
  dura: { fill: '#9A8FB5', outline: '#9A8FB5', texture: 'none' },
  csf: { fill: '#8FD6E8', outline: '#9A8FB5', texture: 'none' },
  nerve: { fill: '#FFF1A3', outline: '#A98F2C', texture: 'none' },
  vein: { fill: '#2F5597', outline: null, texture: 'none' },
  blood: { fill: '#9C1522', outline: '#6D0D16', texture: 'none' },
  clot: { fill: '#470C15', outline: null, texture: 'stipple' },
  skin: { fill: '#C7836C', outline: '#C7836C', texture: 'none' },
  muscle: { fill: '#A55E52', outline: null, texture: 'striation' },
};
