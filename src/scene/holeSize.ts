/** How much of her the close-up of the hole shows, mm. */
export const HOLE_PLATE_MM = { width: 36, height: 20 } as const;
