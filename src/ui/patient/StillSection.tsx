/** The lower back from the side, as the fields have it, where no scene can be drawn: bones, the bag of fluid, the gap behind it. */
import { useEffect, useRef } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import { createSectionPainter } from '../../imaging/index.ts';
import styles from './StillSection.module.css';

const WIDTH_PX = 700;

export function StillSection({ anatomy, label }: { readonly anatomy: Anatomy; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    if (element === null || ink === null || ink === undefined) return undefined;
    // After the first paint: cutting takes a moment, the words need not wait for it.
    const timer = setTimeout(() => {
      const painter = createSectionPainter({
        anatomy,
        kind: 'sagittal',
        interspace: 'L3/4',
        widthPx: WIDTH_PX,
        fade: 0.12,
      });
      element.width = painter.size.width;
      element.height = painter.size.height;
      painter.paintStatic(ink);
    }, 30);
    return () => clearTimeout(timer);
  }, [anatomy]);
  return (
    <div className={styles['still']}>
      <canvas ref={canvas} role="img" aria-label={label} data-testid="still-section" />
    </div>
  );
}
