/** The shape of a figure: a number that the module shows or rests on, with where it comes from. */
export type FigureStatus = 'published' | 'secondary source' | 'common practice' | 'assumption';

export interface Source {
  readonly title: string;
  /** Of publication; null where it was not seen. */
  readonly year: number | null;
  readonly doi?: string;
}

export interface Figure {
  readonly id: string;
  readonly quantity: string;
  /** One value, or the lower and upper end of a range; null where nothing can be put in a number. */
  readonly value: number | readonly [number, number] | null;
  /** What is said in place of a value, where there is none. */
  readonly text?: string;
  readonly unit: string;
  readonly status: FigureStatus;
  readonly source: Source | null;
}
