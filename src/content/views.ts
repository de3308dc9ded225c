/** The named views of the plate. */
export const VIEWS = ['back', 'section', 'hole', 'endOn'] as const;
export type ViewId = (typeof VIEWS)[number];
