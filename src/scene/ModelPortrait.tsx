/** One vertebra from behind, still, for the start screen. */
import { createRoot } from '@react-three/fiber';
import { useEffect, useRef, type CSSProperties } from 'react';
import { BufferAttribute, BufferGeometry, Group, Mesh, Vector3 } from 'three';
import { eyeOf, FIELD_OF_VIEW_DEG, type CameraPose } from './cameras.ts';
import { METRES_PER_MM, rootMatrix, toScene } from './frame.ts';
import { loadModels, type Model } from './models.ts';
import { createSharedUniforms, createTissueMaterial } from './tissueMaterial.ts';

interface ModelPortraitProps {
  /** Which model: 'L3'. */
  readonly model: string;
  readonly description: string;
  readonly style?: CSSProperties;
  /** Pixels per millimetre of the drawn bone, so that a rule beside it can be true. */
  readonly onScale: (pixelsPerMm: number) => void;
  /** It cannot be drawn here. */
  readonly onUnavailable: () => void;
}

/** Width of the picture in widths of the bone, and how much lower than its middle the picture is centred. */
const ROOM = 1.1;
const LOWER_MM = 4.8;

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

export function ModelPortrait({ model, description, style, onScale, onUnavailable }: ModelPortraitProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tell = useRef({ onScale, onUnavailable });
  useEffect(() => {
    tell.current = { onScale, onUnavailable };
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
      const spanMm = (widthMm * ROOM * height) / Math.max(1, width);
      // From a little above, what lies nearest the eye reaches lowest.
      middle.z -= LOWER_MM;
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
      tell.current.onScale(height / spanMm);
    };
    draw().catch(() => {
      if (alive) tell.current.onUnavailable();
    });
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
