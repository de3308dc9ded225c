/** The whole-axis figure with its values: what moves is written four times a second. */
import { useEffect, useRef } from 'react';
import type { AxisReading } from '../../physiology/index.ts';
import { TEXT_INTERVAL_MS, useFrame } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { AxisDrawing } from './AxisDrawing.tsx';
import { AxisValues } from './AxisLabels.tsx';
import type { AxisPose } from './marks.ts';
import { showAxis } from './show.ts';
import { axisWords } from './words.ts';

interface AxisFigureProps {
  readonly pose: AxisPose;
  readonly read: () => AxisReading;
  /** Numbers alone, where there is no room for words. */
  readonly terse?: boolean;
}

export function AxisFigure({ pose, read, terse = false }: AxisFigureProps) {
  const { messages, settings } = useUi();
  const root = useRef<HTMLDivElement>(null);
  const words = axisWords(messages, settings.unit);
  const draw = () => {
    if (root.current !== null) showAxis(root.current, read(), pose, words.pressure);
  };
  useEffect(draw);
  useFrame(draw, TEXT_INTERVAL_MS);
  return (
    <AxisDrawing pose={pose} root={root} label={words.description(read(), pose)}>
      <AxisValues pose={pose} messages={messages} terse={terse} />
    </AxisDrawing>
  );
}
