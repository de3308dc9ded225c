/** Outlines in mm as canvas paths. */

/** A path through the outlines, rounded between their points so that no grid shows. */
export function pathOf(loops: readonly Float64Array[]): Path2D {
  const path = new Path2D();
  for (const loop of loops) {
    const count = loop.length / 2;
    if (count < 3) continue;
    const u = (i: number) => loop[(i % count) * 2] ?? 0;
    const v = (i: number) => loop[(i % count) * 2 + 1] ?? 0;
    path.moveTo((u(0) + u(1)) / 2, (v(0) + v(1)) / 2);
    for (let i = 1; i <= count; i++) {
      path.quadraticCurveTo(u(i), v(i), (u(i) + u(i + 1)) / 2, (v(i) + v(i + 1)) / 2);
    }
    path.closePath();
  }
  return path;
}

/** The smallest rectangle around the outlines, mm. */
export function areaOf(loops: readonly Float64Array[]) {
  let minU = Infinity;
  let maxU = -Infinity;
  let minV = Infinity;
  let maxV = -Infinity;
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const u = loop[i] ?? 0;
      const v = loop[i + 1] ?? 0;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
  return { minU, maxU, minV, maxV };
}

/** An open line through (u, v) pairs. */
export function lineOf(points: Float64Array): Path2D {
  const path = new Path2D();
  path.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 2; i < points.length; i += 2) path.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  return path;
}
