/** What the second operator puts on, and in which order: what comes later is soiled by what comes too late. */
export const DRESS_ITEMS = ['mask', 'hands', 'gown', 'gloves'] as const;
export type DressItem = (typeof DRESS_ITEMS)[number];

/**
 * What is worn clean after this was put on or done, in its order: clean hands that tie a mask must be washed again, and a gown
 * that is put on over sterile gloves costs the gloves.
 */
export function dressedWith(dressed: readonly DressItem[], item: DressItem): readonly DressItem[] {
  const place = DRESS_ITEMS.indexOf(item);
  return DRESS_ITEMS.filter((one, index) => one === item || (index < place && dressed.includes(one)));
}
