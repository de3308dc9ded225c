/** What both traces share: the area to draw in, the theme's colours, axes with numbers of 16 px at least. */
export interface ChartArea {
  readonly ink: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** The reader's text size, px. */
  readonly rem: number;
}

const NAMES = ['ink', 'ink-2', 'ink-3', 'line', 'line-2', 'accent', 'accent-soft', 'sheet'] as const;
export type ColourName = (typeof NAMES)[number];
export type Colours = Readonly<Record<ColourName, string>> & { readonly font: string };

/** The theme's colours as they stand on the page now. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: ColourName) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of('ink'),
    'ink-2': of('ink-2'),
    'ink-3': of('ink-3'),
    line: of('line'),
    'line-2': of('line-2'),
    accent: of('accent'),
    'accent-soft': of('accent-soft'),
    sheet: of('sheet'),
    font: style.getPropertyValue('--sans').trim(),
  };
}

export function setFont({ ink, rem }: ChartArea, colours: Colours, weight: 400 | 600 = 400): void {
  ink.font = `${weight} ${Math.max(16, rem)}px ${colours.font}`;
}

/** A round step that gives at most `most` steps over a span. */
export function niceStep(span: number, most: number): number {
  const raw = span / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Horizontal hairlines with their numbers outside on the left. */
export function drawYAxis(
  area: ChartArea,
  colours: Colours,
  scale: Scale,
  values: readonly number[],
  text: (value: number) => string,
): void {
  const { ink } = area;
  setFont(area, colours);
  ink.textAlign = 'right';
  ink.textBaseline = 'middle';
  for (const value of values) {
    const y = Math.round(scale.y(value)) + 0.5;
    ink.strokeStyle = colours.line;
    ink.lineWidth = 1;
    ink.beginPath();
    ink.moveTo(scale.left, y);
    ink.lineTo(scale.right, y);
    ink.stroke();
    ink.fillStyle = colours['ink-3'];
    ink.fillText(text(value), scale.left - 8, y);
  }
}

/** A polyline over parallel arrays from one index to another. */
export function drawLine(
  ink: CanvasRenderingContext2D,
  scale: Scale,
  xs: readonly number[],
  ys: readonly number[],
  from: number,
  to: number,
): void {
  ink.beginPath();
  for (let i = from; i < to; i++) {
    const x = scale.x(xs[i] ?? 0);
    const y = scale.y(ys[i] ?? 0);
    if (i === from) ink.moveTo(x, y);
    else ink.lineTo(x, y);
  }
  ink.stroke();
}
