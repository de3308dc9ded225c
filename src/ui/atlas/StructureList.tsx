/** Every structure of the spine by layer, from the outside in: shown or not, and the way to choose it. */
import type { Dispatch } from 'react';
import { LAYERS, layerOf } from '../../content/atlas.ts';
import type { Messages } from '../../content/messages/index.ts';
import { TISSUE_PALETTE, type Tissue } from '../../content/tissues.ts';
import { classes } from '../lib/classes.ts';
import type { AtlasAct, AtlasState } from './atlasState.ts';
import { nameOf } from './structureWords.ts';
import styles from './Atlas.module.css';
import list from './List.module.css';

export interface ListedStructure {
  readonly id: string;
  readonly tissue: Exclude<Tissue, 'air'>;
}

interface StructureListProps {
  readonly messages: Messages;
  readonly structures: readonly ListedStructure[];
  readonly state: AtlasState;
  readonly act: Dispatch<AtlasAct>;
}

export function StructureList({ messages, structures, state, act }: StructureListProps) {
  const { t } = messages;
  return (
    <section className={styles['part']} aria-labelledby="atlas-structures">
      <h2 id="atlas-structures" className={styles['partTitle']}>
        {t('atlas.structures')}
      </h2>
      <p className={styles['quiet']}>{t('atlas.peel')}</p>
      {LAYERS.map((layer) => {
        const members = structures.filter(({ tissue }) => layerOf(tissue) === layer);
        if (members.length === 0) return null;
        const ids = members.map(({ id }) => id);
        const on = ids.filter((id) => !state.hidden.has(id)).length;
        return (
          <div key={layer} className={list['layer']}>
            <label className={list['box']}>
              <input
                type="checkbox"
                checked={on > 0}
                ref={(box) => {
                  if (box !== null) box.indeterminate = on > 0 && on < ids.length;
                }}
                aria-label={t('atlas.showLayer', { what: t(`atlas.layer.${layer}`) })}
                data-testid={`layer-${layer}`}
                onChange={() => act({ type: 'show', ids, on: on === 0 })}
              />
            </label>
            <details open={members.some(({ id }) => id === state.chosen) || undefined}>
              <summary>{t(`atlas.layer.${layer}`)}</summary>
              <ul>
                {members.map(({ id, tissue }) => {
                  const { latin, plain } = nameOf(messages, id);
                  return (
                    <li key={id} className={list['structure']} data-chosen={state.chosen === id}>
                      <label className={list['box']}>
                        <input
                          type="checkbox"
                          checked={!state.hidden.has(id)}
                          aria-label={t('atlas.showStructure', { what: plain })}
                          onChange={(event) =>
                            act({ type: 'show', ids: [id], on: event.currentTarget.checked })
                          }
                        />
                      </label>
                      <button
                        type="button"
                        aria-pressed={state.chosen === id}
                        data-testid={`structure-${id}`}
                        onClick={() => act({ type: 'choose', id: state.chosen === id ? null : id })}
                      >
                        <i
                          className={list['swatch']}
                          style={{
                            background: TISSUE_PALETTE[tissue].fill,
                            borderColor: TISSUE_PALETTE[tissue].outline ?? TISSUE_PALETTE[tissue].fill,
                          }}
                          aria-hidden="true"
                        />
                        <span>
                          {latin === '' ? null : <span className={list['latin']}>{latin}</span>}
                          <span className={classes(latin === '' ? null : list['plain'])}>{plain}</span>
                        </span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
}
