/** A hundred people, always in the same order: what happened to them as shape and fill, then in words and figures. */
import { useId } from 'react';
import type { Fate } from '../../content/patient/versions.ts';
import styles from './IconArray.module.css';

export interface Share {
  readonly fate: Fate;
  readonly count: number;
  /** What these people had. */
  readonly text: string;
}

const PER_ROW = 20;
const HEAD = 'M8 1.5a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z';
const BODY = 'M2 21v-5.5C2 12 4.6 10.2 8 10.2s6 1.8 6 5.3V21z';

/** `hatch` is the id of the pattern for those in between. */
function Person({ fate, hatch }: { readonly fate: Fate; readonly hatch: string }) {
  const fill = fate === 'partly' ? { fill: `url(#${hatch})` } : undefined;
  return (
    <g data-fate={fate}>
      <path d={HEAD} style={fill} />
      <path d={BODY} style={fill} />
    </g>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" className={styles['ground']} />
      <rect width="2" height="4" className={styles['stripe']} />
    </pattern>
  );
}

interface IconArrayProps {
  readonly shares: readonly Share[];
  /** The picture in one sentence. */
  readonly label: string;
}

export function IconArray({ shares, label }: IconArrayProps) {
  const people = shares.flatMap(({ fate, count }) => Array.from({ length: count }, () => fate));
  const hatch = useId();
  const rows = Math.ceil(people.length / PER_ROW);
  return (
    <div className={styles['array']}>
      <svg
        viewBox={`0 0 ${PER_ROW * 20} ${rows * 26}`}
        role="img"
        aria-label={label}
        data-testid="icon-array"
      >
        <defs>
          <Hatch id={hatch} />
        </defs>
        {people.map((fate, i) => (
          <g key={i} transform={`translate(${(i % PER_ROW) * 20 + 2} ${Math.floor(i / PER_ROW) * 26 + 2})`}>
            <Person fate={fate} hatch={hatch} />
          </g>
        ))}
      </svg>
      <ul>
        {shares.map(({ fate, count, text }) => (
          <li key={fate}>
            <svg viewBox="0 0 16 22" width="16" height="22" aria-hidden="true">
              <Person fate={fate} hatch={hatch} />
            </svg>
            <span className={styles['count']}>{count}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
