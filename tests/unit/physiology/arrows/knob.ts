/** One test for each row of a knob's table: what must rise, fall or stay to the last bit when it alone is turned up. */
import { describe, expect, it } from 'vitest';
import { courseOf, moveOf, type Course, type Move, type Turned } from './course.ts';

export interface Row {
  readonly what: readonly string[];
  readonly move: Move;
  readonly atS: readonly number[];
  readonly because: string;
}

export interface Knob {
  readonly name: string;
  readonly turned: Turned;
  readonly rows: readonly Row[];
}

export const FIRST_SEED = 610_001;
export const PEOPLE = 6;
export const draw = { n: PEOPLE, firstSeed: FIRST_SEED };

const WORDS: Readonly<Record<Move, string>> = {
  rises: 'rises in everybody',
  falls: 'falls in everybody',
  mayRise: 'rises in somebody and falls in nobody',
  stays: 'is the same to the last bit',
};

const many = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** Reads the whole course once, then asks each row of it. */
export function testKnob({ name, turned, rows }: Knob): void {
  const arms = Object.keys(turned.arms).join(' < ');
  describe(`${name} (${arms}), seeds ${FIRST_SEED} to ${FIRST_SEED + PEOPLE - 1}`, () => {
    const whats = [...new Set(rows.flatMap(({ what }) => what))];
    const times = [...new Set(rows.flatMap(({ atS }) => atS))].sort((a, b) => a - b);
    let read: Course | null = null;
    const course = (): Course => (read ??= courseOf(turned, whats, times));

    for (const { what, move, atS, because } of rows)
      it(`${many(what)} ${WORDS[move]} at ${atS.join(', ')} s: ${because}`, () => {
        const against = what.flatMap((observable) =>
          atS.flatMap((s) => {
            const values = course()(observable, s);
            return moveOf(values) === move ? [] : [{ observable, s, values }];
          }),
        );
        expect(against).toEqual([]);
      });
  });
}
