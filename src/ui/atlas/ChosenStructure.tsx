/** The chosen structure: its name, what it is, what a needle feels in it, and how the others stand by. */
import type { Dispatch } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import type { AtlasAct, AtlasState } from './atlasState.ts';
import type { ListedStructure } from './StructureList.tsx';
import { aboutStructure, feelOf, nameOf } from './structureWords.ts';
import styles from './Atlas.module.css';

interface ChosenStructureProps {
  readonly messages: Messages;
  readonly structure: ListedStructure | null;
  readonly state: AtlasState;
  readonly act: Dispatch<AtlasAct>;
}

export function ChosenStructure({ messages, structure, state, act }: ChosenStructureProps) {
  const { t } = messages;
  if (structure === null) return <p className={styles['nothing']}>{t('atlas.nothingChosen')}</p>;
  const { latin, plain } = nameOf(messages, structure.id);
  const feel = feelOf(messages, structure.tissue);
  return (
    <section className={styles['chosen']} aria-labelledby="atlas-chosen" data-testid="chosen">
      <h2 id="atlas-chosen">
        {latin === '' ? null : <i>{latin}</i>}
        <span>{plain}</span>
      </h2>
      <p>{aboutStructure(messages, structure.id, structure.tissue)}</p>
      {feel === '' ? null : (
        <p className={styles['feel']}>
          <span>{t('atlas.feels')}</span> {feel}
        </p>
      )}
      <div className={styles['row']}>
        <Segments
          label={t('atlas.others')}
          value={state.others}
          onChange={(others) => act({ type: 'others', others })}
          options={(['together', 'faded', 'alone'] as const).map((value) => ({
            value,
            label: t(`atlas.others.${value}`),
          }))}
        />
        <Button inline variant="quiet" onClick={() => act({ type: 'choose', id: null })}>
          {t('atlas.letGo')}
        </Button>
      </div>
    </section>
  );
}
