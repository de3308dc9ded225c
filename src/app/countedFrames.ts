/**
 * `?frames=counted`: frames of a fixed length that are counted, for tests of what a frame costs. Each frame is worth a
 * sixtieth of a second whatever it took, so that a slow machine measures the same frames as a fast one.
 */
import type { PictureCounter } from '../scene/reading.ts';
import { createFrameLoop, type FrameLoop } from '../ui/lib/frames.ts';
import type { UrlSwitches } from './urlSwitches.ts';

const FRAME_MS = 1000 / 60;
/** Frames whose allocation is kept. */
const KEPT = 600;

export interface CountedFrames extends PictureCounter {
  frames: number;
  /** Pictures that the scene has drawn, and the draw calls of the last one. */
  pictures: number;
  drawCalls: number;
  /** Set by the test: a picture in every frame; and the clock stands, so that it is the same picture. */
  always: boolean;
  fixed: boolean;
  /** What each of the last frames allocated, bytes, in a ring; not a number where the browser does not tell. Negative where rubbish was collected. */
  readonly bytes: Float64Array;
}

declare global {
  interface Window {
    bloodpatchFrames?: CountedFrames;
  }
  interface Performance {
    /** Chromium alone. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}

/** The page's counter where the address asks for one. */
export function countedFrames({ frames }: Pick<UrlSwitches, 'frames'>): CountedFrames | null {
  if (frames !== 'counted') return null;
  if (window.bloodpatchFrames !== undefined) return window.bloodpatchFrames;
  const counter: CountedFrames = {
    frames: 0,
    pictures: 0,
    drawCalls: 0,
    always: false,
    fixed: false,
    bytes: new Float64Array(KEPT).fill(NaN),
    draw: (lastDrawCalls) => {
      counter.pictures++;
      counter.drawCalls = lastDrawCalls;
    },
  };
  window.bloodpatchFrames = counter;
  return counter;
}

/** The loop that counts. While the picture is fixed its clock stands. */
function createCountedLoop(counter: CountedFrames): FrameLoop {
  let nowMs = 0;
  let usedBefore = NaN;
  return createFrameLoop(() => {
    const used = performance.memory?.usedJSHeapSize ?? NaN;
    counter.bytes[counter.frames % KEPT] = used - usedBefore;
    usedBefore = used;
    counter.frames++;
    if (!counter.fixed) nowMs += FRAME_MS;
    return nowMs;
  });
}

/** The page's one loop of frames. */
export function frameLoopFor(switches: Pick<UrlSwitches, 'frames'>): FrameLoop {
  const counter = countedFrames(switches);
  return counter === null ? createFrameLoop() : createCountedLoop(counter);
}
