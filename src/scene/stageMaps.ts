/** The painted faces of the stage's two cuts. */
import type { SectionPainter } from '../imaging/painter/index.ts';
import { createSectionPainter } from '../imaging/sectionPainter.ts';
import type { StageOptions } from './stageTypes.ts';

const PIXELS_PER_MM = { low: 6, mid: 9, high: 12 } as const;

export function sagittalMap(options: StageOptions): SectionPainter {
  const { figure, interspace, holeInterspace } = options;
  return createSectionPainter({
    anatomy: figure.anatomy,
    kind: 'sagittal',
    interspace,
    holeInterspace,
    window: {
      minU: -Math.round(figure.gap.x) - 78,
      maxU: -Math.round(figure.skin.x) + 30,
      minV: figure.heights['S1/2'] - 24,
      maxV: figure.heights['T12/L1'] + 26,
    },
    pixelsPerMm: PIXELS_PER_MM[options.detail],
    fade: 0.09,
  });
}

export function axialMap(options: StageOptions): SectionPainter {
  const { figure, interspace, holeInterspace } = options;
  const rise = Math.atan2(figure.gap.z - figure.skin.z, figure.gap.x - figure.skin.x);
  return createSectionPainter({
    anatomy: figure.anatomy,
    kind: 'axial',
    interspace,
    holeInterspace,
    tiltDeg: (rise * 180) / Math.PI,
    window: { minU: -84, maxU: 84, minV: figure.skin.x - 26, maxV: 30 },
    pixelsPerMm: PIXELS_PER_MM[options.detail],
    fade: 0.12,
    fadeSides: 0.16,
  });
}
