/** Places worth cutting, from the landmarks of the patient: no number of theirs is written down. */
import { idealAim, landmarks, needleTrack } from '../anatomy/index.ts';
import type { Anatomy } from '../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../content/levels.ts';
import { atan2, PI } from '../numerics/elementary.ts';
import type { CutPlace } from './cuts.ts';

export interface Stop {
  readonly id: 'midSagittal' | 'paramedian' | 'disc' | 'needle' | 'crests' | 'canal';
  readonly level: Interspace | null;
  readonly place: CutPlace;
}

/** Clear of the spinous process, well inside the lamina: a share of the sac's distance from disc to disc. */
const BESIDE_MIDLINE_SHARE = 0.28;
const NEEDLE_LEVELS = ['L2/3', 'L3/4', 'L4/5'] as const;

export function stopsOf(anatomy: Anatomy): readonly Stop[] {
  const { levelCentres, iliacCrestZ } = landmarks(anatomy);
  const centre = levelCentres['L3/4'];
  const beside = (levelCentres['L2/3'].z - levelCentres['L4/5'].z) * 0.5 * BESIDE_MIDLINE_SHARE;
  const cut = (kind: CutPlace['kind'], change: Partial<CutPlace>): CutPlace => ({
    kind,
    focus: { ...centre, y: 0 },
    tiltDeg: 0,
    flipped: false,
    ...change,
  });
  const along = (level: Interspace): Stop => {
    const { entry, direction } = needleTrack(anatomy, idealAim(anatomy, level), 1);
    const tiltDeg = (atan2(direction.z, direction.x) * 180) / PI;
    // Where the line meets the sac.
    const far = (levelCentres[level].x - entry.x) / direction.x;
    const focus = { x: levelCentres[level].x, y: 0, z: entry.z + direction.z * far };
    return { id: 'needle', level, place: cut('axial', { focus, tiltDeg }) };
  };
  return [
    { id: 'midSagittal', level: null, place: cut('sagittal', {}) },
    { id: 'paramedian', level: null, place: cut('sagittal', { focus: { ...centre, y: beside } }) },
    ...INTERSPACES.map((level): Stop => ({
      id: 'disc',
      level,
      place: cut('axial', { focus: { ...levelCentres[level], y: 0 } }),
    })),
    ...NEEDLE_LEVELS.map(along),
    { id: 'crests', level: null, place: cut('axial', { focus: { ...centre, y: 0, z: iliacCrestZ } }) },
    { id: 'canal', level: null, place: cut('coronal', { flipped: true }) },
  ];
}

/** How near to a disc's middle a height must be to bear its name, as a share of the way to the next. */
const DISC_SHARE = 0.24;

/** Name of a height: a disc's, or that of the vertebra between two discs. */
export function levelName(anatomy: Anatomy, z: number): string {
  const { levelCentres } = landmarks(anatomy);
  const marks = (['T12/L1', ...INTERSPACES, 'S1/2'] as const).map((level) => ({
    level,
    z: levelCentres[level].z,
  }));
  const bodies = ['L1', 'L2', 'L3', 'L4', 'L5', 'S1'];
  for (let i = 0; i + 1 < marks.length; i++) {
    const upper = marks[i];
    const lower = marks[i + 1];
    if (upper === undefined || lower === undefined) continue;
    const near = (upper.z - lower.z) * DISC_SHARE;
    if (z > upper.z + near) return 'T12';
    if (z > upper.z - near) return upper.level;
    if (z > lower.z + near) return bodies[i] ?? '';
  }
  const last = marks.at(-1);
  return last !== undefined && z > last.z - 6 ? last.level : 'S2';
}
