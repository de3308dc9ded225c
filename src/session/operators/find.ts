/** Find the space with a finger. */

/** A place on her back, as the room sees it, mm. */
export interface Spot {
  readonly leftMm: number;
  readonly cranialMm: number;
}

/** Where the pen goes; null while the finger's first guess is good enough. */
export function findSpace(): Spot | null {
  return null;
}
