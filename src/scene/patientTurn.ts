/**
 * How she is turned in the room: rotation and lean as one rigid turn of all that is hers about the skin over her crests. The
 * room, and the camera with it, stands still. Millimetres of the anatomical frame, as everything under the scene's root.
 */
import { Group, Matrix4, Quaternion, Vector3 } from 'three';
import type { Anatomy } from '../anatomy/types.ts';
import { roomFrame, type Pose } from '../session/roomFrame.ts';
import { ease } from './ease.ts';
import type { Point } from './frame.ts';

/** As slow as a person who is helped to sit square, ms. */
const TURN_MS = 700;

export interface PatientTurn {
  readonly group: Group;
  readonly send: (anatomy: Anatomy, pose: Pose, nowMs: number, instant: boolean) => void;
  readonly update: (nowMs: number) => void;
  readonly moving: (nowMs: number) => boolean;
  /** A place of hers, where it will lie in the room once she has turned. */
  readonly toRoom: (point: Point) => Point;
  /** A place of the room as it lies to her now, in place. */
  readonly toBody: (point: Vector3) => Vector3;
}

export function createPatientTurn(): PatientTurn {
  const group = new Group();
  group.matrixAutoUpdate = false;
  const from = new Quaternion();
  const to = new Quaternion();
  const now = new Quaternion();
  const pivot = new Vector3();
  const arm = new Vector3();
  const inverse = new Matrix4();
  const ONE = new Vector3(1, 1, 1);
  let startedMs = -Infinity;
  let written = NaN;
  let rotationDeg = 0;
  let leanDeg = 0;
  let about: Anatomy | null = null;

  const shareAt = (nowMs: number): number => ease((nowMs - startedMs) / TURN_MS);
  const update: PatientTurn['update'] = (nowMs) => {
    const share = shareAt(nowMs);
    if (share === written) return;
    written = share;
    now.slerpQuaternions(from, to, share);
    arm.copy(pivot).applyQuaternion(now);
    arm.subVectors(pivot, arm);
    group.matrix.compose(arm, now, ONE);
    inverse.copy(group.matrix).invert();
    group.matrixWorldNeedsUpdate = true;
  };
  return {
    group,
    update,
    moving: (nowMs) => nowMs - startedMs < TURN_MS,
    send: (anatomy, pose, nowMs, instant) => {
      const same = about === anatomy && rotationDeg === pose.rotationDeg && leanDeg === pose.leanDeg;
      if (same && !instant) return;
      from.slerpQuaternions(from, to, shareAt(nowMs));
      about = anatomy;
      ({ rotationDeg, leanDeg } = pose);
      const room = roomFrame(anatomy, pose);
      const x = room.directionToRoom({ x: 1, y: 0, z: 0 });
      const y = room.directionToRoom({ x: 0, y: 1, z: 0 });
      const z = room.directionToRoom({ x: 0, y: 0, z: 1 });
      to.setFromRotationMatrix(
        new Matrix4().makeBasis(
          new Vector3(x.x, x.y, x.z),
          new Vector3(y.x, y.y, y.z),
          new Vector3(z.x, z.y, z.z),
        ),
      );
      const { origin } = room.middle;
      pivot.set(origin.x, origin.y, origin.z);
      startedMs = instant ? -Infinity : nowMs;
      written = NaN;
      update(nowMs);
    },
    toRoom: ({ x, y, z }) => {
      const turned = new Vector3(x, y, z).sub(pivot).applyQuaternion(to).add(pivot);
      return { x: turned.x, y: turned.y, z: turned.z };
    },
    toBody: (point) => point.applyMatrix4(inverse),
  };
}
