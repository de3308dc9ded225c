import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { asUpload, savedRun } from '../support/files.ts';

test('a run saved by the command line ends in the same state hash in the browser (seed 1)', async ({
  page,
}, info) => {
  const path = info.outputPath('run.json');
  const output = execFileSync(
    'npx',
    [
      'tsx',
      'tools/simulate.ts',
      '--case',
      'obstetric-wet-tap',
      '--operator',
      'expert',
      '--seed',
      '1',
      '--log',
      path,
      '--json',
    ],
    { encoding: 'utf8' },
  );
  const { stateHash }: { stateHash: string } = JSON.parse(output);
  await page.goto('./?q=low');
  await page.locator('input[type=file]').setInputFiles(asUpload(readFileSync(path, 'utf8')));
  await expect(page.getByTestId('debrief')).toBeVisible();
  await expect(page.getByTestId('state-hash')).toHaveText(stateHash);
});

for (const [operator, seed] of [
  ['novice', 2],
  ['reckless', 7],
] as const) {
  test(`Node and the browser agree to the last bit on ${operator}, seed ${seed}`, async ({ page }) => {
    const run = savedRun(operator, seed);
    await page.goto('./?q=low');
    await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(run.file)));
    await expect(page.getByTestId('state-hash')).toHaveText(run.stateHash);
    await expectAccessible(page, 'debrief');
  });
}

test('a run saved by another model shows what was recorded and says so', async ({ page }) => {
  const { file, stateHash } = savedRun('expert', 3);
  await page.goto('./?q=low');
  await page
    .locator('input[type=file]')
    .setInputFiles(asUpload(JSON.stringify({ ...file, modelVersion: 'an-older-one' })));
  await expect(page.getByText(/model has changed/i)).toBeVisible();
  await expect(page.getByText(stateHash)).toBeVisible();
});
