/** A wrong file is one sentence that names the place; written as somebody would who has the schema alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { experiment } from '../../../tools/experiment/main.ts';
import { experimentFrom, readJson, withSettings } from '../../../tools/experiment/parse.ts';
import { ran } from '../simulate/ranCommand.ts';

const inject = { control: 'inject', fluid: 'blood', volumeMl: 5, rateMlPerS: 0.25 };
const reading = { id: 'end', observable: 'csf.pressureMmHg', at: 'end' };
const file = { title: 'A file', who: {}, controls: [inject], readings: [reading] };

const plotted = (change: object) => ({
  rows: [
    {
      id: 'pressure',
      quantity: 'Pressure',
      unit: 'mmHg',
      reading: 'end',
      test: 'range',
      published: { low: 1, high: 2 },
      kind: 'independent',
      status: 'published',
    },
  ],
  plots: [
    {
      x: { quantity: 'Blood', unit: 'mL' },
      y: { quantity: 'Pressure', unit: 'mmHg' },
      lines: [{ points: [0, 5, 10].map((x) => ({ x, reading: 'end' })) }],
      marks: [{ row: 'pressure', x: 5 }],
      ...change,
    },
  ],
});

const saidOf = (change: object) => {
  try {
    experimentFrom({ ...file, ...change });
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('what is said of a wrong file', () => {
  const WRONG: readonly (readonly [string, object, string])[] = [
    [
      'an unknown name of a field',
      { controls: [inject, { ...inject, rateMlPerSec: 1 }] },
      'controls[1].rateMlPerSec: there is no such field, the nearest known name is "rateMlPerS"; known: ',
    ],
    [
      'an unknown control',
      { controls: [{ control: 'injekt' }] },
      'controls[0].control: "injekt" is not known, the nearest known name is "inject"; known: inject, infuse, ',
    ],
    [
      'an unknown observable',
      { readings: [{ ...reading, observable: 'csf.presureMmHg' }] },
      'readings[0].observable: "csf.presureMmHg" is not known, the nearest known name is "csf.pressureMmHg".',
    ],
    [
      'a wrong unit',
      { controls: [{ control: 'inject', fluid: 'blood', volumeMl: 5, rateMlPerMin: 15 }] },
      'controls[0].rateMlPerS: is missing (mL/s).',
    ],
    [
      'a unit in the value',
      { controls: [{ ...inject, volumeMl: '5 mL' }] },
      'controls[0].volumeMl: "5 mL" does not fit; it must be a number from 0.01 to 200 (mL).',
    ],
    [
      'a negative volume',
      { controls: [{ ...inject, volumeMl: -5 }] },
      'controls[0].volumeMl: -5 does not fit; it must be a number from 0.01 to 200 (mL).',
    ],
    [
      'a curve with too few points',
      { study: plotted({ lines: [{ points: [{ x: 0, reading: 'end' }] }] }) },
      'study.plots[0].lines[0].points: has fewer than 3 points, which is no curve',
    ],
    [
      'a curve of a reading that is made once',
      { study: plotted({ lines: [{ reading: 'end' }] }) },
      'study.plots[0].lines[0].reading: is made at fewer than 3 times, which is no curve',
    ],
    [
      'a mark in another unit than its axis',
      { study: plotted({ y: { quantity: 'Pressure', unit: 'cmH2O' } }) },
      'study.plots[0].marks[0].row: is in mmHg, the axis in cmH2O',
    ],
    [
      'a mark of no row',
      { study: plotted({ marks: [{ row: 'other', x: 1 }] }) },
      'study.plots[0].marks[0].row: there is no "other"; known: pressure',
    ],
    ['a missing patient', { who: undefined }, 'who: is missing (the people: '],
    [
      'adults out of range',
      { who: { adults: { ageYears: 300 } } },
      'who.adults.ageYears: 300 does not fit; it must be a number or [least, most] or {mean, sd, least, most} (years, from 16 to 100',
    ],
    [
      'adults whose spread is no number',
      { who: { adults: { heightCm: { female: { mean: 160, sd: 'wide', least: 150, most: 170 } } } } },
      'who.adults.heightCm.female: must be a number, [least, most] or {"mean", "sd", "least", "most"}, 120 to 220 cm.',
    ],
    [
      'adults whose mean lies outside',
      { who: { adults: { ageYears: { mean: 50, sd: 3, least: 20, most: 40 } } } },
      'who.adults.ageYears: the mean must lie between least and most.',
    ],
    [
      'adults of whom the case tells something else',
      { arms: [{ name: 'men', who: { adults: {}, changes: { sex: 'male' } } }] },
      'arms[0].who.changes.sex: cannot stand beside adults, who have their own.',
    ],
    [
      'a spine for what is not of the anatomy',
      { readings: [{ ...reading, spine: 'atlas' }] },
      'readings[0]: has a spine, which stands with observables of the anatomy alone.',
    ],
    [
      'an unknown number of a person',
      { who: { patient: { hematocrit: 0.3 } } },
      'who.patient.hematocrit: there is no such field, the nearest known name is "haematocrit"; known: ',
    ],
    [
      'limits the wrong way round',
      { who: { limits: { haematocrit: [0.5, 0.3] } } },
      'who.limits.haematocrit: the least is above the most.',
    ],
    [
      'overlapping times',
      { controls: [inject, { control: 'wait', atS: 10, forS: 5 }] },
      'controls[1].atS: 10 s overlaps the control before, which can last until 90 s.',
    ],
    [
      'postures out of order',
      {
        posture: [
          { atS: 60, posture: 'upright' },
          { atS: 60, posture: 'supine' },
        ],
      },
      'posture[1].atS: 60 s does not come after 60 s before it.',
    ],
    [
      'a posture that is not known',
      { posture: [{ atS: 0, posture: 'sitting' }] },
      'posture[0].posture: "sitting" is not known, the nearest known name is "',
    ],
    [
      'a mark that nobody sets',
      { readings: [{ ...reading, at: 'after' }] },
      'readings[0].at: there is no mark "after"; known: start, end.',
    ],
    [
      'a wait of two lengths',
      { controls: [{ control: 'wait', forS: 1, forH: 1 }] },
      'controls[0]: needs one of forS, forMin and forH.',
    ],
    [
      'no time to read',
      { readings: [{ id: 'a', observable: 'csf.pressureMmHg' }] },
      'readings[0]: needs one of at',
    ],
    [
      'half a person',
      { who: { draw: { n: 1.5 } } },
      'who.draw.n: 1.5 does not fit; it must be a number from 1 ',
    ],
    [
      'an age beyond people',
      { who: { changes: { ageYears: 300 } } },
      'who.changes.ageYears: 300 does not fit; it must be a number or [least, most] (years, from 16 to 100).',
    ],
    ['no control at all in a place of one', { controls: [5] }, 'controls[0]: '],
    [
      'a nameless control',
      { controls: [{ volumeMl: 5 }] },
      'controls[0].control: is missing; known: inject, ',
    ],
    [
      'a time within a repeat',
      { controls: [{ control: 'repeat', times: 2, steps: [{ ...inject, atS: 5 }] }] },
      'controls[0].steps[0].atS: cannot stand in a repeat.',
    ],
  ];

  it.each(WRONG)('%s', (_, change, said) => {
    expect(saidOf(change).slice(0, said.length)).toBe(said);
  });

  it('nothing of a right one with a plot', () => {
    expect(saidOf({ study: plotted({}) })).toBe('nothing');
  });

  it('nothing of a right one', () => {
    expect(saidOf({})).toBe('nothing');
  });
});

it('is changed by --set at a path, and said wrong at that path', () => {
  const set = (setting: string) => experimentFrom(withSettings(file, [setting]));
  expect(set('who.draw.n=7').who.draw.n).toBe(7);
  expect(set('controls[0].volumeMl=12').controls[0]).toMatchObject({ volumeMl: 12 });
  expect(set('controls[0].fluid=saline').controls[0]).toMatchObject({ fluid: 'saline' });
  expect(() => set('controls[0].volumMl=12')).toThrow('controls[0].volumMl: there is no such field');
  expect(() => set('controls[4].volumeMl=12')).toThrow('there is nothing at that place');
  expect(() => set('who')).toThrow('--set wants path=value');
  expect(() => readJson('{', 'Standard input')).toThrow(/^Standard input is not JSON: /);
});

it('the command reads standard input and prints JSON alone, in a process of its own', () => {
  const { status, stdout } = spawnSync('npx', ['tsx', 'tools/experiment.ts', '-', '--json'], {
    input: JSON.stringify(file),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'A file', arms: [{ people: 1 }] });
});

describe('the command ends with 2 and one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'experiment-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [
      'on a wrong file',
      { ...file, readngs: [] },
      /^readngs: there is no such field, the nearest known name is "readings"; .*\n$/,
    ],
    [
      'where nobody fits',
      { ...file, who: { limits: { haematocrit: [0.1, 0.1] } } },
      /^who: only 0 of 50 people fit, 1 are wanted\.\n$/,
    ],
  ])('%s', async (_, content, sentence) => {
    const path = join(folder, 'file.json');
    writeFileSync(path, JSON.stringify(content));
    const { status, stdout, stderr } = await ran(experiment, [path]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('on a file that is not there', async () => {
    const { status, stderr } = await ran(experiment, [join(folder, 'none.json')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^".*none\.json" cannot be read: .*\n$/);
  });
});
