/** What growth, disease or surgery makes of a spine. Sizes are assumptions; docs/anatomy.md says what each one is. */
import type { Interspace } from '../../content/levels.ts';

/** Variants of a single interspace. */
export type InterspaceVariantKind =
  /** Disc worn down: the upper bone has sunk in front, tilting about its facet joints. */
  | 'narrowedInterspace'
  /** Interspinous ligament turned to lime: as hard as bone to a needle. */
  | 'calcifiedLigament'
  /** Operated on from behind: scar in place of the ligaments between the spinous processes and of the flavum. */
  | 'previousSurgery';

interface InterspaceVariant {
  readonly kind: InterspaceVariantKind;
  readonly interspace: Interspace;
}

/** The middle of a curve: the interspace between its two middle vertebrae, or the vertebra itself. */
export type ScoliosisApex = 'L2/3' | 'L3';

/** The lumbar spine curved to one side; the vertebral bodies turn towards that side, the spinous processes away from it. */
export interface Scoliosis {
  readonly kind: 'scoliosis';
  readonly apex: ScoliosisApex;
  /** Angle between the outer end-plates of the end vertebrae, seen from the front, standing; see COBB_RANGE_DEG. */
  readonly cobbDeg: number;
  readonly convexTo: 'left' | 'right';
}

/** L5 joined to the sacrum: a bridge of bone from its transverse process to the ala, a low disc, no motion between them. */
export interface TransitionalVertebra {
  readonly kind: 'transitionalVertebra';
  readonly side: 'left' | 'right' | 'both';
}

export type Variant = InterspaceVariant | Scoliosis | TransitionalVertebra;

/** Under 10 degrees a curve is not called scoliosis (the usual definition); over the other the facet joints of rigid bones would meet. */
export const COBB_RANGE_DEG: Readonly<Record<ScoliosisApex, readonly [least: number, most: number]>> = {
  'L2/3': [10, 25],
  L3: [10, 20],
};

/** Height of the disc of a narrowed interspace over what it was (assumption; no less, since its facet joints then bear). */
export const NARROWED_DISC_FACTOR = 0.7;
/** The same for the disc under a vertebra that has joined the sacrum (assumption; the direction is what films show). */
export const TRANSITIONAL_DISC_FACTOR = 0.7;

type Variants = readonly Variant[] | undefined;

/** Whether somebody has this variant at this interspace. */
export function hasVariant(variants: Variants, kind: InterspaceVariantKind, interspace: Interspace): boolean {
  return variants?.some((each) => each.kind === kind && each.interspace === interspace) ?? false;
}

/** The curve of a spine, or null for a straight one. */
export function scoliosisOf(variants: Variants): Scoliosis | null {
  return variants?.find((each) => each.kind === 'scoliosis') ?? null;
}

/** How L5 has joined the sacrum, or null where it has not. */
export function transitionalOf(variants: Variants): TransitionalVertebra | null {
  return variants?.find((each) => each.kind === 'transitionalVertebra') ?? null;
}

/** A RangeError that says what is wrong with a variant and what is allowed. */
function checkVariant(variant: Variant): void {
  if (variant.kind === 'scoliosis') {
    const { apex, cobbDeg, convexTo } = variant;
    const range = COBB_RANGE_DEG[apex] as readonly [number, number] | undefined;
    if (range === undefined)
      throw new RangeError(`The apex of a scoliosis is "${apex}"; it must be L2/3 or L3.`);
    // Written so that NaN fails too.
    if (!(cobbDeg >= range[0] && cobbDeg <= range[1]))
      throw new RangeError(
        `cobbDeg is ${cobbDeg}; with its apex at ${apex} it must lie between ${range[0]} and ${range[1]} degrees.`,
      );
    if (convexTo !== 'left' && convexTo !== 'right')
      throw new RangeError(`convexTo is ${String(convexTo)}; it must be left or right.`);
  } else if (variant.kind === 'transitionalVertebra') {
    const { side } = variant;
    if (side !== 'left' && side !== 'right' && side !== 'both')
      throw new RangeError(
        `The side of a transitional vertebra is ${String(side)}; it must be left, right or both.`,
      );
  }
}

/** Throws a RangeError for a variant out of its range and for one named twice. */
export function checkVariants(variants: readonly Variant[]): void {
  const seen = new Set<string>();
  for (const variant of variants) {
    checkVariant(variant);
    const key = 'interspace' in variant ? `${variant.kind} at ${variant.interspace}` : variant.kind;
    if (seen.has(key)) throw new RangeError(`person.variants names ${key} twice.`);
    seen.add(key);
  }
}
