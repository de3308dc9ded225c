import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longestFirst.ts';

/**
 * `npm run verify` asks for a share of the long proofs with --mode verify, `npm run prove` for all of them with --mode prove;
 * everything else belongs to `npm test`.
 */
export default defineConfig(({ mode }) => {
  const whole = mode === 'prove';
  const long = whole || mode === 'verify';
  return {
    test: {
      environment: 'node',
      include: long
        ? ['tests/verify/**/*.test.ts']
        : ['tests/unit/**/*.test.ts', 'tests/validation/**/*.test.ts'],
      env: { BLOODPATCH_STUDIES: whole ? 'whole' : 'share' },
      testTimeout: long ? 1_800_000 : 120_000,
      hookTimeout: long ? 1_800_000 : 300_000,
      maxWorkers: 2,
      // The files share what they import: loading it anew for each took half of the time. No test may leave anything behind.
      isolate: false,
      sequence: { sequencer: LongestFirst },
      allowOnly: false,
    },
  };
});
