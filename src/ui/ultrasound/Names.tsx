/** Names laid over a picture, each at the middle of what it names; how many there are hangs on the room. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { withRoom, type Name } from './names.ts';
import styles from './Ultrasound.module.css';

export function Names({ names }: { readonly names: readonly Name[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [sidePx, setSidePx] = useState(0);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setSidePx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shown = useMemo(() => withRoom(names, sidePx), [names, sidePx]);
  return (
    <ul ref={list} className={styles['names']}>
      {shown.map(({ text, across, down }) => (
        <li
          key={text}
          data-side={across < 0.2 ? 'left' : across > 0.8 ? 'right' : 'middle'}
          style={{ left: `${across * 100}%`, top: `${down * 100}%` }}
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
