/** A canvas that is repainted in each frame, or in each in which something moved, sharp on any screen. */
import { useEffect, useRef } from 'react';
import { useFrame } from '../lib/useLive.ts';
import { readColours, type ChartArea, type Colours } from './chart.ts';

type Paint = (area: ChartArea, colours: Colours) => void;

interface TraceCanvasProps {
  readonly paint: Paint;
  /** A number that differs whenever the picture would: with it, nothing is painted while nothing moves. */
  readonly stamp?: () => number;
}

export function TraceCanvas({ paint, stamp }: TraceCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useRef({ width: 0, height: 0, rem: 16 });
  const colours = useRef<{ readonly theme: string | undefined; readonly read: Colours } | null>(null);
  const painted = useRef<{ by: Paint | null; stamp: number }>({ by: null, stamp: NaN });
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      size.current = { width, height, rem };
      painted.current.by = null;
    });
    observer.observe(element);
    // What was painted with another face is painted again with its own.
    void document.fonts.ready.then(() => {
      painted.current.by = null;
    });
    return () => observer.disconnect();
  }, []);
  useFrame(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    const { width, height, rem } = size.current;
    if (element === null || ink === null || ink === undefined || width < 40 || height < 40) return;
    const now = stamp?.() ?? NaN;
    const { theme } = document.documentElement.dataset;
    if (painted.current.by === paint && painted.current.stamp === now && colours.current?.theme === theme)
      return;
    const ratio = Math.min(2, window.devicePixelRatio);
    if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
    }
    if (colours.current === null || colours.current.theme !== theme)
      colours.current = { theme, read: readColours() };
    ink.setTransform(ratio, 0, 0, ratio, 0, 0);
    ink.clearRect(0, 0, width, height);
    painted.current.by = paint;
    painted.current.stamp = now;
    paint({ ink, width, height, rem }, colours.current.read);
  });
  return <canvas ref={canvas} aria-hidden="true" />;
}
