/** Inside the canvas: places the camera, lets the stage read the snapshot, and writes the overlay. */
import { PerspectiveCamera as DefaultCamera } from '@react-three/drei/core/PerspectiveCamera';
import { extend, useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Group, PerspectiveCamera, Vector3, type WebGLRenderer } from 'three';
import type { ViewId } from '../content/views.ts';
import { eyeOf, FIELD_OF_VIEW_DEG } from './cameras.ts';
import { METRES_PER_MM, toScene } from './frame.ts';
import type { Orbit } from './orbit.ts';
import type { Overlay } from './overlay.ts';
import { isCovered, isInjecting, type PictureCounter, type SnapshotSource } from './reading.ts';
import { DRAWN, type Stage } from './stageTypes.ts';

export interface DirectorProps {
  readonly stage: Stage;
  readonly orbit: Orbit;
  readonly overlay: Overlay;
  readonly session: SnapshotSource;
  readonly view: ViewId;
  readonly still: boolean;
  readonly counter: PictureCounter | null;
  /** Without the blood's bars and numbers. */
  readonly calm: boolean;
  /** Called once, when the first picture really stands on the canvas. */
  readonly onDrawn: () => void;
}

// What JSX may name in this canvas; the rest of three stays out of the bundle.
extend({ Group, PerspectiveCamera });

/** Told on the canvas when it changes: what the drawn objects show, for tests and for whoever asks. */
const NAMES = ['bones', 'needle', 'blood', 'patch', 'leak'] as const;

const onePixel = new Uint8Array(4);

/** Reading a pixel back makes the drawing finish: only then is there a picture. */
function finishDrawing(renderer: WebGLRenderer): void {
  const context = renderer.getContext();
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, onePixel);
}

const up = new Vector3();
const target = new Vector3();

export function Director({
  stage,
  orbit,
  overlay,
  session,
  view,
  still,
  counter,
  calm,
  onDrawn,
}: DirectorProps) {
  const invalidate = useThree((state) => state.invalidate);
  const { root } = stage;
  // Drawn anew after every commit: a frame drawn before it still showed the view before.
  useEffect(() => {
    if (root.parent !== null) invalidate();
  });
  const pictures = useRef(0);
  const drawn = useRef(-1);
  useFrame(({ camera, size, gl }) => {
    const nowMs = performance.now();
    const pose = orbit.poseAt(nowMs);
    const { eye, up: upright } = eyeOf(pose);
    toScene(eye, camera.position);
    toScene(upright, up).normalize();
    camera.up.copy(up);
    camera.lookAt(toScene(pose.target, target));
    if (camera instanceof PerspectiveCamera) {
      const distance = camera.position.distanceTo(target);
      camera.fov = FIELD_OF_VIEW_DEG;
      camera.near = Math.max(distance - 320 * METRES_PER_MM, distance * 0.02);
      camera.far = distance + 420 * METRES_PER_MM;
      camera.updateProjectionMatrix();
    }
    camera.updateMatrixWorld();
    stage.update({ snapshot: session.snapshot, nowMs, eye: camera.position, still });
    const { snapshot } = session;
    const frame = {
      camera,
      size,
      spanMm: pose.spanMm,
      needle: stage.needlePlace(snapshot),
      moving: orbit.moving(nowMs),
    };
    overlay.place(frame);
    const counted = !calm && view === 'section' && isInjecting(snapshot) && !isCovered(snapshot);
    const { epidural, seal } = snapshot.body;
    overlay.bars(frame, stage.figure.gap.x, counted ? epidural.byLevelMl : null, seal.clot, nowMs);
    // What stands there is the last picture's.
    counter?.draw(gl.info.render.calls);
    const seen = stage.drawn();
    if (seen !== drawn.current) {
      drawn.current = seen;
      gl.domElement.dataset['drawn'] = NAMES.filter((name) => (seen & DRAWN[name]) !== 0).join(' ');
    }
    // This runs before the frame is drawn: at the second call the first picture is on its way.
    if (pictures.current < 2) {
      if (pictures.current === 1) {
        finishDrawing(gl);
        onDrawn();
      }
      pictures.current++;
      invalidate();
    }
  });
  return (
    <>
      <DefaultCamera makeDefault fov={FIELD_OF_VIEW_DEG} />
      <primitive object={root} />
    </>
  );
}
