/** What the C-arm has done to her: films and seconds, counted as its own clock counts them. No dose is reckoned from them. */
import type { BodyState, Controls } from './types.ts';

export function takeShot({ xray }: BodyState): void {
  xray.shots++;
}

export function stepXray({ xray }: BodyState, controls: Readonly<Controls>, seconds: number): void {
  if (controls.screening) xray.screeningS += seconds;
}
