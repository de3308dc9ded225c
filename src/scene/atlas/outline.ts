/** The line round what is seen of one structure, from the map of structures. */
import { contours, rasterise } from '../../imaging/contour.ts';
import { MAP_PIXEL, type IdMap } from './idMap.ts';

/** An SVG path in pixels of the plate, rounded between its points. */
export function outlineOf({ width, height, ids }: IdMap, number: number): string {
  const inside = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && ids[y * width + x] === number ? 1 : 0;
  const window = { minU: 0, maxU: width - 1, minV: 0, maxV: height - 1 };
  // A little blurred, so that the steps of the map do not show.
  const raster = rasterise(
    (x, y) => {
      const sum =
        inside(x, y) * 4 +
        (inside(x - 1, y) + inside(x + 1, y) + inside(x, y - 1) + inside(x, y + 1)) * 2 +
        inside(x - 1, y - 1) +
        inside(x + 1, y - 1) +
        inside(x - 1, y + 1) +
        inside(x + 1, y + 1);
      return 0.5 - sum / 16;
    },
    window,
    1,
    1,
  );
  return contours(raster, 0)
    .filter((loop) => loop.length > 12)
    .map((loop) => {
      const count = loop.length / 2;
      const x = (i: number) => ((loop[(i % count) * 2] ?? 0) + 0.5) * MAP_PIXEL;
      const y = (i: number) => ((loop[(i % count) * 2 + 1] ?? 0) + 0.5) * MAP_PIXEL;
      const middle = (i: number) =>
        `${((x(i) + x(i + 1)) / 2).toFixed(1)} ${((y(i) + y(i + 1)) / 2).toFixed(1)}`;
      let path = `M${middle(0)}`;
      for (let i = 1; i <= count; i++) path += `Q${x(i).toFixed(1)} ${y(i).toFixed(1)} ${middle(i)}`;
      return `${path}Z`;
    })
    .join('');
}
