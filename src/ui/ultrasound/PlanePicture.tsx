/** The anatomy in the plane of the picture, to the same scale, with the edges of the fan. */
import { useEffect, useRef } from 'react';
import { BEAMS, downOf, rightOf, type Fan } from '../../imaging/ultrasound/fan.ts';
import { useUi } from '../lib/UiContext.ts';
import { percentOf } from './callipers.ts';
import { Names } from './Names.tsx';
import type { Name } from './names.ts';
import { coloursOf, paintPixels } from './paint.ts';
import type { Known } from './useLiveScan.ts';
import styles from './Ultrasound.module.css';

interface PlanePictureProps {
  readonly known: Known | null;
  readonly fan: Fan | null;
  readonly names: readonly Name[];
}

/** The fan's outline as an SVG path in percent. */
function outlineOf(fan: Fan): string {
  const at = (beam: number, depthMm: number): string => {
    const { x, y } = percentOf(fan, {
      rightMm: rightOf(fan, beam, depthMm),
      downMm: downOf(fan, beam, depthMm),
    });
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  const face = Array.from({ length: BEAMS }, (_, beam) => at(beam, 0));
  const floor = Array.from({ length: BEAMS }, (_, beam) => at(BEAMS - 1 - beam, fan.setting.depthMm));
  return `M${[...face, ...floor].join('L')}Z`;
}

export function PlanePicture({ known, fan, names }: PlanePictureProps) {
  const { t } = useUi().messages;
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = known?.map ?? null;
  useEffect(() => {
    if (map !== null) paintPixels(canvas.current, coloursOf(map), map.places);
  }, [map]);
  return (
    <figure className={styles['plane']}>
      <div className={styles['planePicture']}>
        <canvas ref={canvas} role="img" aria-label={t('ultrasound.plane')} data-testid="ultrasound-plane" />
        {fan === null ? null : (
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <path d={outlineOf(fan)} />
          </svg>
        )}
        <Names names={names} />
      </div>
      <figcaption>{t('ultrasound.plane')}</figcaption>
    </figure>
  );
}
