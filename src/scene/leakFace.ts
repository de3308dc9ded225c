/** The leak and the clot at the hole, painted on a small face just before the cut and its blood. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three';
import type { Figure } from '../imaging/figure.ts';
import { createSectionPainter } from '../imaging/sectionPainter.ts';
import type { SectionState } from '../imaging/painter/index.ts';
import type { Interspace } from '../content/levels.ts';

const HALF_MM = 12;
const PIXELS_PER_MM = 16;

export interface LeakFace {
  readonly mesh: Mesh;
  /** Paints anew only when leak or clot have changed to be seen. */
  readonly update: (state: SectionState, shown: boolean) => void;
}

export function buildLeakFace(figure: Figure, holeInterspace: Interspace, leftMm: number): LeakFace {
  const { x, z } = figure.hole;
  const painter = createSectionPainter({
    anatomy: figure.anatomy,
    kind: 'sagittal',
    interspace: holeInterspace,
    window: { minU: -x - HALF_MM, maxU: -x + HALF_MM, minV: z - HALF_MM, maxV: z + HALF_MM },
    pixelsPerMm: PIXELS_PER_MM,
  });
  const canvas = document.createElement('canvas');
  canvas.width = painter.size.width;
  canvas.height = painter.size.height;
  const ink = canvas.getContext('2d');
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  const geometry = new BufferGeometry();
  const corners = [
    [x + HALF_MM, leftMm, z - HALF_MM],
    [x - HALF_MM, leftMm, z - HALF_MM],
    [x - HALF_MM, leftMm, z + HALF_MM],
    [x + HALF_MM, leftMm, z + HALF_MM],
  ];
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners.flat()), 3));
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const material = new MeshBasicMaterial({
    map: texture,
    transparent: true,
    side: DoubleSide,
    // Flat: two passes would show the same, and look for their programs anew in each frame.
    forceSinglePass: true,
    toneMapped: false,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = 4;
  let painted = NaN;
  return {
    mesh,
    update: (state, shown) => {
      mesh.visible = shown;
      const { seal, csf } = state.body;
      const key =
        Math.round(csf.leakMlPerMin * 20) +
        Math.round(seal.clot * 50) * 1e4 +
        Math.round(seal.fraction * 50) * 1e7;
      if (!shown || !ink || key === painted) return;
      painted = key;
      ink.clearRect(0, 0, canvas.width, canvas.height);
      painter.paintLeak(ink, state);
      texture.needsUpdate = true;
    },
  };
}
