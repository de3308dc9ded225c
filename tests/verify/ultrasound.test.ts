import { describe, expect, it } from 'vitest';
import { landmarks, tissuesAlong } from '../../src/anatomy/index.ts';
import type { Anatomy, TrackSegment } from '../../src/anatomy/types.ts';
import { patientPoint, pictureOf } from '../../src/imaging/ultrasound/callipers.ts';
import { findAlongBeams } from '../../src/imaging/ultrasound/find.ts';
import { findMidline } from '../../src/imaging/ultrasound/midline.ts';
import { takePicture, type UltrasoundPicture } from '../../src/imaging/ultrasound/picture.ts';
import { alongSkin, setProbe, type ProbePlace } from '../../src/imaging/ultrasound/probe.ts';
import { readPicture } from '../../src/imaging/ultrasound/read.ts';
import { placeFor, ULTRASOUND_VIEWS } from '../../src/imaging/ultrasound/views.ts';
import { add, normalise, scale, subtract } from '../../src/numerics/vector.ts';
import { skinUnder, type Lying } from '../../src/session/roomFrame.ts';
import {
  counted34,
  countByScreen,
  freezeAt,
  layCallipers,
  lookFirst,
  lying,
  type Frozen,
  type Measured,
} from './scriptedScan.ts';
import { IS_WHOLE } from './share.ts';

const FIRST = 1;
const HELD_OUT = 1001;
const SCANNED = 50;
const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i);

/** What the scripted operator has of a patient. */
interface Scanned {
  readonly who: Lying;
  /** Where each window was named, as a place along the skin, mm. */
  readonly named: readonly { readonly interspace: string; readonly alongMm: number }[];
  readonly frozen: Frozen | null;
}

const scans = new Map<number, Scanned>();

function scanOf(seed: number): Scanned {
  const known = scans.get(seed);
  if (known !== undefined) return known;
  const who = lying(seed);
  const begun = lookFirst(who);
  const counted = countByScreen(who, begun);
  const named = (counted?.windows ?? []).map(({ interspace, cranialMm }) => ({
    interspace,
    alongMm: alongSkin(who.anatomy, skinUnder(who, { leftMm: begun.midlineMm, cranialMm })),
  }));
  const frozen = counted === null ? null : freezeAt(who, begun, counted34(counted));
  const scanned: Scanned = { who, named, frozen };
  scans.set(seed, scanned);
  return scanned;
}

/** The fields are asked along the callipers' way from so far before the one to so far beyond the other, mm. */
const BEFORE_MM = 15;
const BEYOND_MM = 10;

/** The layers that a needle would meet on the way from the first calliper to the second: found apart from the picture. */
function layersBetween(
  anatomy: Anatomy,
  { picture }: Frozen,
  { callipers }: Measured,
): readonly TrackSegment[] {
  const at = (end: 'first' | 'second') => patientPoint(picture, pictureOf(picture.fan, callipers[end]));
  const way = normalise(subtract(at('second'), at('first')));
  return tissuesAlong(
    anatomy,
    add(at('first'), scale(way, -BEFORE_MM)),
    add(at('second'), scale(way, BEYOND_MM)),
  );
}

/** By the callipers less by the fields, mm, where each line is measured from the skin. */
function depthErrors(
  anatomy: Anatomy,
  frozen: Frozen,
): Readonly<Record<'ligament' | 'space' | 'dura', number>> {
  const error = (
    lineMm: number,
    isMet: (segment: TrackSegment, before: readonly TrackSegment[]) => boolean,
  ) => {
    const measured = layCallipers(frozen, lineMm);
    const layers = layersBetween(anatomy, frozen, measured);
    const skin = layers.find(({ tissue }) => tissue === 'skin');
    const met = layers.find((segment, i) => isMet(segment, layers.slice(0, i)));
    return measured.depthMm - ((met?.fromMm ?? NaN) - (skin?.fromMm ?? NaN));
  };
  return {
    ligament: error(frozen.ligamentMm, ({ tissue }) => tissue === 'ligamentumFlavum'),
    space: error(
      frozen.spaceMm,
      ({ tissue }, before) =>
        tissue === 'epiduralFat' && before.some((each) => each.tissue === 'ligamentumFlavum'),
    ),
    dura: error(frozen.seen.duraMm, ({ tissue }) => tissue === 'dura'),
  };
}

const MOST_MM = { ligament: 1, space: 1, dura: 1.5 } as const;

/** The readers were made on the first fifty; what they are worth the others show. */
const GROUPS = [
  [`seeds ${HELD_OUT} to ${HELD_OUT + SCANNED - 1}, held out`, HELD_OUT],
  ...(IS_WHOLE ? ([[`seeds ${FIRST} to ${FIRST + SCANNED - 1}`, FIRST]] as const) : []),
] as const;

