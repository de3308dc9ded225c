/** What two runs in steps of different lengths are compared by. */
import type { BodyState } from '../../../../src/physiology/index.ts';

/** Counts, ticks and what is noted once: they change by events. */
const COUNTED = new Set([
  'segment',
  'passes',
  'boneContacts',
  'hubDrops',
  'bradycardiaTicks',
  'ageAtInjectionS',
]);

/** Whatever of the body changes by degrees, by name. */
export function continuous(body: Readonly<BodyState>): [name: string, value: number][] {
  const { csf, epidural, blood, seal, symptoms, vitals, needle, syringe, skin } = body;
  return Object.entries({ csf, epidural, blood, seal, symptoms, vitals, needle, syringe, skin }).flatMap(
    ([part, numbers]) =>
      Object.entries(numbers).flatMap(([key, value]: [string, unknown]): [string, number][] =>
        typeof value === 'number' && !COUNTED.has(key) ? [[`${part}.${key}`, value]] : [],
      ),
  );
}

export const every = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);

export interface Course {
  readonly timesS: readonly number[];
  /** By name, at each of the times. */
  readonly values: ReadonlyMap<string, readonly number[]>;
  /** What was told, when, and how long the step was that it came in. */
  readonly events: readonly { readonly name: string; readonly tick: number; readonly stepTicks: number }[];
}

/** Told when the rating of the back sets in or ends at once: heart and pressure follow it, and its time is an event's. */
export const JUMP = 'rating of the back sets in or ends';
/** Time in which the circulation has followed a jump, s. */
const FOLLOWED_S = 60;

/** Watches the rating of the back from step to step. */
export function jumps(body: Readonly<BodyState>): () => boolean {
  let tight = body.symptoms.backPressureNrs > 0;
  return () => {
    const before = tight;
    tight = body.symptoms.backPressureNrs > 0;
    return tight !== before;
  };
}

/** Most that a value may move when steps are halved, as a share of the range that it has over the course. */
const MOST = 0.01;
/** Ranges below this are none: a constant's rounding. */
const NO_RANGE = 1e-6;

function followsJump({ events }: Course, atS: number): boolean {
  return events.some(
    ({ name, tick }) => name === JUMP && tick <= atS * 120 && tick > (atS - FOLLOWED_S) * 120,
  );
}

/** The rating itself jumps within the two steps that an event may move by. */
function jumpsAbout({ events }: Course, atS: number): boolean {
  return events.some(
    ({ name, tick, stepTicks }) => name === JUMP && Math.abs(tick - atS * 120) <= 2 * stepTicks,
  );
}

/** Where continuous values move by 1 % of their range or more, and events by more than two steps. */
export function apart(course: Course, halved: Course): string[] {
  const found: string[] = [];
  for (const [name, values] of course.values) {
    const range = Math.max(...values) - Math.min(...values);
    const others = halved.values.get(name) ?? [];
    for (const [index, value] of values.entries()) {
      const other = others[index] ?? NaN;
      const atS = course.timesS[index] ?? NaN;
      const follows = followsJump(course, atS) || followsJump(halved, atS);
      if (name.startsWith('vitals.') && follows) continue;
      const isJumping = jumpsAbout(course, atS) || jumpsAbout(halved, atS);
      if (name === 'symptoms.backPressureNrs' && isJumping) continue;
      if (!(Math.abs(other - value) < MOST * Math.max(range, NO_RANGE)))
        found.push(`${name} at ${course.timesS[index]} s: ${value}, ${other}; range ${range}`);
    }
  }
  const of = ({ events }: Course, name: string) => events.filter((event) => event.name === name);
  for (const name of new Set([...course.events, ...halved.events].map((event) => event.name))) {
    const [some, others] = [of(course, name), of(halved, name)];
    if (some.length !== others.length) found.push(`${name}: ${some.length} times, ${others.length} times`);
    for (const [index, { tick, stepTicks }] of some.entries()) {
      const other = others[index]?.tick ?? tick;
      if (Math.abs(other - tick) > 2 * stepTicks) found.push(`${name} at tick ${tick}, ${other}`);
    }
  }
  return found;
}
