/** The committed page: computed from what stands here, whole, and true to its themes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excludedRows } from '../../../tools/validation/excluded.ts';
import { experimentFiles, readExperiment } from '../../../tools/validation/experiments.ts';
import { protocolOf } from '../../../tools/validation/report/protocol.ts';
import { EVIDENCE_PAGE, presentStamp, stampOf } from '../../../tools/validation/report/write.tsx';

const html = existsSync(EVIDENCE_PAGE) ? readFileSync(EVIDENCE_PAGE, 'utf8') : '';
const studies = experimentFiles()
  .map((file) => ({ file, experiment: readExperiment(file) }))
  .filter(({ experiment }) => experiment.study !== undefined);

const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe('the evidence page', () => {
  it('was computed from the present model and experiments (npm run validate -- --report)', () => {
    expect(stampOf(html)).toEqual(presentStamp());
  });

  it('reads a stamp, and misses one that is not there', () => {
    expect(stampOf('<meta name="bloodpatch-model" content="0123456789ab"/>')).toBeNull();
  });

  it('holds every row of every study and links every file', () => {
    expect(studies.length).toBeGreaterThan(40);
    const links = new Set([...html.matchAll(/href="experiments\/([^"]+)"/g)].map(([, name]) => name));
    expect(studies.map(({ file }) => basename(file)).filter((name) => !links.has(name))).toEqual([]);
    const rows = studies.flatMap(({ experiment }) => experiment.study?.rows ?? []);
    expect(rows.map(({ id }) => `row-${id}`).filter((id) => !ids.includes(id))).toEqual([]);
    const excluded = excludedRows();
    expect(excluded.length).toBeGreaterThan(50);
    expect(html.match(/class="rows targets"/g)?.length).toBe(
      new Set(excluded.map(({ reason }) => reason)).size,
    );
  });

  it('draws at least eight studies as curves', () => {
    const drawn = studies.filter(({ experiment }) => (experiment.study?.plots.length ?? 0) > 0);
    expect(drawn.length).toBeGreaterThanOrEqual(8);
    const plots = drawn.reduce((sum, { experiment }) => sum + (experiment.study?.plots.length ?? 0), 0);
    expect(html.match(/class="plot" role="img"/g)?.length).toBe(plots);
  });

  it('has no id twice, no link to nowhere in it, no style or picture of another host', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const meant = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(meant.length).toBeGreaterThan(60);
    expect(meant.filter((id) => !ids.includes(id))).toEqual([]);
    expect(/(src|srcset|data)="https?:|<link[^>]*https?:|url\(/.exec(html)).toBeNull();
  });

  it('has its headings in order, one first, none left out', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('tells every protocol in words', () => {
    for (const { file, experiment } of studies) {
      const told = protocolOf(experiment);
      expect(told.length, file).toBeGreaterThan(20);
      expect(told, file).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('is dark as the procedure room is', () => {
    const values = (css: string, from: string) => {
      const start = css.indexOf(`${from} {`);
      const block = css.slice(start, css.indexOf('}', start));
      return [...block.matchAll(/(--[a-z0-9-]+|color-scheme): ([^;]+);/g)].map(
        ([, name, value]) => `${name} ${value}`,
      );
    };
    const room = values(
      readFileSync('src/ui/styles/tokens.css', 'utf8'),
      ":root[data-theme='procedureRoom']",
    );
    const dark = values(readFileSync('src/ui/styles/evidenceTheme.css', 'utf8'), ':root:not([data-theme])');
    expect(room.length).toBeGreaterThan(15);
    expect(dark).toEqual(room);
  });
});
