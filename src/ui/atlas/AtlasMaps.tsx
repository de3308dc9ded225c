/** The three section maps through one point, one of them large where there is nothing else to see. */
import { useState } from 'react';
import { CUT_KINDS, type CutKind, type Shown } from '../../content/atlas.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { CutPlace, Cuts } from '../../imaging/cuts.ts';
import type { Vector3 } from '../../numerics/vector.ts';
import { CutMap } from './CutMap.tsx';
import styles from './Atlas.module.css';
import maps from './Maps.module.css';

interface AtlasMapsProps {
  readonly messages: Messages;
  readonly cuts: Cuts;
  readonly places: Readonly<Record<CutKind, CutPlace>>;
  readonly active: CutKind | null;
  readonly shown: (id: string) => Shown;
  readonly chosen: string | null;
  readonly chosenInk: string;
  /** Words for the place of all three. */
  readonly where: string;
  readonly onFocus: (focus: Vector3) => void;
}

const SMALL_SPAN_MM = 96;
const LARGE_SPAN_MM = 150;

export function AtlasMaps(props: AtlasMapsProps) {
  const { messages, where, ...map } = props;
  const { t } = messages;
  const [large, setLarge] = useState<CutKind | null>(null);
  return (
    <section className={styles['part']} aria-labelledby="atlas-maps">
      <h2 id="atlas-maps" className={styles['partTitle']}>
        {t('atlas.maps')}
      </h2>
      <p className={styles['quiet']}>
        {t('atlas.map.move')} {t('atlas.thickerDura')}
      </p>
      <div className={maps['maps']}>
        {CUT_KINDS.map((kind) => (
          <figure key={kind} data-large={large === kind}>
            <CutMap
              {...map}
              messages={messages}
              kind={kind}
              spanMm={large === kind ? LARGE_SPAN_MM : SMALL_SPAN_MM}
              label={t('atlas.map.label', { kind: t(`atlas.map.${kind}`), place: where })}
            />
            <figcaption>
              <span>{t(`atlas.map.${kind}`)}</span>
              <button
                type="button"
                aria-label={`${t(`atlas.map.${kind}`)}: ${t(large === kind ? 'atlas.map.smaller' : 'atlas.map.larger')}`}
                onClick={() => setLarge(large === kind ? null : kind)}
              >
                {t(large === kind ? 'atlas.map.smaller' : 'atlas.map.larger')}
              </button>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
