/** Whether the plots of a study name what is there. */
import { LEAST_POINTS } from './plotSchema.ts';
import type { Experiment, Fault } from './schema.ts';

type Plot = NonNullable<Experiment['study']>['plots'][number];

interface Known {
  readonly readings: Experiment['readings'];
  readonly arms: readonly string[];
  readonly rows: readonly { readonly id: string; readonly unit: string }[];
}

const miss = (path: Fault['path'], meant: string | undefined, known: readonly string[]): Fault[] =>
  meant === undefined || known.includes(meant)
    ? []
    : [{ path, message: `there is no "${meant}"; known: ${known.join(', ')}` }];

function lineFaults(line: Plot['lines'][number], known: Known, path: Fault['path']): Fault[] {
  const ids = known.readings.map(({ id }) => id);
  const rows = known.rows.map(({ id }) => id);
  const times = known.readings.find(({ id }) => id === line.reading)?.atS;
  const count = Array.isArray(times) ? times.length : 1;
  return [
    ...miss([...path, 'reading'], line.reading, ids),
    ...miss([...path, 'arm'], line.arm, known.arms),
    ...(line.reading !== undefined && ids.includes(line.reading) && count < LEAST_POINTS
      ? [
          {
            path: [...path, 'reading'],
            message: `is made at fewer than ${LEAST_POINTS} times, which is no curve`,
          },
        ]
      : []),
    ...(line.points ?? []).flatMap((point, index) => {
      const at = [...path, 'points', index];
      return [
        ...miss([...at, 'reading'], point.reading, ids),
        ...miss([...at, 'row'], point.row, rows),
        ...miss([...at, 'arm'], point.arm, known.arms),
        ...miss([...at, 'andArm'], point.andArm, known.arms),
      ];
    }),
  ];
}

/** What is wrong with the plots of a file that fits the schema. */
export function plotFaults({ study, readings, arms = [] }: Experiment): Fault[] {
  if (study === undefined) return [];
  const known: Known = { readings, arms: arms.map(({ name }) => name), rows: study.rows };
  return study.plots.flatMap(({ lines, marks, y }, index) => {
    const path = ['study', 'plots', index];
    return [
      ...lines.flatMap((line, at) => lineFaults(line, known, [...path, 'lines', at])),
      ...marks.flatMap(({ row }, at) => {
        const marked = study.rows.find(({ id }) => id === row);
        if (marked === undefined)
          return miss(
            [...path, 'marks', at, 'row'],
            row,
            study.rows.map(({ id }) => id),
          );
        return marked.unit === y.unit
          ? []
          : [
              {
                path: [...path, 'marks', at, 'row'],
                message: `is in ${marked.unit}, the axis in ${y.unit}`,
              },
            ];
      }),
    ];
  });
}
