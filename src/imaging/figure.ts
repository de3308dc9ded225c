/** What every view of a patient needs and that does not move: her structures, heights, space and hole. */
import { idealAim, landmarks, needleTrack, patientStructures, depthOf } from '../anatomy/index.ts';
import type { Anatomy, Structure } from '../anatomy/types.ts';
import type { Interspace } from '../content/levels.ts';
import { add, scale, type Vector3 } from '../numerics/vector.ts';
import { epiduralProfile, profileAt, type EpiduralProfile, type LevelHeights } from './epiduralProfile.ts';

export interface Figure {
  readonly anatomy: Anatomy;
  readonly structures: readonly Structure[];
  readonly profile: EpiduralProfile;
  readonly heights: LevelHeights;
  /** Heights of the felt tips of the spinous processes, L1 to L5, mm. */
  readonly tipHeights: readonly number[];
  /** The hole in the dura. */
  readonly hole: Vector3;
  /** Where the ideal needle of the interspace in hand meets the space, and where it enters the skin. */
  readonly gap: Vector3;
  readonly skin: Vector3;
}

const known = new WeakMap<Anatomy, Map<string, Figure>>();

function makeFigure(anatomy: Anatomy, interspace: Interspace, holeAt: Interspace): Figure {
  const structures = patientStructures(anatomy);
  const marks = landmarks(anatomy);
  const heights = Object.fromEntries(
    Object.entries(marks.levelCentres).map(([level, centre]) => [level, centre.z]),
  ) as LevelHeights;
  const lowest = marks.levelCentres['S1/2'].z;
  const profile = epiduralProfile(structures, lowest + 8, marks.spinousTips.L1.z + 52);
  const track = needleTrack(anatomy, idealAim(anatomy, interspace), 140);
  const depth = depthOf(track, 'epiduralFat') ?? depthOf(track, 'dura') ?? 45;
  const { z } = marks.dorsalDuraPoint[holeAt];
  return {
    anatomy,
    structures,
    profile,
    heights,
    tipHeights: Object.values(marks.spinousTips).map((tip) => tip.z),
    hole: { x: profileAt(profile, z).duraX, y: 0, z },
    gap: add(track.entry, scale(track.direction, depth)),
    skin: track.entry,
  };
}

/** The figure of a patient; made once per anatomy, interspace and place of the hole. */
export function figureOf(anatomy: Anatomy, interspace: Interspace, holeAt: Interspace): Figure {
  const mine = known.get(anatomy) ?? new Map<string, Figure>();
  known.set(anatomy, mine);
  const key = `${interspace} ${holeAt}`;
  const before = mine.get(key);
  if (before !== undefined) return before;
  const figure = makeFigure(anatomy, interspace, holeAt);
  mine.set(key, figure);
  return figure;
}
