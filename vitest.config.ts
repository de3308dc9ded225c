import { defineConfig } from 'vitest/config';

/** The long proofs run with `npm run verify`, everything else with `npm test`. */
const long = process.env['BLOODPATCH_TESTS'] === 'verify';

export default defineConfig({
  test: {
    environment: 'node',
    include: long
      ? ['tests/verify/**/*.test.ts']
      : ['tests/unit/**/*.test.ts', 'tests/validation/**/*.test.ts'],
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: long ? 600_000 : 120_000,
    maxWorkers: 2,
  },
});
