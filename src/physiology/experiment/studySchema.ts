/** The published study that an experiment repeats, and the figures that it is held against. The run does not look at it. */
import * as v from 'valibot';
import { PlotSchema } from './plotSchema.ts';
import type { Summary } from './summary.ts';
import { choice, name, quantity, words } from './quantities.ts';

const STATISTICS = [
  'mean',
  'sd',
  'least',
  'p2_5',
  'p25',
  'p50',
  'p75',
  'p97_5',
  'p99_9',
  'most',
  'quartileSd',
] as const satisfies readonly (keyof Summary)[];

const number = (text: string) => v.optional(v.pipe(v.number(), v.finite(), v.description(text)));

const RowSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/), v.description('name of the row')),
  quantity: words('what is compared, in words'),
  unit: words('unit of the published figure'),
  reading: name('id of a reading'),
  arm: v.optional(name('arm whose result is meant')),
  andArm: v.optional(name('arm whose result is averaged with it')),
  minusArm: v.optional(name('arm whose result is taken off')),
  minusReading: v.optional(name('reading whose result is taken off')),
  statistic: v.optional(
    choice(STATISTICS, 'what is taken over the people; quartileSd: the way between the quartiles over 1.349'),
    'mean',
  ),
  correlatedWith: v.optional(name('reading: the result is the coefficient of correlation with it')),
  slopeOn: v.optional(name('reading: the result is the slope of the straight line on it, per unit of it')),
  among: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          reading: name('id of a reading'),
          atLeast: number('from this value up'),
          atMost: number('up to this value'),
        }),
      ),
      v.minLength(1),
      v.description('only people for whom all of these readings lie so'),
    ),
  ),
  pooledWith: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            reading: v.optional(name('id of a reading; the same when left out')),
            arm: v.optional(name('arm; the same when left out')),
          }),
          v.check(({ reading, arm }) => reading !== undefined || arm !== undefined, 'needs reading or arm'),
        ),
      ),
      v.minLength(1),
      v.description('results whose values are taken together with it'),
    ),
  ),
  dropFrom: v.optional(name('reading: the result is the fall from its result, in percent of that')),
  curve: v.optional(
    v.pipe(
      v.strictObject({
        x: v.pipe(v.array(name('reading')), v.minLength(1), v.description('readings along the axis')),
        y: v.pipe(
          v.array(name('reading')),
          v.minLength(1),
          v.description('readings over them, in the same order'),
        ),
        atX: quantity(0, 1000, 'where the curve is read'),
      }),
      v.check(({ x, y }) => x.length === y.length, 'needs as many readings in x as in y'),
      v.description('the result is read off y = a x^2 + b x, least squares through all points of all people'),
    ),
  ),
  inSdOf: v.optional(name('reading whose standard deviation, over the arms together, is the unit')),
  per: v.optional(quantity(-1000, 1000, 'the result is divided by this'), 1),
  test: choice(
    ['mean', 'median', 'proportion', 'spread', 'range'],
    'mean: 95 % interval of the published mean; median: that of a median; proportion: interval of the sample (Wilson); spread: a factor of 1.5; range: low and high as given',
  ),
  share: v.optional(
    quantity(0, 1, 'with the tests mean and median: no narrower than this share of it to either side'),
  ),
  published: v.strictObject({
    mean: number('published mean or percentage'),
    sd: number('published standard deviation'),
    n: number('number of people'),
    low: number('lower end of the range'),
    high: number('upper end of the range'),
  }),
  kind: choice(
    ['fitted', 'independent', 'excluded'],
    'fitted: a constant was set with it in view; excluded: the model does not answer it',
  ),
  status: choice(['published', 'secondary source', 'not yet checked'], 'how far the figure was checked'),
  notChosen: v.optional(words('what it contradicts, where another study is the one that the model follows')),
  reason: v.optional(v.pipe(v.string(), v.description('how the range came about, or why it is out')), ''),
});

const CHAPTERS = ['pressure', 'headache', 'relief', 'needle', 'feelings', 'anatomy'] as const;

export const StudySchema = v.strictObject({
  source: v.optional(v.nullable(words('key of the source in the table of figures, or its title')), null),
  question: v.optional(words('what the study asks, in plain words: its heading on the page of the evidence')),
  chapter: v.optional(
    choice(CHAPTERS, 'where it stands on that page; follows from the first reading when left out'),
  ),
  plots: v.optional(
    v.pipe(
      v.array(PlotSchema),
      v.description('curves on that page; the rows on none are drawn by themselves'),
    ),
    [],
  ),
  rows: v.pipe(v.array(RowSchema), v.minLength(1)),
});
