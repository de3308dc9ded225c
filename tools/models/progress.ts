/** The bar on standard error: one line that is drawn over where someone watches, one line a structure elsewhere. */
import type { Progress } from './bakeAll.ts';

const WIDTH = 30;

export function progressLine({ done, total, id, baked, tookMs }: Progress): string {
  const full = Math.round((WIDTH * done) / Math.max(1, total));
  const bar = `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
  const triangles = baked?.entry.levels[0]?.triangles;
  const what = triangles === undefined ? 'nothing to bake' : `${triangles} triangles`;
  return `${bar} ${done}/${total} ${id}: ${what}, ${(tookMs / 1000).toFixed(1)} s`;
}

export function showProgress(progress: Progress): void {
  const line = progressLine(progress);
  const { stderr } = process;
  if (!stderr.isTTY) stderr.write(`${line}\n`);
  else stderr.write(`\r\u001b[K${line}${progress.done === progress.total ? '\n' : ''}`);
}
