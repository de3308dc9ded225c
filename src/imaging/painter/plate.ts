/**
 * The painting of a cut for the anatomy plate, in slices: every structure shown, faded or left out, and the
 * chosen one inked round. The same strokes as in the small section maps.
 */
import type { Shown } from '../../content/atlas.ts';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import type { SectionWindow } from '../contour.ts';
import type { SectionShape } from '../section.ts';
import type { Slices } from '../slices.ts';
import { pathOf } from './paths.ts';
import { runOut } from './runOut.ts';
import type { Ink } from './textures.ts';
import { paintShape } from './tissues.ts';

export interface CutPicture {
  readonly shapes: readonly SectionShape[];
  readonly window: SectionWindow;
  readonly pixelsPerMm: number;
  readonly shown: (id: string) => Shown;
  readonly chosen: string | null;
  /** Colour of the line round the chosen structure. */
  readonly chosenInk: string;
}

/** What fills all that no structure claims, and what bounds it to the outside. It is painted first. */
const FILLER = 'deepFat';
const OUTSIDE = new Set(['fat', 'skin']);
const FADED_FILL = 0.2;
const FADED_LINE = 0.4;
const CHOSEN_LINE_PX = 2;

/** What is left out leaves a hole: nothing that lies under it in painting order may show in its place. */
function cutOut(ink: Ink, shape: SectionShape): Path2D {
  const path = pathOf(shape.loops);
  ink.save();
  ink.globalCompositeOperation = 'destination-out';
  ink.fill(path, 'evenodd');
  ink.restore();
  return path;
}

function paintFaded(ink: Ink, shape: SectionShape, pixelsPerMm: number): void {
  if (shape.tissue === 'air' || shape.behindMm > 0) return;
  const { fill, outline } = TISSUE_PALETTE[shape.tissue];
  const path = cutOut(ink, shape);
  ink.fillStyle = fill;
  ink.globalAlpha = FADED_FILL;
  ink.fill(path, 'evenodd');
  ink.strokeStyle = outline ?? fill;
  ink.globalAlpha = FADED_LINE;
  ink.lineWidth = 1 / pixelsPerMm;
  ink.stroke(path);
  ink.globalAlpha = 1;
}

/** Pixels of a picture of this window. */
export function pictureSize(
  { minU, maxU, minV, maxV }: SectionWindow,
  pixelsPerMm: number,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, Math.round((maxU - minU) * pixelsPerMm)),
    height: Math.max(1, Math.round((maxV - minV) * pixelsPerMm)),
  };
}

/** Paint on a cleared canvas of that size; between structures it halts. */
export function* paintingCut(ink: Ink, picture: CutPicture): Slices<void> {
  const { shapes, window, pixelsPerMm, shown, chosen } = picture;
  const { width, height } = pictureSize(window, pixelsPerMm);
  const inMillimetres = (draw: () => void) => {
    ink.save();
    ink.setTransform(pixelsPerMm, 0, 0, -pixelsPerMm, -window.minU * pixelsPerMm, window.maxV * pixelsPerMm);
    draw();
    ink.restore();
  };
  ink.save();
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.clearRect(0, 0, width, height);
  ink.restore();
  const bounding = shapes.filter(({ id }) => OUTSIDE.has(id)).flatMap(({ loops }) => loops);
  for (const shape of shapes) {
    const how = shown(shape.id);
    inMillimetres(() => {
      if (how === 'shown') paintShape(ink, shape, pixelsPerMm, window);
      if (how === 'shown' && shape.id === FILLER) runOut(ink, shape, bounding);
      if (how === 'faded') paintFaded(ink, shape, pixelsPerMm);
      if (how === 'hidden' && shape.behindMm === 0) cutOut(ink, shape);
    });
    yield;
  }
  const mine = shapes.filter((shape) => shape.id === chosen && shape.behindMm === 0);
  if (mine.length === 0) return;
  inMillimetres(() => {
    ink.strokeStyle = picture.chosenInk;
    ink.lineJoin = 'round';
    ink.lineWidth = CHOSEN_LINE_PX / pixelsPerMm;
    for (const shape of mine) ink.stroke(pathOf(shape.loops));
  });
}
