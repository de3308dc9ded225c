/** What disease or surgery makes of one interspace. Sizes are assumptions; docs/anatomy.md says what each one is. */
import type { Interspace } from '../../content/levels.ts';

export type VariantKind =
  /** Disc worn down: the upper bone has sunk in front, tilting about its facet joints. */
  | 'narrowedInterspace'
  /** Interspinous ligament turned to lime: as hard as bone to a needle. */
  | 'calcifiedLigament'
  /** Operated on from behind: scar in place of the ligaments between the spinous processes and of the flavum. */
  | 'previousSurgery';

export interface Variant {
  readonly kind: VariantKind;
  readonly interspace: Interspace;
}

/** Height of the disc of a narrowed interspace over what it was (assumption; no less, since its facet joints then bear). */
export const NARROWED_DISC_FACTOR = 0.7;

/** Whether somebody has this variant at this interspace. */
export function hasVariant(
  variants: readonly Variant[] | undefined,
  kind: VariantKind,
  interspace: Interspace,
): boolean {
  return variants?.some((each) => each.kind === kind && each.interspace === interspace) ?? false;
}
