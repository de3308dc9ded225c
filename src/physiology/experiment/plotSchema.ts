/** What of an experiment is drawn as a curve on the page of the evidence. Neither the run nor the rows look at it. */
import * as v from 'valibot';
import { choice, name, quantity, words } from './quantities.ts';

/** Fewer points than this are no curve. */
export const LEAST_POINTS = 3;

const finite = (text: string) => v.pipe(v.number(), v.finite(), v.description(text));

const PointSchema = v.pipe(
  v.strictObject({
    x: finite('where it lies along the axis'),
    reading: v.optional(name('reading whose result it is')),
    arm: v.optional(name('arm whose result is meant')),
    andArm: v.optional(name('arm whose result is averaged with it')),
    row: v.optional(words('row of the study whose result it is')),
  }),
  v.check(
    ({ reading, row }) => (reading === undefined) !== (row === undefined),
    'needs one of reading and row',
  ),
);

const LineSchema = v.pipe(
  v.strictObject({
    name: v.optional(words('what stands at the line, where there are several')),
    points: v.optional(
      v.pipe(
        v.array(PointSchema),
        v.minLength(LEAST_POINTS, `has fewer than ${LEAST_POINTS} points, which is no curve`),
        v.description('its points, by x'),
      ),
    ),
    reading: v.optional(name('in place of points: a reading made at several times')),
    arm: v.optional(name('arm whose reading is meant')),
    fromS: v.optional(finite('s: time at which the axis has its zero'), 0),
    secondsPerUnit: v.optional(
      quantity(0.001, 1e7, 's for one unit of the axis, be it of time or of what flows at a steady rate'),
      1,
    ),
  }),
  v.check(
    ({ points, reading }) => (points === undefined) !== (reading === undefined),
    'needs one of points and reading',
  ),
);

const axis = (text: string) =>
  v.pipe(
    v.strictObject({
      quantity: words('what is along it, in words'),
      unit: words('its unit'),
    }),
    v.description(text),
  );

export const PlotSchema = v.strictObject({
  title: v.optional(words('what is drawn, where it is not plain from the axes')),
  x: axis('the axis across'),
  y: axis('the axis upwards'),
  middle: v.optional(
    choice(
      ['mean', 'median'],
      'what the line shows of the people; the tint about it holds the middle eight in ten',
    ),
    'mean',
  ),
  lines: v.pipe(v.array(LineSchema), v.minLength(1), v.description('the lines of the model')),
  marks: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          row: words('row of the study'),
          x: finite('where its published figure lies along the axis'),
        }),
      ),
      v.description('published figures on it'),
    ),
    [],
  ),
});
export type Plot = v.InferOutput<typeof PlotSchema>;
