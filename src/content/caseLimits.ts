/** How far the people of a case differ: who she is for one seed is drawn between these ends, about the case's own values. */
export interface CaseLimits {
  readonly ageYears: readonly [least: number, most: number];
  readonly heightCm: readonly [least: number, most: number];
  readonly bodyMassIndex: readonly [least: number, most: number];
}
