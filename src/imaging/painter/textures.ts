/** The palette's textures: colour never carries a tissue alone. Drawn inside the current clip, in mm. */
import { TISSUE_PALETTE, type Tissue } from '../../content/tissues.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import type { SectionWindow } from '../contour.ts';

/** What the painter needs of a canvas; a CanvasRenderingContext2D or an offscreen one. */
export type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A steady number from 0 to 1 for two whole numbers. */
function scatter(a: number, b: number): number {
  let h = Math.imul(a | 0, 0x27d4eb2d) ^ Math.imul((b | 0) + 0x165667b1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Trabeculae: small upright flecks, dark and light, none on a grid. */
function grain(ink: Ink, area: SectionWindow): void {
  const pitch = 0.78;
  for (const [colour, seed, size] of [
    ['#D8C69F', 11, 1],
    ['#C9B486', 29, 0.7],
    ['#FBF6EA', 47, 0.85],
  ] as const) {
    ink.fillStyle = colour;
    ink.beginPath();
    for (let row = Math.floor(area.minV / pitch); row * pitch <= area.maxV; row++)
      for (let column = Math.floor(area.minU / pitch); column * pitch <= area.maxU; column++) {
        const chance = scatter(column * 3 + seed, row);
        if (chance > 0.62) continue;
        const u = (column + scatter(column, row * 7 + seed)) * pitch;
        const v = (row + scatter(column * 5 + seed, row * 3)) * pitch;
        const long = (0.13 + 0.3 * scatter(row, column + seed)) * size;
        const thin = (0.1 + 0.16 * scatter(row + seed, column * 2)) * size;
        const lean = (scatter(column, row + seed) - 0.5) * 1.9;
        ink.moveTo(u + thin, v);
        ink.ellipse(u, v, thin, long, lean, 0, 6.2832);
      }
    ink.globalAlpha = 0.62;
    ink.fill();
  }
  ink.globalAlpha = 1;
}

/** Parallel strokes, `angleDeg` from the horizontal, slightly bowed so that they read as fibres. */
function fibres(
  ink: Ink,
  area: SectionWindow,
  angleDeg: number,
  pitchMm: number,
  colour: string,
  widthMm: number,
  alpha: number,
): void {
  const angle = (angleDeg * PI) / 180;
  const along = { u: cos(angle), v: sin(angle) };
  const middleU = (area.minU + area.maxU) / 2;
  const middleV = (area.minV + area.maxV) / 2;
  const width = area.maxU - area.minU;
  const height = area.maxV - area.minV;
  const half = Math.sqrt(width * width + height * height) / 2 + pitchMm;
  ink.strokeStyle = colour;
  ink.globalAlpha = alpha;
  ink.lineWidth = widthMm;
  ink.beginPath();
  for (let i = -Math.ceil(half / pitchMm); i * pitchMm <= half; i++) {
    const off = (i + 0.35 * (scatter(i, 5) - 0.5)) * pitchMm;
    const startU = middleU - along.v * off - along.u * half;
    const startV = middleV + along.u * off - along.v * half;
    ink.moveTo(startU, startV);
    for (let s = 0; s < half * 2; s += 8) {
      const bow = 0.5 * (scatter(i, Math.round(s)) - 0.5);
      ink.lineTo(startU + along.u * (s + 8) - along.v * bow, startV + along.v * (s + 8) + along.u * bow);
    }
  }
  ink.stroke();
  ink.globalAlpha = 1;
}

/** Lobules of fat: rows of shallow scallops, each row shifted by half. */
function scallops(ink: Ink, area: SectionWindow, sizeMm: number): void {
  const row = sizeMm * 0.62;
  ink.strokeStyle = '#CB9F22';
  ink.globalAlpha = 0.75;
  ink.lineWidth = Math.min(0.34, sizeMm * 0.09);
  ink.beginPath();
  for (let j = Math.floor(area.minV / row); j * row <= area.maxV + row; j++) {
    const shift = j % 2 === 0 ? 0 : sizeMm / 2;
    for (let i = Math.floor(area.minU / sizeMm) - 1; i * sizeMm <= area.maxU + sizeMm; i++) {
      const u = i * sizeMm + shift + (scatter(i, j) - 0.5) * sizeMm * 0.16;
      const v = j * row + (scatter(j, i + 9) - 0.5) * row * 0.3;
      ink.moveTo(u, v);
      ink.quadraticCurveTo(u + sizeMm / 2, v - row * (0.75 + 0.4 * scatter(i + 3, j)), u + sizeMm, v);
    }
  }
  ink.stroke();
  ink.globalAlpha = 1;
}

/** Dots of the clot. */
function stipple(ink: Ink, area: SectionWindow): void {
  const pitch = 0.55;
  ink.fillStyle = '#C0616B';
  ink.beginPath();
  for (let j = Math.floor(area.minV / pitch); j * pitch <= area.maxV; j++)
    for (let i = Math.floor(area.minU / pitch); i * pitch <= area.maxU; i++) {
      const u = (i + scatter(i, j)) * pitch;
      const v = (j + scatter(j, i + 4)) * pitch;
      ink.moveTo(u + 0.1, v);
      ink.arc(u, v, 0.1, 0, 6.2832);
    }
  ink.fill();
}

/** Draw a tissue's texture over `area`, clipped by the caller. */
export function drawTexture(
  ink: Ink,
  tissue: Exclude<Tissue, 'air'>,
  area: SectionWindow,
  pixelsPerMm: number,
): void {
  switch (TISSUE_PALETTE[tissue].texture) {
    case 'grain':
      if (pixelsPerMm >= 2) grain(ink, area);
      break;
    case 'sparseLines':
      if (tissue === 'supraspinousLigament') fibres(ink, area, 88, 1.3, '#9C8B5E', 0.22, 0.8);
      else fibres(ink, area, -28, 2, '#9C8B5E', 0.3, 0.7);
      break;
    case 'denseLines':
      fibres(ink, area, 84, 0.7, '#8A4E0C', 0.2, 0.75);
      break;
    case 'striation':
      fibres(ink, area, 20, 1.5, '#7E4339', 0.36, 0.6);
      break;
    case 'scallops':
      scallops(ink, area, tissue === 'epiduralFat' ? 1.9 : 4.2);
      break;
    case 'stipple':
      stipple(ink, area);
      break;
    case 'none':
      break;
  }
}
