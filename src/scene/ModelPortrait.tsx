/** One vertebra from behind, still, for the start screen; nothing at all where it cannot be drawn. */
import { createRoot } from '@react-three/fiber';
import { useEffect, useRef, type CSSProperties } from 'react';
import { BufferAttribute, BufferGeometry, Group, Mesh, Vector3 } from 'three';
import { eyeOf, FIELD_OF_VIEW_DEG, type CameraPose } from './cameras.ts';
import { METRES_PER_MM, rootMatrix, toScene } from './frame.ts';
import { loadModels, type Model } from './models.ts';
import { createSharedUniforms, createTissueMaterial } from './tissueMaterial.ts';

export interface ModelPortraitProps {
  /** Which model: 'L3'. */
  readonly model: string;
  readonly description: string;
  readonly style?: CSSProperties;
  /** Pixels per millimetre of the drawn bone, so that a rule beside it can be true. */
  readonly onScale?: (pixelsPerMm: number) => void;
}

function middleOf({ reference }: Model): { readonly middle: Vector3; readonly widthMm: number } {
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  const at = new Vector3();
  for (let i = 0; i < reference.length; i += 3) {
    at.fromArray(reference, i);
    low.min(at);
    high.max(at);
  }
  return { middle: low.clone().add(high).multiplyScalar(0.5), widthMm: high.y - low.y };
}

function build(model: Model, pose: CameraPose): Group {
  const shared = createSharedUniforms();
  const { eye } = eyeOf(pose);
  shared.uEye.value.set(eye.x, eye.y, eye.z);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(model.reference, 3));
  geometry.setAttribute('normal', new BufferAttribute(model.normals, 3));
  geometry.setAttribute('baked', new BufferAttribute(model.baked, 4, true));
  geometry.setIndex(new BufferAttribute(model.indices, 1));
  const root = new Group();
  root.matrixAutoUpdate = false;
  root.matrix.copy(rootMatrix());
  root.add(new Mesh(geometry, createTissueMaterial('bone', shared)));
  return root;
}

export function ModelPortrait({ model, description, style, onScale }: ModelPortraitProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tell = useRef(onScale);
  useEffect(() => {
    tell.current = onScale;
  });
  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return undefined;
    let alive = true;
    const root = createRoot(surface);
    const draw = async () => {
      const [loaded] = await loadModels((id) => id === model);
      if (!alive || loaded === undefined) return;
      const { middle, widthMm } = middleOf(loaded);
      const { clientWidth: width, clientHeight: height } = surface;
      const spanMm = (widthMm * 1.04 * height) / Math.max(1, width);
      const pose: CameraPose = { target: middle, azimuthDeg: 0, elevationDeg: 14, spanMm, rollDeg: 0 };
      const { eye, up } = eyeOf(pose);
      await root.configure({
        frameloop: 'demand',
        flat: true,
        size: { width, height, top: 0, left: 0 },
        dpr: Math.min(window.devicePixelRatio, 2),
        gl: { alpha: true, antialias: true },
        camera: { fov: FIELD_OF_VIEW_DEG, near: 50 * METRES_PER_MM, far: 2000 * METRES_PER_MM },
        onCreated: ({ camera }) => {
          toScene(eye, camera.position);
          camera.up.copy(toScene(up)).normalize();
          camera.lookAt(toScene(middle));
          camera.updateMatrixWorld();
        },
      });
      if (!alive) return;
      root.render(<primitive object={build(loaded, pose)} />);
      tell.current?.(height / spanMm);
    };
    // Without WebGL or models the start screen stands well without its bone.
    draw().catch(() => undefined);
    return () => {
      alive = false;
      root.unmount();
    };
  }, [model]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={description}
      style={{ display: 'block', width: '100%', ...style }}
    />
  );
}
