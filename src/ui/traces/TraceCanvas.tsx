/** A canvas that is repainted in each frame, sharp on any screen. */
import { useEffect, useRef } from 'react';
import { useFrame } from '../lib/useLive.ts';
import { readColours, type ChartArea, type Colours } from './chart.ts';

export function TraceCanvas({ paint }: { readonly paint: (area: ChartArea, colours: Colours) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useRef({ width: 0, height: 0, rem: 16 });
  const colours = useRef<{ readonly theme: string | undefined; readonly read: Colours } | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      size.current = { width, height, rem };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useFrame(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    const { width, height, rem } = size.current;
    if (element === null || ink === null || ink === undefined || width < 40 || height < 40) return;
    const ratio = Math.min(2, window.devicePixelRatio);
    if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
    }
    const { theme } = document.documentElement.dataset;
    if (colours.current === null || colours.current.theme !== theme)
      colours.current = { theme, read: readColours() };
    ink.setTransform(ratio, 0, 0, ratio, 0, 0);
    ink.clearRect(0, 0, width, height);
    paint({ ink, width, height, rem }, colours.current.read);
  });
  return <canvas ref={canvas} aria-hidden="true" />;
}
