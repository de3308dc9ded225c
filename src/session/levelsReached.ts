/** Which levels hold blood. */
import { SPREAD_LEVELS } from '../content/levels.ts';
import { LEVEL_REACHED_ML, type BodyState } from '../physiology/types.ts';

/** Names of the levels that hold at least 0.45 mL, from head to foot. */
export function levelsWithBlood(body: Readonly<BodyState>): string[] {
  return SPREAD_LEVELS.filter((_, index) => (body.epidural.byLevelMl[index] ?? 0) >= LEVEL_REACHED_ML);
}
