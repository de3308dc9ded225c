/** A name or a setting that does not fit. */
import { Problem } from './problem.ts';

export class SetupError extends Problem {
  override readonly name = 'SetupError';
}
