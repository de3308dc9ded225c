/**
 * npm run bench: the performance table. Machines differ, so each value is also given as a ratio to a reference
 * that was measured as a multiple of one calibrating loop on the same machine. What body and anatomy cost stands beside the
 * most that it may, and what is over makes the command fail: `npm run verify` ends with it. A bound in time is that of a machine
 * with a common yardstick: a slower one may take longer by as much as its own yardstick does, a quicker one no longer.
 */
import { needleTrack } from '../src/anatomy/index.ts';
import { exp } from '../src/numerics/elementary.ts';
import {
  createSession,
  operate,
  recordOf,
  replaySession,
  exportSession,
  setUp,
} from '../src/session/index.ts';
import { anatomyRows, type BoundRow } from './bench/anatomyRows.ts';
import { bodyRows } from './bench/bodyRows.ts';
import { imagingRows } from './bench/imagingRows.ts';
import { medianMs } from './bench/medianMs.ts';
import { printJson, readArguments, runCommand } from './lib/commandLine.ts';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'us';
  readonly reference: number;
  readonly ratio: number;
}

/** A million exponentials of our own: the yardstick of this machine, ms. */
function yardstickMs(): number {
  let sum = 0;
  const ms = medianMs(() => {
    for (let i = 0; i < 1_000_000; i++) sum += exp((i % 100) * -0.01);
  }, 5);
  if (!Number.isFinite(sum)) throw new Error('The yardstick lost its numbers.');
  return ms;
}

/** The yardstick of the machine that the bounds in time are those of, ms: on it a distance from one bone takes 300 ns. */
const COMMON_YARDSTICK_MS = 15;
const TIMES: readonly string[] = ['ns', 'us', 'ms'];

/** The rows with the bounds of this machine. Its speed changes from moment to moment: the slowest of three yardsticks counts. */
function boundsHere(yardstick: number): BoundRow[] {
  const body = bodyRows();
  const between = yardstickMs();
  const anatomy = anatomyRows();
  const pictures = imagingRows();
  const slower = Math.max(1, Math.max(yardstick, between, yardstickMs()) / COMMON_YARDSTICK_MS);
  return [...body, ...anatomy, ...pictures].map((row) =>
    row.most !== null && TIMES.includes(row.unit) ? { ...row, most: row.most * slower } : row,
  );
}

const CASE_ID = 'obstetric-wet-tap';
const newSession = () => createSession(setUp(CASE_ID, 'standard', 1));

/** Each task with its reference in yardsticks, measured when it was written. */
const TASKS: readonly {
  name: string;
  unit: 'ms' | 'us';
  perRun: number;
  yardsticks: number;
  task: () => () => void;
}[] = [
  {
    name: 'needle track, 110 mm',
    unit: 'ms',
    perRun: 1,
    yardsticks: 0.06,
    task: () => {
      const { anatomy } = newSession().snapshot;
      let tilt = 0;
      return () => {
        tilt += 0.1;
        needleTrack(anatomy, {
          interspace: 'L3/4',
          leftOffsetMm: 0,
          cranialOffsetMm: 0,
          cephaladDeg: tilt,
          leftDeg: 0,
        });
      };
    },
  },
  {
    name: 'new session',
    unit: 'ms',
    perRun: 1,
    yardsticks: 0.07,
    task: () => () => {
      newSession();
    },
  },
  {
    name: 'whole expert run',
    unit: 'ms',
    perRun: 1,
    yardsticks: 5,
    task: () => () => {
      operate(newSession(), 'expert');
    },
  },
  {
    name: 'replay of an expert run',
    unit: 'ms',
    perRun: 1,
    yardsticks: 4,
    task: () => {
      const session = newSession();
      operate(session, 'expert');
      const file = exportSession(session, 'expert', null);
      return () => {
        replaySession(file);
      };
    },
  },
  {
    name: 'record of a finished run',
    unit: 'ms',
    perRun: 1,
    yardsticks: 0.15,
    task: () => {
      const session = newSession();
      operate(session, 'expert');
      return () => {
        recordOf(session, 'expert');
      };
    },
  },
];

await runCommand(() => {
  const { values } = readArguments({ json: { type: 'boolean', default: false } });
  const yardstick = yardstickMs();
  const rows = TASKS.map(({ name, unit, perRun, yardsticks, task }): Row => {
    const run = task();
    run();
    const scale = unit === 'us' ? 1000 : 1;
    const value = (medianMs(run, 7) / perRun) * scale;
    const reference = yardsticks * yardstick * scale;
    return { name, value, unit, reference, ratio: value / reference };
  });
  const bounds = boundsHere(yardstick);
  if (bounds.some(({ value, most }) => most !== null && value > most)) process.exitCode = 1;
  if (values.json) {
    printJson({ yardstickMs: yardstick, rows, bounds });
    return;
  }
  for (const { name, value, unit, ratio } of rows) {
    process.stdout.write(
      `${name.padEnd(28)} ${value.toFixed(2).padStart(9)} ${unit}   ${ratio.toFixed(2)} of reference\n`,
    );
  }
  for (const { name, value, unit, most } of bounds) {
    const digits = unit === 'ms' ? 2 : 0;
    const bound = most === null ? '' : `   ${value <= most ? 'within' : 'OVER'} ${most.toFixed(digits)}`;
    process.stdout.write(
      `${name.padEnd(28)} ${value.toFixed(digits).padStart(9)} ${unit.padEnd(5)}${bound}\n`,
    );
  }
});
