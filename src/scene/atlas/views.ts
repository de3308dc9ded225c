/** Where the eye stands for each standard view of the atlas, and for a cut: square-on scale, no perspective. */
import type { Box } from '../../anatomy/types.ts';
import type { AtlasView } from '../../content/atlas.ts';
import type { CutPlace } from '../../imaging/cuts.ts';
import type { CameraPose, OrbitLimits } from '../cameras.ts';

export const ATLAS_LIMITS: OrbitLimits = {
  azimuthDeg: [-3600, 3600],
  elevationDeg: [-90, 90],
  spanMm: [12, 640],
};

/** Room round what is shown, as a share of it. */
const ROOM = 1.06;

const DIRECTIONS: Readonly<Record<AtlasView, readonly [azimuthDeg: number, elevationDeg: number]>> = {
  posterior: [0, 0],
  left: [90, 0],
  anterior: [180, 0],
  superior: [0, 90],
  inferior: [180, -90],
  oblique: [48, 16],
};

/** A little to the side of square on, so that a cut is seen to be the face of a solid. */
const CUT_DIRECTIONS: Readonly<Record<CutPlace['kind'], readonly [number, number, number, number]>> = {
  sagittal: [104, 7, -104, 7],
  axial: [180, -80, 0, 80],
  coronal: [194, 8, 14, 8],
};

/** Both bellies of the muscles beside the spine. */
const CROSS_WIDTH_MM = 170;

function poseAlong(azimuthDeg: number, elevationDeg: number, box: Box, aspect: number): CameraPose {
  const { min, max } = box;
  const turn = (azimuthDeg * Math.PI) / 180;
  const lift = (elevationDeg * Math.PI) / 180;
  const deep = max.x - min.x;
  const wide = max.y - min.y;
  const tall = max.z - min.z;
  const across = Math.abs(Math.sin(turn)) * deep + Math.abs(Math.cos(turn)) * wide;
  const away = Math.abs(Math.cos(turn)) * deep + Math.abs(Math.sin(turn)) * wide;
  const high = Math.abs(Math.cos(lift)) * tall + Math.abs(Math.sin(lift)) * away;
  return {
    target: { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, z: (min.z + max.z) / 2 },
    azimuthDeg,
    elevationDeg,
    spanMm: Math.max(high, across / Math.max(aspect, 0.2)) * ROOM,
    rollDeg: 0,
  };
}

export function poseOf(view: AtlasView, box: Box, aspect: number): CameraPose {
  const [azimuthDeg, elevationDeg] = DIRECTIONS[view];
  return poseAlong(azimuthDeg, elevationDeg, box, aspect);
}

/** Facing a cut; the picture is centred on its focus in the directions that the cut leaves open. */
export function poseOfCut(cut: CutPlace, box: Box, aspect: number): CameraPose {
  const [azimuth, elevation, backAzimuth, backElevation] = CUT_DIRECTIONS[cut.kind];
  const turn = cut.kind === 'sagittal' ? cut.tiltDeg : 0;
  const pose = poseAlong(
    (cut.flipped ? backAzimuth : azimuth) - turn,
    cut.flipped ? backElevation : elevation,
    box,
    aspect,
  );
  if (cut.kind !== 'axial') return pose;
  // A cross section is looked at close by: the arch and what it holds, from the skin to the body's front.
  const { focus } = cut;
  return {
    ...pose,
    target: { x: (box.min.x + box.max.x) / 2 - 8, y: 0, z: focus.z },
    spanMm: Math.max(box.max.x - box.min.x + 46, CROSS_WIDTH_MM / Math.max(aspect, 0.2)),
  };
}

/** The same pose, its azimuth given so that the way there is the short one. */
export function nearTo(pose: CameraPose, azimuthDeg: number): CameraPose {
  const turns = Math.round((azimuthDeg - pose.azimuthDeg) / 360);
  return { ...pose, azimuthDeg: pose.azimuthDeg + turns * 360 };
}
