/** After the attempt: every pass in the anatomy, to be turned by hand, wheel or keys. */
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import type { PassRecord } from '../../session/types.ts';
import type { Quality } from '../quality.ts';
import { createReviewEngine } from './engine.ts';
import { OUT_OF_SKIN_MM, placeOf } from './tracks.ts';

export interface ReviewPlateProps {
  readonly passes: readonly PassRecord[];
  /** Contacts of each pass with the numbers that they bear elsewhere on the page. */
  readonly contacts: readonly (readonly { readonly number: number; readonly depthMm: number }[])[];
  /** What a pass is called at its entry. */
  readonly passName: (number: number) => string;
  readonly description: string;
  readonly quality: Quality;
  readonly onUnavailable: () => void;
}

const FILL: CSSProperties = { position: 'absolute', inset: 0, width: '100%', height: '100%' };

export function ReviewPlate({
  passes,
  contacts,
  passName,
  description,
  quality,
  onUnavailable,
}: ReviewPlateProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const tell = useRef({ onUnavailable, passName });
  useEffect(() => {
    tell.current = { onUnavailable, passName };
  });
  useEffect(() => {
    const shown = passes.at(-1)?.anatomy;
    if (canvas.current === null || host.current === null || shown === undefined) return undefined;
    const tags = passes.flatMap((pass, i) => [
      { text: tell.current.passName(pass.number), place: placeOf(pass, -OUT_OF_SKIN_MM, shown) },
      ...(contacts[i] ?? []).map(({ number, depthMm }) => ({
        text: String(number),
        place: placeOf(pass, depthMm, shown),
      })),
    ]);
    const engine = createReviewEngine({
      canvas: canvas.current,
      tagHost: host.current,
      passes,
      tags,
      quality,
      onReady: () => setReady(true),
      onUnavailable: () => tell.current.onUnavailable(),
    });
    return engine.dispose;
  }, [passes, contacts, quality]);
  return (
    <div style={FILL} data-ready={ready} data-testid="review-plate">
      <canvas
        ref={canvas}
        style={{ ...FILL, display: 'block', touchAction: 'pan-y' }}
        role="img"
        aria-label={description}
        tabIndex={0}
      />
      <div ref={host} aria-hidden="true" style={{ ...FILL, pointerEvents: 'none', overflow: 'hidden' }} />
    </div>
  );
}
