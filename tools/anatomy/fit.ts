/** npm run fit -- --bone L3 --reference bone.obj: fits the named numbers of a bone to a surface, mm, and prints them. */
import { hipField } from '../../src/anatomy/bones/hip/field.ts';
import { REFERENCE_POSES } from '../../src/anatomy/bones/referencePoses.ts';
import { sacrumField } from '../../src/anatomy/bones/sacrum/field.ts';
import { printJson, readArguments, runCommand, UsageError, wholeNumber } from '../lib/commandLine.ts';
import { readText } from '../lib/readText.ts';
import { fitVertebra, toLocal } from './fit/fitVertebra.ts';
import { TYPICAL_HIP } from './fit/hipPrior.ts';
import { HIP_RULES } from './fit/hipRules.ts';
import { shippedNeighbours } from './fit/neighbours.ts';
import { numbersOf } from './fit/numbers.ts';
import { typicalVertebra } from './fit/prior.ts';
import { readObj } from './fit/reference.ts';
import { fitShape } from './fit/sacrumHipFit.ts';
import { TYPICAL_SACRUM } from './fit/sacrumPrior.ts';
import { SACRUM_RULES } from './fit/sacrumRules.ts';
import { startShape } from './fit/startShape.ts';

const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
const BONES = [...LEVELS, 'sacrum', 'pelvis'] as const;

const SACRUM_BOX = { min: { x: -70, y: -70, z: -165 }, max: { x: 45, y: 70, z: 20 } };
const HIP_BOX = { min: { x: -75, y: -146, z: -165 }, max: { x: 140, y: 146, z: 40 } };

/** What mating cuts off leaves a step: to avoid one, half a mm of surface may be given up. */
const CUT_WEIGHT = 0.4;

const OPTIONS = {
  bone: { type: 'string' },
  reference: { type: 'string' },
  start: { type: 'string' },
  x: { type: 'string' },
  z: { type: 'string' },
  pitch: { type: 'string' },
  pull: { type: 'string' },
  rounds: { type: 'string', default: '2' },
  points: { type: 'string', default: '3000' },
  seed: { type: 'string', default: '1' },
  hold: { type: 'string', default: '' },
  mated: { type: 'boolean', default: false },
} as const;

function finite(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new UsageError(`--${name} must be a number, not "${text}".`);
  return value;
}

/** Names of numbers of a bone, parted by commas. */
function heldNumbers(text: string, shape: unknown): ReadonlySet<string> {
  const names = text === '' ? [] : text.split(',');
  const known = new Set(numbersOf(shape).map(({ name }) => name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new UsageError(`--hold names ${unknown}, which this bone does not have.`);
  return new Set(names);
}

await runCommand(() => {
  const { values } = readArguments(OPTIONS);
  const bone = BONES.find((each) => each === values.bone);
  if (bone === undefined) throw new UsageError(`--bone must be one of ${BONES.join(', ')}.`);
  if (values.reference === undefined) throw new UsageError('--reference must name a surface in OBJ form.');
  const level = LEVELS.find((each) => each === bone);
  const reference = readObj(readText(values.reference));
  const from = <Shape>(typical: Shape): { readonly start: Shape; readonly prior: Shape } => ({
    start: values.start === undefined ? typical : startShape(values.start, typical),
    prior: typical,
  });
  // The hip bones' frame is the sacrum's.
  const frame = REFERENCE_POSES[bone === 'pelvis' ? 'sacrum' : bone];
  const common = {
    pose: {
      x: finite('x', values.x ?? String(frame.x)),
      z: finite('z', values.z ?? String(frame.z)),
      pitchDeg: finite('pitch', values.pitch ?? String(frame.pitchDeg)),
    },
    // A vertebra that stands alone finds its frame itself; the others' frames are those in which their rules are written.
    poseFixed: level === undefined || values.mated,
    pull: finite('pull', values.pull ?? (level === undefined ? '0.3' : '1.5')),
    rounds: wholeNumber('rounds', values.rounds),
    points: wholeNumber('points', values.points),
    seed: wholeNumber('seed', values.seed),
    tell: (line: string) => void process.stderr.write(`${line}\n`),
  };
  if (level !== undefined)
    printJson(
      fitVertebra(reference, {
        ...from(typicalVertebra(level)),
        ...common,
        cutWeight: CUT_WEIGHT,
        held: heldNumbers(values.hold, typicalVertebra(level)),
        neighbours: values.mated ? shippedNeighbours(level, (x, z) => toLocal(common.pose, x, z)) : null,
      }),
    );
  else if (bone === 'sacrum')
    printJson(
      fitShape(reference, {
        ...from(TYPICAL_SACRUM),
        ...common,
        make: sacrumField,
        rules: SACRUM_RULES,
        box: SACRUM_BOX,
      }),
    );
  else
    printJson(
      fitShape(reference, {
        ...from(TYPICAL_HIP),
        ...common,
        make: hipField,
        rules: HIP_RULES,
        box: HIP_BOX,
      }),
    );
});
