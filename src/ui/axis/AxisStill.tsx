/** The whole-axis figure of one moment, without a number: nothing runs, and it needs no session. */
import { useLayoutEffect, useRef } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import type { AxisReading } from '../../physiology/index.ts';
import { AxisDrawing } from './AxisDrawing.tsx';
import { PullAndPush } from './AxisLabels.tsx';
import type { AxisPose } from './marks.ts';
import { showAxis } from './show.ts';

interface AxisStillProps {
  readonly pose: AxisPose;
  readonly reading: AxisReading;
  readonly messages: Messages;
  /** What it shows, in words without numbers. */
  readonly label: string;
}

export function AxisStill({ pose, reading, messages, label }: AxisStillProps) {
  const root = useRef<HTMLDivElement>(null);
  // Before it is seen: its words have no place until the reading gives them one.
  useLayoutEffect(() => {
    if (root.current !== null) showAxis(root.current, reading, pose);
  }, [reading, pose]);
  return (
    <AxisDrawing pose={pose} root={root} label={label}>
      {pose === 'sitting' ? <PullAndPush messages={messages} /> : null}
    </AxisDrawing>
  );
}
