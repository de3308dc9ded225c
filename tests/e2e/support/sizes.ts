/** The sizes that every screen is looked at in. */
export const SIZES = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'tablet', width: 1024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'narrow', width: 320, height: 640 },
] as const;

/** What `npm run verify` leaves to `npm run prove`. */
export const WHOLE = '@whole';
