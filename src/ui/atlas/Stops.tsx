/** Named places of a cut, by the plane that shows them. */
import { useMemo, type Dispatch } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import type { Messages } from '../../content/messages/index.ts';
import { stopsOf, type Stop } from '../../imaging/stops.ts';
import type { AtlasAct } from './atlasState.ts';
import styles from './Atlas.module.css';
import controls from './Controls.module.css';

interface StopsProps {
  readonly messages: Messages;
  readonly anatomy: Anatomy;
  readonly act: Dispatch<AtlasAct>;
}

const GROUPS: readonly {
  readonly name: 'sagittal' | 'axial' | 'needle' | 'coronal';
  readonly ids: readonly Stop['id'][];
}[] = [
  { name: 'sagittal', ids: ['midSagittal', 'paramedian'] },
  { name: 'axial', ids: ['disc', 'crests'] },
  { name: 'needle', ids: ['needle'] },
  { name: 'coronal', ids: ['canal'] },
];

function shortName({ t, has }: Messages, id: Stop['id']): string {
  const key = `atlas.stopShort.${id}`;
  return has(key) ? t(key) : '';
}

export function Stops({ messages, anatomy, act }: StopsProps) {
  const { t } = messages;
  const stops = useMemo(() => stopsOf(anatomy), [anatomy]);
  return (
    <section className={styles['part']} aria-labelledby="atlas-stops">
      <h2 id="atlas-stops" className={styles['partTitle']}>
        {t('atlas.stops')}
      </h2>
      {GROUPS.map(({ name, ids }) => (
        <div key={name} className={controls['stops']}>
          <span id={`atlas-stops-${name}`}>{t(`atlas.stops.${name}`)}</span>
          <ul aria-labelledby={`atlas-stops-${name}`}>
            {stops
              .filter(({ id }) => ids.includes(id))
              .map(({ id, level, place }) => (
                <li key={`${id} ${level ?? ''}`}>
                  <button
                    type="button"
                    onClick={() => act({ type: 'stop', place })}
                    data-testid={`stop-${id}-${level ?? ''}`}
                    aria-label={t(`atlas.stop.${id}`, { level: level ?? '' })}
                  >
                    {level ?? shortName(messages, id)}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