describe.each(GROUPS)("by the screen alone, with the page's grips and callipers (%s)", (_, first) => {
  it('levels are counted from the sacrum up to L3/4: every window has its right name in every patient', () => {
    const wrong: string[] = [];
    let windows = 0;
    for (const seed of seedsFrom(first, SCANNED)) {
      const { who, named } = scanOf(seed);
      const truth = Object.entries(landmarks(who.anatomy).dorsalDuraPoint).map(([name, point]) => ({
        name,
        alongMm: alongSkin(who.anatomy, point),
      }));
      windows += named.length;
      if (!named.some(({ interspace }) => interspace === 'L3/4'))
        wrong.push(`seed ${seed}: L3/4 not reached`);
      for (const { interspace, alongMm } of named) {
        const [nearest] = truth.sort((a, b) => Math.abs(a.alongMm - alongMm) - Math.abs(b.alongMm - alongMm));
        if (nearest?.name !== interspace) wrong.push(`seed ${seed}: ${interspace} is ${nearest?.name}`);
      }
    }
    process.stdout.write(`Counting: ${windows} windows named in ${SCANNED} patients.\n`);
    expect(wrong).toEqual([]);
  });

  it('depths at L3/4 are those of the fields: ligament and space begin within 1 mm of them, the dura within 1.5 mm, in every patient', () => {
    const wrong: string[] = [];
    const most = { ligament: 0, space: 0, dura: 0 };
    for (const seed of seedsFrom(first, SCANNED)) {
      const { who, frozen } = scanOf(seed);
      if (frozen === null) {
        wrong.push(`seed ${seed}: not seen`);
        continue;
      }
      const errors = depthErrors(who.anatomy, frozen);
      for (const line of ['ligament', 'space', 'dura'] as const) {
        const offMm = Math.abs(errors[line]);
        most[line] = Math.max(most[line], offMm);
        if (!(offMm <= MOST_MM[line])) wrong.push(`seed ${seed}: ${line} ${errors[line].toFixed(2)}`);
      }
    }
    process.stdout.write(
      `Depth: ligament ${most.ligament.toFixed(2)}, space ${most.space.toFixed(2)}, dura ${most.dura.toFixed(2)} mm off at most.\n`,
    );
    expect(wrong).toEqual([]);
  });
});

/** The readers' greys do not hang on the pixels of the screen, so that few are drawn. */
const FEW_PX = 100;
/** So much from side to side shows a window with what stands beside it, mm. */
const WINDOW_MM = 60;

function lookAt(anatomy: Anatomy, place: ProbePlace, depthMm: number, widthMm = depthMm): UltrasoundPicture {
  const widthPx = Math.round((FEW_PX * widthMm) / depthMm);
  return takePicture(anatomy, setProbe(anatomy, place), { depthMm, widthPx, heightPx: FEW_PX });
}

/** The depth that an operator sets after a first deep look: what lies behind the laminae too. */
function depthSetting(anatomy: Anatomy): number {
  const { boneMm } = findAlongBeams(
    lookAt(anatomy, placeFor(anatomy, 'obliqueInterlaminar', 'L3/4'), 120, WINDOW_MM),
  );
  const found = boneMm.filter((each) => each > 0).sort();
  return Math.min(150, (found[found.length >> 1] ?? 116) + 34);
}

describe('the views and the midline', () => {
  it('are told apart in 20 patients held out, and symmetry finds the midline within 2 mm (seeds 1001 to 1020)', () => {
    const wrong: string[] = [];
    let most = 0;
    for (const seed of seedsFrom(HELD_OUT, 20)) {
      const { anatomy } = lying(seed);
      const depthMm = depthSetting(anatomy);
      for (const view of ULTRASOUND_VIEWS) {
        const place = placeFor(anatomy, view, 'L3/4');
        const { like } = readPicture(lookAt(anatomy, place, depthMm), place.turnDeg > 45);
        if (like !== view) wrong.push(`seed ${seed}: ${view} is like ${like}`);
      }
      const place = placeFor(anatomy, 'transverseInterlaminar', 'L3/4');
      const aside = { ...place, leftMm: ((seed * 7) % 13) - 6 };
      const picture = lookAt(anatomy, aside, depthMm);
      const { rightMm } = findMidline(picture);
      const line = patientPoint(picture, pictureOf(picture.fan, { rightMm, downMm: 0 }));
      const offMm = Math.abs(line.y);
      most = Math.max(most, offMm);
      if (offMm > 2) wrong.push(`seed ${seed}: the midline is ${offMm.toFixed(1)} mm off`);
    }
    process.stdout.write(`Midline: at most ${most.toFixed(1)} mm off.\n`);
    expect(wrong).toEqual([]);
  });
});
