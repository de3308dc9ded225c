/**
 * The painted section map, the same in the small maps, in the plate without WebGL and on the cut face of
 * the scene. The still tissues are painted once; needle, blood, clot and leak are painted over them.
 */
import type { Anatomy, NeedleTrack } from '../../anatomy/types.ts';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import type { BodyState } from '../../physiology/types.ts';
import type { SectionWindow } from '../contour.ts';
import { createBloodColumn, writeBloodColumn, type BloodColumn } from '../bloodColumn.ts';
import { profileAt, type EpiduralProfile } from '../epiduralProfile.ts';
import { epiduralRoomOf } from '../epiduralRoom.ts';
import { bloodAcross, bloodShape, clotLoops, leakLoop, needleOverlay, type BloodShape } from '../overlays.ts';
import type { SectionPlane } from '../plane.ts';
import { sectionBodyOf } from '../body.ts';
import { cutting, type SectionShape } from '../section.ts';
import type { Slices } from '../slices.ts';
import { paintNeedle, paintTent, paintTipRing } from './needle.ts';
import { areaOf, lineOf, pathOf } from './paths.ts';
import { drawTexture, type Ink } from './textures.ts';
import { DURA_LINE_MM, paintShape } from './tissues.ts';

export type { Ink } from './textures.ts';

/** What the moving part reads; a session's snapshot is one. */
export interface SectionState {
  readonly body: Readonly<BodyState>;
  readonly track: NeedleTrack | null;
}

export interface SectionPainter {
  /** Pixels of the picture. */
  readonly size: { readonly width: number; readonly height: number };
  readonly window: SectionWindow;
  readonly plane: SectionPlane;
  readonly pixelsPerMm: number;
  readonly paintStatic: (ink: Ink) => void;
  readonly paintDynamic: (ink: Ink, state: SectionState) => void;
  /** The moving part without the needle, for views that have a needle of their own. */
  readonly paintBlood: (ink: Ink, state: SectionState) => void;
  /** Only the leak and the clot at the hole, for views whose blood is a form of its own. */
  readonly paintLeak: (ink: Ink, state: SectionState) => void;
}

export interface PainterOptions {
  readonly anatomy: Anatomy;
  readonly plane: SectionPlane;
  readonly window: SectionWindow;
  readonly pixelsPerMm: number;
  readonly profile: EpiduralProfile;
  /** Height of the hole in the dura, mm. */
  readonly holeZ: number | null;
  /** Colour under the tissues; null leaves it open. */
  readonly ground?: string | null;
  /** Width of the ring at the needle's tip, px. */
  readonly tipRingPx?: number;
  /** Parts of the height, 0 to 0.5, over which the picture fades out at head and foot. */
  readonly fade?: number;
  /** The same for left and right. */
  readonly fadeSides?: number;
  /** Blood and clot in neutral grey, for readers who prefer not to see them. */
  readonly neutralBlood?: boolean;
  /** Line round the blood on dark grounds. */
  readonly bloodOutline?: string;
}

const NEUTRAL = '#7C8F8A';
/** Less blood than this in all is not drawn, mL. */
const LEAST_DRAWN_ML = 0.02;

const RAMP = [
  [0, 1],
  [0.25, 0.84],
  [0.5, 0.5],
  [0.75, 0.16],
  [1, 0],
] as const;

/** Let the picture run out into the page over the outer shares of its height and width. */
function fadeEdges(ink: Ink, width: number, height: number, ends: number, sides: number): void {
  const bands: readonly (readonly [number, number, number, number])[] = [
    [0, 0, 0, height * ends],
    [0, height, 0, height * (1 - ends)],
    [0, 0, width * sides, 0],
    [width, 0, width * (1 - sides), 0],
  ];
  ink.save();
  ink.globalCompositeOperation = 'destination-out';
  for (const [x0, y0, x1, y1] of bands) {
    if (x0 === x1 && y0 === y1) continue;
    const ramp = ink.createLinearGradient(x0, y0, x1, y1);
    for (const [at, alpha] of RAMP) ramp.addColorStop(at, `rgba(0,0,0,${alpha})`);
    ink.fillStyle = ramp;
    ink.fillRect(0, 0, width, height);
  }
  ink.restore();
}

/** Prepare the map of one plane. The cutting is done here, once, and halts between structures. */
export function* preparingPainter(options: PainterOptions): Slices<SectionPainter> {
  const { anatomy, plane, window } = options;
  return painterOf(options, yield* cutting(sectionBodyOf(anatomy), plane, window));
}

