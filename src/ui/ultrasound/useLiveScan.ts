/**
 * The running picture: a coarse one at once, the anatomy in its plane where that may be shown, then the whole and what is seen in
 * it. Made in slices between the browser's own work; every change of the probe begins anew.
 */
import { useEffect, useState } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import type { FanSetting } from '../../imaging/ultrasound/fan.ts';
import { takingPicture, type UltrasoundPicture } from '../../imaging/ultrasound/picture.ts';
import {
  mappingPlane,
  namedPlaces,
  type NamedPlace,
  type PlaneMap,
} from '../../imaging/ultrasound/planeMap.ts';
import { setProbe, type ProbePlace } from '../../imaging/ultrasound/probe.ts';
import { readingPicture, type Reading } from '../../imaging/ultrasound/read.ts';
import type { Slices } from '../../imaging/slices.ts';
import { runSlices } from '../atlas/runSlices.ts';

export interface Known {
  readonly map: PlaneMap;
  readonly names: readonly NamedPlace[];
}

export interface LiveScan {
  readonly picture: UltrasoundPicture | null;
  /** What is seen in the whole picture; null until it is there and read. */
  readonly reading: Reading | null;
  /** What lies in its plane; null where that is covered. */
  readonly known: Known | null;
}

const NOTHING: LiveScan = { picture: null, reading: null, known: null };
/** The lattice of the anatomy beside the picture. */
const PLACES = 160;

/** Where and how deep it is looked, and whether what is known may be shown beside it. */
export interface Wanted {
  readonly anatomy: Anatomy;
  readonly place: ProbePlace;
  readonly depthMm: number;
  readonly sidePx: number;
  readonly isAcross: boolean;
  readonly isKnown: boolean;
}

function* scanning(
  { anatomy, place, depthMm, sidePx, isAcross, isKnown }: Wanted,
  show: (part: Partial<LiveScan>) => void,
): Slices<void> {
  const setting: FanSetting = { depthMm, widthPx: sidePx, heightPx: sidePx };
  const pose = setProbe(anatomy, place);
  const job = takingPicture(anatomy, pose, setting);
  let map: ReturnType<typeof mappingPlane> | null = null;
  let step = job.next();
  for (; step.done !== true; step = job.next()) {
    const coarse = step.value;
    yield;
    if (coarse === null) continue;
    show({ picture: coarse, reading: null, ...(isKnown ? {} : { known: null }) });
    if (!isKnown) continue;
    map = mappingPlane(anatomy, coarse, PLACES);
    let asked = map.next();
    while (asked.done !== true && asked.value === null) {
      yield;
      asked = map.next();
    }
    if (asked.value !== null) show({ known: { map: asked.value, names: [] } });
    yield;
  }
  const picture = step.value;
  show({ picture });
  yield;
  show({ reading: yield* readingPicture(picture, isAcross) });
  if (map === null) return;
  let asked = map.next();
  for (; asked.done !== true; asked = map.next()) yield;
  const names = namedPlaces(anatomy, picture, asked.value);
  show({ known: { map: asked.value, names } });
}

/** The scan of a place, begun anew whenever anything of it changes. */
export function useLiveScan(wanted: Wanted): LiveScan {
  const [scan, setScan] = useState<LiveScan>(NOTHING);
  const { anatomy, place, depthMm, sidePx, isAcross, isKnown } = wanted;
  const { leftMm, cranialMm, turnDeg, tiltDeg } = place;
  useEffect(
    () =>
      runSlices(
        scanning(
          { anatomy, place: { leftMm, cranialMm, turnDeg, tiltDeg }, depthMm, sidePx, isAcross, isKnown },
          (part) => setScan((before) => ({ ...before, ...part })),
        ),
      ),
    [anatomy, leftMm, cranialMm, turnDeg, tiltDeg, depthMm, sidePx, isAcross, isKnown],
  );
  return scan;
}
