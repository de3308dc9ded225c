/** The start screen's bone: L3 from behind over a rule of its own scale, its spinous process named. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Messages } from '../content/messages/index.ts';
import { ModelPortrait } from '../scene/index.ts';
import { MillimetreRule } from '../ui/start/MillimetreRule.tsx';
import styles from './StartBone.module.css';

interface StartBoneProps {
  readonly messages: Messages;
  readonly onUnavailable: () => void;
}

export default function StartBone({ messages, onUnavailable }: StartBoneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [pixelsPerMm, setPixelsPerMm] = useState(0);
  const [width, setWidth] = useState(0);
  const name = messages.structure('spinousL3');
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const onScale = useCallback((scale: number) => setPixelsPerMm(scale), []);
  return (
    <div ref={frame} className={styles['bone']} data-ready={pixelsPerMm > 0}>
      <div className={styles['picture']}>
        {/* The picture is drawn for one width: another width draws it anew. */}
        {width > 0 ? (
          <ModelPortrait
            key={width}
            model="L3"
            description={`${name?.latin ?? ''}. ${name?.plain ?? ''}.`}
            style={{ aspectRatio: '1.5' }}
            onScale={onScale}
            onUnavailable={onUnavailable}
          />
        ) : null}
        <div className={styles['leader']} aria-hidden="true" />
      </div>
      <p className={styles['name']} aria-hidden="true">
        <i>{name?.latin}</i>
        <span>{name?.plain}</span>
      </p>
      {pixelsPerMm > 0 ? (
        <MillimetreRule
          lengthMm={Math.floor((width - 4) / pixelsPerMm)}
          words={messages.t('start.millimetres')}
          pixelsPerMm={pixelsPerMm}
        />
      ) : null}
    </div>
  );
}
