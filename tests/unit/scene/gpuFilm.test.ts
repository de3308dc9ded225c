/** What the GPU's pass keeps on the GPU, counted on a context that only counts. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anteroposterior } from '../../../src/imaging/xray/carm.ts';
import type { Absorber } from '../../../src/imaging/xray/surfaces.ts';
import { createGpuFilm } from '../../../src/scene/xray/gpuFilm.ts';
import { vector } from '../../../src/numerics/vector.ts';

/** Counts what is made and deleted; constants are their own names, everything else works. */
function countingContext() {
  const live = {
    Buffer: new Set<unknown>(),
    VertexArray: new Set<unknown>(),
    Framebuffer: new Set<unknown>(),
    Texture: new Set<unknown>(),
  };
  const known: Readonly<Record<string, (made?: unknown) => unknown>> = {
    createBuffer: () => made(live.Buffer),
    deleteBuffer: (each) => live.Buffer.delete(each),
    createVertexArray: () => made(live.VertexArray),
    deleteVertexArray: (each) => live.VertexArray.delete(each),
    createFramebuffer: () => made(live.Framebuffer),
    deleteFramebuffer: (each) => live.Framebuffer.delete(each),
    createTexture: () => made(live.Texture),
    deleteTexture: (each) => live.Texture.delete(each),
    checkFramebufferStatus: () => 'FRAMEBUFFER_COMPLETE',
    getProgramParameter: () => true,
    isContextLost: () => false,
  };
  const made = (set: Set<unknown>) => {
    const one = {};
    set.add(one);
    return one;
  };
  const gl = new Proxy(known, {
    get: (_, name: string) => (/^[A-Z]/.test(name) ? name : (known[name] ?? (() => ({})))),
  });
  return { gl, live };
}

function absorber(): Absorber {
  return {
    positions: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0),
    indices: Uint32Array.of(0, 1, 2),
    perMm: 0.1,
    coarsePerMm: 0.1,
    shown: null,
  };
}

describe('the pass on the GPU', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps the buffers of the surfaces that it draws and of no others', () => {
    const { gl, live } = countingContext();
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => gl }) });
    const film = createGpuFilm(Infinity);
    const arm = anteroposterior(vector(0, 0, 0));
    const first = [absorber(), absorber(), absorber()];
    expect(film?.expose(arm, first, 8)?.size).toBe(8);
    expect(film?.expose(arm, first, 8)?.size).toBe(8);
    expect([live.Buffer.size, live.VertexArray.size]).toEqual([6, 3]);
    film?.expose(arm, [absorber()], 8);
    expect([live.Buffer.size, live.VertexArray.size]).toEqual([2, 1]);
  });

  it('leaves nothing on the GPU once it is released, and brings it back for the next film', () => {
    const { gl, live } = countingContext();
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => gl }) });
    const film = createGpuFilm(Infinity);
    const arm = anteroposterior(vector(0, 0, 0));
    const surfaces = [absorber(), absorber()];
    const sizes = () => Object.values(live).map(({ size }) => size);
    film?.expose(arm, surfaces, 8);
    film?.expose(arm, surfaces, 16);
    expect(sizes()).toEqual([4, 2, 2, 2]);
    film?.release();
    expect(sizes()).toEqual([0, 0, 0, 0]);
    expect(film?.expose(arm, surfaces, 8)?.size).toBe(8);
    expect(sizes()).toEqual([4, 2, 1, 1]);
  });

  it('is given up after two slow passes in a row, of which none had something made ready', () => {
    const { gl } = countingContext();
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => gl }) });
    let nowMs = 0;
    let takesMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += takesMs));
    const film = createGpuFilm(40);
    const arm = anteroposterior(vector(0, 0, 0));
    const [first, second] = [[absorber()], [absorber()]];
    const pass = (of: readonly Absorber[], size: number, ms: number) => {
      takesMs = ms;
      return film?.expose(arm, of, size) !== null;
    };
    // Shaders, other surfaces, another size: each slow once.
    expect([pass(first, 8, 500), pass(second, 8, 500), pass(second, 16, 500)]).toEqual([true, true, true]);
    expect([pass(second, 16, 60), pass(second, 16, 5), pass(second, 16, 60)]).toEqual([true, true, true]);
    expect(pass(second, 8, 5)).toBe(true);
    expect([pass(second, 8, 60), pass(second, 8, 60)]).toEqual([true, true]);
    expect(pass(second, 8, 5)).toBe(false);
    vi.restoreAllMocks();
  });
});
