/** A graduated rule of millimetres under the start screen's bone. */
import styles from './StartScreen.module.css';

interface MillimetreRuleProps {
  readonly lengthMm: number;
  readonly words: string;
  /** True scale of the picture above it; without it the rule is as wide as its place. */
  readonly pixelsPerMm?: number;
}

export function MillimetreRule({ lengthMm, words, pixelsPerMm }: MillimetreRuleProps) {
  const perMm = pixelsPerMm ?? 8;
  const width = lengthMm * perMm + (pixelsPerMm === undefined ? 24 : 8);
  // Ticks closer than 4 px would run together.
  const every = perMm < 4 ? 5 : 1;
  const ticks = Array.from({ length: lengthMm + 1 }, (_, mm) => mm).filter((mm) => mm % every === 0);
  return (
    <svg
      viewBox={`-4 0 ${width} 58`}
      style={
        pixelsPerMm === undefined
          ? undefined
          : { display: 'block', width, maxWidth: 'none', marginInline: 'auto' }
      }
      className={styles['rule']}
      role="img"
      aria-label={words}
    >
      <line x1="0" x2={lengthMm * perMm} y1="1" y2="1" stroke="var(--ink)" strokeWidth="1.5" />
      {ticks.map((mm) => (
        <line
          key={mm}
          x1={mm * perMm}
          x2={mm * perMm}
          y1="1"
          y2={mm % 10 === 0 ? 16 : mm % 5 === 0 ? 11 : 6}
          stroke="var(--ink)"
        />
      ))}
      {ticks
        .filter((mm) => mm % 10 === 0)
        .map((mm) => (
          <text
            key={mm}
            x={mm * perMm}
            y="36"
            textAnchor={mm === 0 ? 'start' : mm > lengthMm - 2 ? 'end' : 'middle'}
            fontSize="17"
            fill="var(--ink-2)"
          >
            {mm}
          </text>
        ))}
      <text x={lengthMm * perMm} y="56" textAnchor="end" fontSize="17" fill="var(--ink-2)">
        {words}
      </text>
    </svg>
  );
}
