/** A painted section map as the flat face of a cut: exactly the colours of the map, unlit. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DoubleSide,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three';
import { pointOn } from '../imaging/plane.ts';
import type { SectionPainter, SectionState } from '../imaging/painter/index.ts';

export interface CutFace {
  readonly mesh: Mesh;
  readonly setOpacity: (opacity: number) => void;
  /** Paint the blood anew when there is more or less of it. */
  readonly refresh: (state: SectionState) => void;
}

/** Less change than this is not worth a new picture, mL. */
const REPAINT_ML = 0.2;

export function buildCutFace(painter: SectionPainter): CutFace {
  const canvas = document.createElement('canvas');
  canvas.width = painter.size.width;
  canvas.height = painter.size.height;
  const ink = canvas.getContext('2d');
  if (ink) painter.paintStatic(ink);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  texture.minFilter = LinearMipmapLinearFilter;
  const { minU, maxU, minV, maxV } = painter.window;
  const corners = [
    [minU, minV],
    [maxU, minV],
    [maxU, maxV],
    [minU, maxV],
  ] as const;
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new BufferAttribute(
      Float32Array.from(
        corners.flatMap(([u, v]) => {
          const { x, y, z } = pointOn(painter.plane, u, v);
          return [x, y, z];
        }),
      ),
      3,
    ),
  );
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  const material = new MeshBasicMaterial({
    map: texture,
    transparent: true,
    side: DoubleSide,
    // Flat: two passes would show the same, and look for their programs anew in each frame.
    forceSinglePass: true,
    toneMapped: false,
    alphaTest: 0.02,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -2,
  });
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = 1;
  let still: HTMLCanvasElement | null = null;
  let paintedMl = 0;
  const refresh: CutFace['refresh'] = (state) => {
    const { volumeMl } = state.body.epidural;
    if (!ink || Math.abs(volumeMl - paintedMl) < REPAINT_ML) return;
    if (still === null) {
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      const layer = copy.getContext('2d');
      if (layer) painter.paintStatic(layer);
      still = copy;
    }
    paintedMl = volumeMl;
    ink.clearRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(still, 0, 0);
    painter.paintBlood(ink, state);
    texture.needsUpdate = true;
  };
  return {
    mesh,
    refresh,
    setOpacity: (opacity) => {
      material.opacity = opacity;
      mesh.visible = opacity > 0.02;
    },
  };
}
