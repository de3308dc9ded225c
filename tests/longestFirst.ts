/**
 * The order in which vitest takes up the files: those known to be long first, so that at the end no worker waits for another
 * that has just begun one of them. The others follow as vitest orders them.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By their length, the longest first, as measured. */
const LONG: readonly string[] = [
  'verify/agreement.test.ts',
  'verify/ultrasound.test.ts',
  'verify/fit.test.ts',
  'verify/acts.test.ts',
  'verify/fields.test.ts',
  'verify/falseLoss.test.ts',
  'verify/expertRuns.test.ts',
  'verify/xray.test.ts',
  'verify/publishedProtocols.test.ts',
  'verify/relief.test.ts',
  'verify/sessions.test.ts',
  'unit/machines/places.test.ts',
  'unit/anatomy/partition.test.ts',
  'unit/imaging/cuts.test.ts',
  'unit/simulate/trials.test.ts',
  'validation/newExperiments.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((file) => moduleId.endsWith(file));
  return place < 0 ? LONG.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
