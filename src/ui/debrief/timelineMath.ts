/** The arithmetic of the timeline: paths, ticks, values at a time. */
export interface LaneBox {
  readonly x: (seconds: number) => number;
  readonly top: number;
  readonly height: number;
  readonly least: number;
  readonly most: number;
}

/** An SVG path over parallel arrays; a long pause is bridged by a straight line. */
export function lanePath(timeS: readonly number[], values: readonly number[], box: LaneBox): string {
  const span = box.most - box.least || 1;
  return timeS
    .map((atS, index) => {
      const share = Math.max(0, Math.min(1, ((values[index] ?? 0) - box.least) / span));
      const y = box.top + box.height * (1 - share);
      return `${index === 0 ? 'M' : 'L'}${box.x(atS).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** The last value known at a time. */
export function valueAt(timeS: readonly number[], values: readonly number[], atS: number): number {
  let value = values[0] ?? 0;
  for (let i = 0; i < timeS.length && (timeS[i] ?? 0) <= atS; i++) value = values[i] ?? value;
  return value;
}

/** Two ticks of a rule never stand closer, nor two numbers, px. */
const TICK_APART_PX = 5;
const NUMBER_APART_PX = 76;
const STEPS_MIN = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 1440];

/** Ticks of the minute rule, as many as the width holds. */
export function minuteTicks(
  endS: number,
  widthPx: number,
): readonly { readonly minute: number; readonly numbered: boolean }[] {
  const minutes = Math.floor(endS / 60);
  const pixelsPerMinute = (widthPx * 60) / Math.max(endS, 60);
  const least = (apartPx: number, from: number): number =>
    STEPS_MIN.find((one) => one % from === 0 && one * pixelsPerMinute >= apartPx) ?? 2880;
  const step = least(TICK_APART_PX, 1);
  const labels = least(NUMBER_APART_PX, step);
  const ticks: { readonly minute: number; readonly numbered: boolean }[] = [];
  for (let minute = 0; minute <= minutes; minute += step)
    ticks.push({ minute, numbered: minute % labels === 0 });
  return ticks;
}
