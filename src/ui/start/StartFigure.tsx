/** The start screen's picture: a cross section of the reference spine, true to the rule beneath it. */
import { useEffect, useRef } from 'react';
import { createAnatomy, inPosture, REFERENCE_MALE } from '../../anatomy/index.ts';
import { createSectionPainter } from '../../imaging/index.ts';

const HALF_MM = 44;
const WIDTH_PX = 1056;

export function StartFigure({ label }: { readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    if (element === null || ink === null || ink === undefined) return;
    // After the first paint: cutting takes a moment, the words need not wait for it.
    const timer = setTimeout(() => {
      const anatomy = inPosture(createAnatomy(REFERENCE_MALE.parameters), 'lateralCurled');
      const close = createSectionPainter({ anatomy, kind: 'axial', interspace: 'L3/4', widthPx: WIDTH_PX });
      const middle = (close.window.minV + close.window.maxV) / 2;
      const painter = createSectionPainter({
        anatomy,
        kind: 'axial',
        interspace: 'L3/4',
        widthPx: WIDTH_PX,
        fade: 0.1,
        window: { minU: -HALF_MM, maxU: HALF_MM, minV: middle - 34, maxV: middle + 34 },
      });
      element.width = painter.size.width;
      element.height = painter.size.height;
      painter.paintStatic(ink);
    }, 30);
    return () => clearTimeout(timer);
  }, []);
  return <canvas ref={canvas} width={WIDTH_PX} height={(WIDTH_PX * 34) / 44} role="img" aria-label={label} />;
}
