/** What is drawn and what stands in the graphics memory, counted at the drawing interface itself. */
import { expect, type Page } from '@playwright/test';

export interface GraphicsCounts {
  /** Draw calls on to the screen and their triangles since the page was opened. */
  calls: number;
  triangles: number;
  /** Those of the frame that was drawn last. */
  frameCalls: number;
  frameTriangles: number;
  /** Buffers and textures that stand in the graphics memory now. */
  buffers: number;
  textures: number;
  /** Buffers made since the page was opened. */
  buffersMade: number;
}

declare global {
  interface Window {
    graphicsCounts?: GraphicsCounts;
  }
}

/** Count from the next page on. */
export async function countGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = {
      calls: 0,
      triangles: 0,
      frameCalls: 0,
      frameTriangles: 0,
      buffers: 0,
      textures: 0,
      buffersMade: 0,
    };
    window.graphicsCounts = counts;
    const nextFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      nextFrame((ms) => {
        const { calls, triangles } = counts;
        callback(ms);
        if (counts.calls === calls) return;
        counts.frameCalls = counts.calls - calls;
        counts.frameTriangles = counts.triangles - triangles;
      });
    const { prototype } = WebGL2RenderingContext;
    const heed = (
      name: keyof WebGL2RenderingContext,
      told: (gl: WebGL2RenderingContext, given: readonly unknown[]) => void,
    ) => {
      const own: unknown = Reflect.get(prototype, name);
      if (typeof own !== 'function') throw new Error(`There is no ${name}.`);
      Reflect.set(prototype, name, function (this: WebGL2RenderingContext, ...given: readonly unknown[]) {
        told(this, given);
        const answer: unknown = Reflect.apply(own, this, given);
        return answer;
      });
    };
    heed('drawElements', (gl, given) => {
      if (gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null) return;
      counts.calls++;
      counts.triangles += Number(given[1]) / 3;
    });
    heed('createBuffer', () => {
      counts.buffers++;
      counts.buffersMade++;
    });
    heed('deleteBuffer', () => counts.buffers--);
    heed('createTexture', () => counts.textures++);
    heed('deleteTexture', () => counts.textures--);
  });
}

export async function graphics(page: Page): Promise<GraphicsCounts> {
  const counts = await page.evaluate(() => window.graphicsCounts);
  if (counts === undefined) throw new Error('Nothing was counted.');
  return counts;
}

/** Counts once no frame has been drawn for so long, ms. */
export async function graphicsAtRest(page: Page, restMs = 1500): Promise<GraphicsCounts> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const last = before;
        before = (await graphics(page)).calls;
        return before === last;
      },
      { intervals: [restMs], timeout: 180_000 },
    )
    .toBe(true);
  return graphics(page);
}
