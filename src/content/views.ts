/** The named views of the plate: of the inside, and of what shows while it is covered. */
export const INSIDE_VIEWS = ['back', 'section', 'hole', 'endOn'] as const;
export const OUTSIDE_VIEWS = ['back', 'fromSide', 'fromAbove'] as const;
export const VIEWS = ['back', 'section', 'hole', 'endOn', 'fromSide', 'fromAbove'] as const;
export type ViewId = (typeof VIEWS)[number];

/** Drawn on the page and not in the scene: she from head to sacrum. It stands beside the views of the inside. */
export const AXIS_VIEW = 'axis';
