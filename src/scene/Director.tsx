/** Inside the canvas: places the camera, lets the stage read the snapshot, and writes the overlay. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { PerspectiveCamera, Vector3 } from 'three';
import type { ViewId } from '../content/views.ts';
import { eyeOf, FIELD_OF_VIEW_DEG } from './cameras.ts';
import { METRES_PER_MM, toScene } from './frame.ts';
import type { Orbit } from './orbit.ts';
import type { Overlay } from './overlay.ts';
import { isInjecting, type SnapshotSource } from './reading.ts';
import type { Stage } from './stage.ts';

export interface DirectorProps {
  readonly stage: Stage;
  readonly orbit: Orbit;
  readonly overlay: Overlay;
  readonly session: SnapshotSource;
  readonly view: ViewId;
  readonly still: boolean;
  readonly onFrame: (nowMs: number) => void;
}

const up = new Vector3();
const target = new Vector3();

export function Director({ stage, orbit, overlay, session, view, still, onFrame }: DirectorProps) {
  const invalidate = useThree((state) => state.invalidate);
  const { root } = stage;
  useEffect(() => {
    if (root.parent !== null) invalidate();
  }, [root, invalidate]);
  useFrame(({ camera, size }) => {
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
    const counted = view === 'section' && isInjecting(snapshot);
    overlay.bars(frame, stage.places.gap.x, counted ? snapshot.body.epidural.byLevelMl : null, nowMs);
    onFrame(nowMs);
  });
  return <primitive object={root} />;
}
