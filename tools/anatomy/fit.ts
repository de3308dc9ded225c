/** npx tsx tools/anatomy/fit.ts --level L3 --reference bone.obj: fits the named numbers of a vertebra to a surface. */
import { readFileSync } from 'node:fs';
import { readArguments, runCommand, UsageError, wholeNumber, printJson } from '../lib/commandLine.ts';
import { fitVertebra } from './fit/fitVertebra.ts';
import { typicalVertebra } from './fit/prior.ts';
import { readObj } from './fit/reference.ts';
import type { VertebraShape } from '../../src/anatomy/bones/vertebra/shape.ts';

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;

await runCommand(() => {
  const { values } = readArguments({
    level: { type: 'string' },
    reference: { type: 'string' },
    start: { type: 'string' },
    x: { type: 'string', default: '15' },
    z: { type: 'string', default: '0' },
    pitch: { type: 'string', default: '0' },
    pull: { type: 'string', default: '1.5' },
    rounds: { type: 'string', default: '2' },
    points: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  });
  if (values.reference === undefined) throw new UsageError('--reference must name a surface in OBJ form.');
  const level = LEVELS.find((each) => each === values.level);
  if (level === undefined) throw new UsageError(`--level must be one of ${LEVELS.join(', ')}.`);
  const prior = typicalVertebra(level);
  const begin =
    values.start === undefined
      ? undefined
      : (JSON.parse(readFileSync(values.start, 'utf8')) as {
          shape: VertebraShape;
        });
  const fit = fitVertebra(readObj(readFileSync(values.reference, 'utf8')), {
    start: begin?.shape ?? prior,
    prior,
    pose: {
      x: Number(values.x),
      z: Number(values.z),
      pitchDeg: Number(values.pitch),
    },
    poseFixed: false,
    pull: Number(values.pull),
    rounds: wholeNumber('rounds', values.rounds),
    points: wholeNumber('points', values.points),
    seed: wholeNumber('seed', values.seed),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  printJson(fit);
});
