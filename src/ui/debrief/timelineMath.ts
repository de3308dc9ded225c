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

/** Ticks of the minute rule: at most thirty, at most eight of them with a number. */
export function minuteTicks(
  endS: number,
): readonly { readonly minute: number; readonly numbered: boolean }[] {
  const minutes = Math.floor(endS / 60);
  const step = [1, 2, 5, 10, 20, 30, 60, 120].find((one) => minutes / one <= 30) ?? 240;
  const labels = [1, 5, 10, 20, 30, 60, 120, 240].find((one) => one >= step && minutes / one <= 7) ?? 480;
  const ticks: { readonly minute: number; readonly numbered: boolean }[] = [];
  for (let minute = 0; minute <= minutes; minute += step)
    ticks.push({ minute, numbered: minute % labels === 0 });
  return ticks;
}
