import { defineConfig } from '@playwright/test';
import { resolveBrowser } from './tools/browser/resolve.ts';

/** Another port lets two runs stand side by side. */
const PORT = Number(process.env['BLOODPATCH_TEST_PORT'] ?? '4183');
const { executablePath, args } = await resolveBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // What they wait for is seen at once where a machine has time; a busy one may take its own.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    launchOptions: { executablePath, args: [...args] },
    viewport: { width: 1024, height: 768 },
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'procedure', testMatch: /procedure\/.*\.spec\.ts/ },
    { name: 'long', testMatch: /long\/.*\.spec\.ts/, grepInvert: /@whole/ },
    { name: 'whole', testMatch: /(long|screens)\/.*\.spec\.ts/, grep: /@whole/ },
    // What a frame costs is measured by itself: nothing else may run beside it.
    { name: 'frames', testMatch: /frames\/.*\.spec\.ts/ },
    { name: 'screens', testMatch: /screens\/.*\.spec\.ts/, grepInvert: /@whole/ },
  ],
  webServer: {
    command: `npx tsx tools/serve/testServer.ts ${PORT}`,
    url: `http://localhost:${PORT}/`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
