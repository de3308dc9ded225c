/** The picture that the GPU adds up and the one that is made without it are the same picture. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createAnatomy, inPosture, landmarks, REFERENCE_MALE } from '../../../src/anatomy/index.ts';
import { anteroposterior, beamOf, lateral, pixelMiddle, rayAt } from '../../../src/imaging/xray/carm.ts';
import { absorptionAlong } from '../../../src/imaging/xray/integral.ts';
import { expect, test } from '../support/fixtures.ts';
import type { FilmsCompared } from '../support/filmPage.ts';

/** Side of the films and of the grid, as the page has them. */
const SIZE = 320;
const GRID = 32;

declare global {
  interface Window {
    films: { compareFilms: () => Promise<readonly FilmsCompared[] | null> };
  }
}

/** The comparison and all that it needs, as one plain script. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('../support/filmPage.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'films' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('There is no script.');
  return chunk.code;
}

/** Every so many of the grid's places is walked through the fields: all of them would take half a minute. */
const WALKED = 10;

test('films of the reference spine by the GPU, without it, and walked through the fields agree within 2 % of full scale', async ({
  page,
}, info) => {
  await page.goto('./?webgl=off');
  // The page takes scripts from its own place alone.
  const script = await bundled();
  await page.route('**/films.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.addScriptTag({ url: './films.js' });
  const compared = await page.evaluate(() => window.films.compareFilms());
  // Every browser that these tests run in can add up floats, by software if need be.
  if (compared === null) throw new Error('This browser adds up no floats.');
  const anatomy = inPosture(createAnatomy(REFERENCE_MALE.parameters), 'lateralCurled');
  const centre = landmarks(anatomy).levelCentres['L3/4'];
  const every = SIZE / GRID;
  [anteroposterior(centre), lateral(centre)].forEach((arm, view) => {
    const films = compared[view];
    expect(films?.places).toBe(GRID * GRID);
    expect(films?.worst).toBeLessThan(0.02);
    expect(films?.mean).toBeLessThan(0.0005);
    const beam = beamOf(arm);
    for (let i = view; i < GRID * GRID; i += WALKED) {
      const column = (i % GRID) * every + every / 2;
      const row = Math.floor(i / GRID) * every + every / 2;
      const { u, v } = pixelMiddle(beam, column, row, SIZE);
      const walked = absorptionAlong(anatomy, beam.tube, rayAt(beam, u, v));
      const miss = Math.abs((films?.gpu[i] ?? NaN) - walked) / (films?.most ?? NaN);
      expect(miss, `${column}, ${row}`).toBeLessThan(0.02);
    }
  });
  info.annotations.push({ type: 'films', description: JSON.stringify(compared) });
});
