/** The imaging room's door. */
export { createSectionPainter, preparingSectionPainter } from './sectionPainter.ts';
export type { Slices } from './slices.ts';
export type { SectionPainter } from './painter/index.ts';
