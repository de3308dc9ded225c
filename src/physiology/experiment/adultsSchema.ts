/** Adults of a published series, or at large: drawn from spreads in place of the one person of a case. */
import * as v from 'valibot';
import { ADULTS } from '../../anatomy/person/populations.ts';
import { quantity } from './quantities.ts';

/** One value for everybody, two ends between which each is drawn evenly, or a normal draw that is cut off at both ends. */
const drawn = (low: number, high: number, unit: string) => {
  const end = (text: string) => quantity(low, high, `${unit}: ${text}`);
  return v.pipe(
    v.union(
      [
        end('of everybody'),
        v.pipe(
          v.strictTuple([end('least'), end('most')]),
          v.check(([least, most]) => least <= most, 'the least is above the most'),
        ),
        v.pipe(
          v.strictObject({
            mean: end('mean'),
            sd: quantity(0, high - low, `${unit}: standard deviation`),
            least: end('least'),
            most: end('most'),
          }),
          v.check(
            ({ mean, least, most }) => least <= mean && mean <= most,
            'the mean must lie between least and most',
          ),
        ),
      ],
      `must be a number, [least, most] or {"mean", "sd", "least", "most"}, ${low} to ${high} ${unit}`,
    ),
    v.description(`${unit}, from ${low} to ${high}; the last is a normal draw cut off at both ends`),
  );
};

const heightCm = drawn(120, 220, 'cm');

export const AdultsSchema = v.pipe(
  v.strictObject({
    women: v.optional(quantity(0, 1, 'share of women'), ADULTS.women),
    ageYears: v.optional(drawn(16, 100, 'years'), ADULTS.ageYears),
    heightCm: v.optional(
      v.pipe(
        v.strictObject({
          female: v.optional(heightCm, ADULTS.heightCm.female),
          male: v.optional(heightCm, ADULTS.heightCm.male),
        }),
        v.description('height of women and of men'),
      ),
      ADULTS.heightCm,
    ),
    bodyMassIndex: v.optional(drawn(14, 60, 'kg/m2'), ADULTS.bodyMassIndex),
    weeksPregnant: v.optional(quantity(0, 42, 'weeks of the women’s pregnancy; none when left out')),
    daysAfterBirth: v.optional(
      quantity(0, 60, 'days since the women gave birth; none in two months when left out'),
    ),
  }),
  v.check(
    ({ weeksPregnant, daysAfterBirth }) => weeksPregnant === undefined || daysAfterBirth === undefined,
    'can have one of weeksPregnant and daysAfterBirth',
  ),
);
