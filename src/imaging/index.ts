/** The imaging room's door. */
export { createSectionPainter } from './sectionPainter.ts';
export type { SectionPainter } from './painter/index.ts';