function painterOf(options: PainterOptions, shapes: readonly SectionShape[]): SectionPainter {
  const { plane, window, pixelsPerMm, profile } = options;
  const width = Math.round((window.maxU - window.minU) * pixelsPerMm);
  const height = Math.round((window.maxV - window.minV) * pixelsPerMm);
  const size = { width, height };
  const sagittal = plane.up.z > 0.9;
  const blood = options.neutralBlood === true ? NEUTRAL : TISSUE_PALETTE.blood.fill;
  const clotColour = options.neutralBlood === true ? '#64756F' : TISSUE_PALETTE.clot.fill;
  const outline = options.bloodOutline ?? TISSUE_PALETTE.blood.outline ?? blood;
  let column: BloodColumn | null = null;

  const inMillimetres = (ink: Ink, draw: () => void) => {
    ink.save();
    ink.beginPath();
    ink.rect(0, 0, width, height);
    ink.clip();
    ink.transform(pixelsPerMm, 0, 0, -pixelsPerMm, -window.minU * pixelsPerMm, window.maxV * pixelsPerMm);
    draw();
    ink.restore();
  };

  const paintStatic = (ink: Ink) => {
    inMillimetres(ink, () => {
      for (const shape of shapes) paintShape(ink, shape, pixelsPerMm, window);
    });
    if (options.fade || options.fadeSides)
      fadeEdges(ink, width, height, options.fade ?? 0, options.fadeSides ?? 0);
    const ground = options.ground ?? null;
    if (ground !== null) {
      ink.save();
      ink.globalCompositeOperation = 'destination-over';
      ink.fillStyle = ground;
      ink.fillRect(0, 0, width, height);
      ink.restore();
    }
  };

  const fillBlood = (ink: Ink, path: Path2D) => {
    ink.fillStyle = blood;
    ink.fill(path);
    ink.strokeStyle = options.neutralBlood === true ? '#5F706B' : outline;
    ink.lineWidth = Math.max(0.2, 1 / pixelsPerMm);
    ink.stroke(path);
  };

  const paintLeakAtHole = (ink: Ink, body: Readonly<BodyState>) => {
    const { holeZ } = options;
    if (holeZ === null) return;
    const { duraX } = profileAt(profile, holeZ);
    const jet = leakLoop(duraX, holeZ, body.csf.leakMlPerMin);
    if (jet !== null) {
      ink.fillStyle = '#BFE9F3';
      ink.strokeStyle = '#2A8FAB';
      ink.lineWidth = Math.max(0.15, 1 / pixelsPerMm);
      const path = pathOf([jet]);
      ink.fill(path);
      ink.stroke(path);
    }
    const clots = clotLoops(duraX, holeZ, body.seal.clot, body.seal.fraction);
    if (clots.length > 0) {
      const path = pathOf(clots);
      ink.fillStyle = clotColour;
      ink.fill(path);
      ink.save();
      ink.clip(path);
      drawTexture(ink, 'clot', areaOf(clots), pixelsPerMm);
      ink.restore();
    }
  };

  /** The blood with the dura that it presses in. */
  const paintPressing = (ink: Ink, spread: BloodShape | null) => {
    if (spread === null) return;
    fillBlood(ink, pathOf([spread.loop]));
    ink.strokeStyle = TISSUE_PALETTE.dura.fill;
    ink.lineWidth = DURA_LINE_MM;
    ink.stroke(lineOf(spread.front));
  };

  const bloodOf = ({ epidural }: Readonly<BodyState>): BloodColumn => {
    column ??= createBloodColumn(epiduralRoomOf(options.anatomy));
    writeBloodColumn(column, epidural.byLevelMl);
    return column;
  };

  const paintBlood = (ink: Ink, state: SectionState) => {
    inMillimetres(ink, () => {
      const { body } = state;
      if (body.epidural.volumeMl >= LEAST_DRAWN_ML)
        paintPressing(ink, sagittal ? bloodShape(bloodOf(body)) : bloodAcross(bloodOf(body), plane));
      if (sagittal) paintLeakAtHole(ink, body);
    });
  };
  const paintLeak = (ink: Ink, { body }: SectionState) => {
    if (sagittal) inMillimetres(ink, () => paintLeakAtHole(ink, body));
  };
  const paintDynamic = (ink: Ink, state: SectionState) => {
    paintBlood(ink, state);
    inMillimetres(ink, () => {
      const needle = needleOverlay(state.body, state.track, plane);
      if (needle === null) return;
      const { tentingMm, tissue, segment } = state.body.needle;
      paintTent(ink, needle, tentingMm, tissue, state.track?.segments[segment + 1]?.tissue);
      paintNeedle(ink, needle, pixelsPerMm);
      paintTipRing(ink, needle, pixelsPerMm, options.tipRingPx ?? 18);
    });
  };

  return { size, window, plane, pixelsPerMm, paintStatic, paintDynamic, paintBlood, paintLeak };
}
