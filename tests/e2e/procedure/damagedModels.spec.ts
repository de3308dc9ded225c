/**
 * Model files that are missing or damaged: what cannot be drawn is named, and the page goes on. The browser itself
 * writes a missing file into the console, so these tests do not use the watch that forbids it.
 */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';

const { t } = createMessages('en', 'patient');

const RUN = './?case=obstetric-wet-tap&seed=1';

/** Answer every request for a structure's model with the first bytes of a true one. */
async function truncate(page: Page, structure: string): Promise<void> {
  await page.route(`**/models/${structure}*.glb`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    await route.fulfill({ body: readFileSync(`public/models/${name}`).subarray(0, 900) });
  });
}

test('a soft structure whose file is cut off is left out and named', async ({ page }) => {
  await truncate(page, 'ligamentumFlavum');
  await page.goto(RUN);
  await expect(page.getByText(/Left out of the picture.*ligament/i)).toBeVisible();
  await expect(page.getByTestId('act-begin')).toBeVisible();
});

test('a bone whose file is cut off brings the section maps, and the page says so', async ({ page }) => {
  await truncate(page, 'L4');
  await page.goto(RUN);
  await expect(page.getByText(/3D view stopped working/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Side section/ }).first()).toBeVisible();
  await expect(page.getByTestId('act-begin')).toBeVisible();
});

test('a bone whose file is not there brings the section maps, and the page says so', async ({ page }) => {
  await page.route('**/models/L3*.glb', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(RUN);
  await expect(page.getByText(/3D view stopped working/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Side section/ }).first()).toBeVisible();
});

test('a list of models that is not there brings the section maps, and the page says so', async ({ page }) => {
  await page.route('**/models/manifest.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(RUN);
  await expect(page.getByText(/3D view stopped working/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Side section/ }).first()).toBeVisible();
});

test('a picture whose program does not come leaves a patient her words, and a section to look at', async ({
  page,
}) => {
  await page.route('**/PatientPlate*.js', (route) => route.abort());
  await page.goto('./#/patient/afterBirth/what');
  await expect(page.getByTestId('still-section')).toBeVisible();
  await expect(page.getByTestId('patient-text')).toContainText(t('patient.what.cue'));
  await page.getByTestId('next-chapter').click();
  await expect(page.getByRole('heading', { level: 1, name: t('patient.steps.title') })).toBeVisible();
});
