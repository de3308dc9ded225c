/** npx tsx tools/anatomy/fitSacrum.ts --reference sacrum.obj: fits the named numbers of the sacrum to a surface. */
import { readFileSync, writeFileSync } from 'node:fs';
import { sacrumField } from '../../src/anatomy/bones/sacrum/field.ts';
import type { SacrumShape } from '../../src/anatomy/bones/sacrum/shape.ts';

import { printJson, readArguments, runCommand, UsageError, wholeNumber } from '../lib/commandLine.ts';
import { TYPICAL_SACRUM } from './fit/sacrumPrior.ts';
import { readObj } from './fit/reference.ts';
import { fitShape } from './fit/sacrumHipFit.ts';
import { SACRUM_RULES } from './fit/sacrumRules.ts';

await runCommand(() => {
  const { values } = readArguments({
    reference: { type: 'string' },
    start: { type: 'string' },
    out: { type: 'string' },
    x: { type: 'string', default: '0' },
    z: { type: 'string', default: '0' },
    pitch: { type: 'string', default: '-38' },
    pull: { type: 'string', default: '0.3' },
    rounds: { type: 'string', default: '3' },
    points: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  });
  if (values.reference === undefined) throw new UsageError('--reference must name a surface in OBJ form.');
  const begin =
    values.start === undefined
      ? undefined
      : (JSON.parse(readFileSync(values.start, 'utf8')) as { shape: SacrumShape });
  const fit = fitShape(readObj(readFileSync(values.reference, 'utf8')), {
    start: begin?.shape ?? TYPICAL_SACRUM,
    prior: TYPICAL_SACRUM,
    make: sacrumField,
    rules: SACRUM_RULES,
    box: { min: { x: -70, y: -70, z: -165 }, max: { x: 45, y: 70, z: 20 } },
    pose: { x: Number(values.x), z: Number(values.z), pitchDeg: Number(values.pitch) },
    poseFixed: true,
    pull: Number(values.pull),
    rounds: wholeNumber('rounds', values.rounds),
    points: wholeNumber('points', values.points),
    seed: wholeNumber('seed', values.seed),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  if (values.out === undefined) printJson(fit);
  else writeFileSync(values.out, JSON.stringify(fit, null, 1));
});
