/** Every committed experiment goes through the command's own door, with a few people: a file that does not run is red. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, inWords } from '../../tools/experiment/command.ts';
import { experimentFiles, readExperiment } from '../../tools/validation/experiments.ts';

const FEW = 6;

describe(`npm run experiment, with ${FEW} people, seeds 500000 on`, () => {
  it.each(experimentFiles())('runs %s and reads something of everybody who comes to it', (file) => {
    const { who, arms = [], readings } = readExperiment(file);
    const fewer = (path: string, { draw }: typeof who) => (draw.n > FEW ? [`${path}.draw.n=${FEW}`] : []);
    const settings = [
      ...fewer('who', who),
      ...arms.flatMap((arm, index) => (arm.who === undefined ? [] : fewer(`arms[${index}].who`, arm.who))),
    ];
    const answer = answerTo(readFileSync(file, 'utf8'), file, settings);
    expect(answer.arms.length).toBe(Math.max(1, arms.length));
    for (const { arm, people, results } of answer.arms) {
      expect(people).toBeGreaterThan(0);
      expect(new Set(results.map(({ id }) => id))).toEqual(new Set(readings.map(({ id }) => id)));
      const values = results.flatMap((result) => result.values);
      expect(values.length).toBe(results.length * people);
      expect(values.some((value) => value !== null)).toBe(true);
      for (const value of values) if (value !== null) expect(Number.isFinite(value)).toBe(true);
      expect(inWords(answer)).toContain(`${arm === null ? '' : `${arm}, `}${people} `);
    }
  });
});
