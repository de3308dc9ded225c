/** The imaging room's door. */
export { createSectionPainter, type SectionPainterOptions } from './sectionPainter.ts';
export type { SectionPainter, SectionState, Ink } from './painter/index.ts';
export { axialSection, sagittalSection, sectionOf, type SectionShape } from './section.ts';
export type { SectionWindow } from './contour.ts';
export { figureOf, type Figure } from './figure.ts';
