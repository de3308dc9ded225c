/** The atlas plate: a canvas with names and a rule laid over it. */
import { useEffect, useRef, type CSSProperties } from 'react';
import type { Quality } from '../quality.ts';
import { createAtlasEngine, type AtlasEngine } from './engine.ts';
import type { AtlasPicture } from './picture.ts';

export interface AtlasPlateProps extends AtlasPicture {
  /** What the picture shows, in words, for those who do not see it. */
  readonly description: string;
  readonly quality: Quality;
  readonly onChoose: (id: string | null) => void;
  readonly onReady: () => void;
  readonly onFailed: () => void;
  readonly onMissing: (ids: readonly string[]) => void;
}

const FILL: CSSProperties = { position: 'absolute', inset: 0, width: '100%', height: '100%' };
const CANVAS: CSSProperties = {
  ...FILL,
  display: 'block',
  touchAction: 'pan-y',
  maskImage: 'linear-gradient(transparent, #000 5%, #000 95%, transparent)',
};
const OVER: CSSProperties = { ...FILL, pointerEvents: 'none', overflow: 'hidden' };

export function AtlasPlate(props: AtlasPlateProps) {
  const { anatomy, cut, shown, shownOnFace, chosen, alone, view, labels, nameOf, unit, dark, still } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const rule = useRef<HTMLDivElement>(null);
  const engine = useRef<AtlasEngine | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (canvas.current === null || names.current === null || rule.current === null) return undefined;
    const layers = [names.current, rule.current];
    try {
      const mine = createAtlasEngine({
        canvas: canvas.current,
        names: names.current,
        rule: rule.current,
        quality: latest.current.quality,
        onChoose: (id) => latest.current.onChoose(id),
        onReady: () => latest.current.onReady(),
        onFailed: () => latest.current.onFailed(),
        onMissing: (ids) => latest.current.onMissing(ids),
      });
      engine.current = mine;
      mine.show(latest.current);
      return () => {
        mine.dispose();
        engine.current = null;
        for (const layer of layers) layer.replaceChildren();
      };
    } catch {
      latest.current.onFailed();
      return undefined;
    }
  }, []);
  useEffect(() => {
    engine.current?.show({
      anatomy,
      cut,
      shown,
      shownOnFace,
      chosen,
      alone,
      view,
      labels,
      nameOf,
      unit,
      dark,
      still,
    });
  }, [anatomy, cut, shown, shownOnFace, chosen, alone, view, labels, nameOf, unit, dark, still]);
  return (
    <div style={FILL}>
      <canvas ref={canvas} style={CANVAS} role="img" aria-label={props.description} tabIndex={0} />
      <div ref={names} aria-hidden="true" style={OVER} />
      <div ref={rule} aria-hidden="true" style={OVER} />
    </div>
  );
}
