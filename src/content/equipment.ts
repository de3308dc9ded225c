/** What the operator holds: needle, how its bevel lies, how the hand braces, and the loss-of-resistance syringe. */
import * as v from 'valibot';

export const PLACING_NEEDLES = ['tuohy16', 'tuohy17', 'tuohy18', 'tuohy20', 'tuohy22'] as const;
export type PlacingNeedle = (typeof PLACING_NEEDLES)[number];
/** Usable lengths that are made, mm. */
export const NEEDLE_LENGTHS_MM = [80, 110, 150] as const;
export type NeedleLengthMm = (typeof NEEDLE_LENGTHS_MM)[number];
export const BEVELS = ['alongFibres', 'acrossFibres'] as const;
export const HANDS = ['oneHanded', 'steadied', 'braced'] as const;
export const SYRINGE_MEDIA = ['saline', 'air'] as const;
/** Of needle and syringe, which must be of one kind: the neuraxial one (ISO 80369-6), or Luer (ISO 80369-7). */
export const CONNECTORS = ['nrfit', 'luer'] as const;
export type Connector = (typeof CONNECTORS)[number];
export const PRESSINGS = ['continuous', 'intermittent'] as const;

export const EquipmentSchema = v.strictObject({
  /** Curved epidural needle by gauge. */
  needle: v.picklist(PLACING_NEEDLES),
  /** From tip to hub, as far as it can go in, mm. */
  lengthMm: v.picklist(NEEDLE_LENGTHS_MM),
  /** What fits the needle's hub. */
  connector: v.picklist(CONNECTORS),
  /** How the bevel lies to the fibres of the dura, which run along the spine. */
  bevel: v.picklist(BEVELS),
  /** One hand on the hub; a second one that steadies the shaft; a hand that rests on the back. */
  hand: v.picklist(HANDS),
  /** What the loss-of-resistance syringe holds. */
  medium: v.picklist(SYRINGE_MEDIA),
  /** Whether the thumb stays on the plunger, or taps it about once a second. */
  pressing: v.picklist(PRESSINGS),
});
export type Equipment = v.InferOutput<typeof EquipmentSchema>;

export const USUAL_EQUIPMENT: Equipment = {
  needle: 'tuohy17',
  lengthMm: 80,
  connector: 'nrfit',
  bevel: 'alongFibres',
  hand: 'braced',
  medium: 'saline',
  pressing: 'continuous',
};
