/** The square of the back at the needle's place: a dashed line straight out, against which its angles are read. */
import { BufferGeometry, Line, LineDashedMaterial, Vector3 } from 'three';
import { scale } from '../numerics/vector.ts';
import { roomFrame, straightAhead } from '../session/roomFrame.ts';
import type { SessionSnapshot } from '../session/types.ts';

/** As long as a needle and its syringe, mm. */
const LENGTH_MM = 125;

export interface SquareLine {
  readonly line: Line;
  /** From where this needle enters; null hides it. */
  readonly update: (snapshot: SessionSnapshot | null) => void;
}

export function buildSquareLine(): SquareLine {
  const geometry = new BufferGeometry().setFromPoints([new Vector3(), new Vector3(0, 0, LENGTH_MM)]);
  const material = new LineDashedMaterial({ color: '#3F6F66', dashSize: 4, gapSize: 3 });
  const line = new Line(geometry, material);
  line.computeLineDistances();
  line.renderOrder = 24;
  line.visible = false;
  const along = new Vector3(0, 0, 1);
  const out = new Vector3();
  let version = -1;
  return {
    line,
    update: (snapshot) => {
      const track = snapshot?.track ?? null;
      line.visible = track !== null;
      if (snapshot === null || track === null || snapshot.version === version) return;
      ({ version } = snapshot);
      const outward = scale(straightAhead(roomFrame(snapshot.anatomy, snapshot.body.pose)), -1);
      line.position.set(track.entry.x, track.entry.y, track.entry.z);
      line.quaternion.setFromUnitVectors(along, out.set(outward.x, outward.y, outward.z));
    },
  };
}
