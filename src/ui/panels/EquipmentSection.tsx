/** What is held: needle, hand, syringe. With the needle in her back only the hands can still change. */
import type { Equipment } from '../../content/equipment.ts';
import {
  BEVELS,
  CONNECTORS,
  HANDS,
  NEEDLE_LENGTHS_MM,
  PLACING_NEEDLES,
  PRESSINGS,
  SYRINGE_MEDIA,
} from '../../content/equipment.ts';
import { Segments } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly name: (value: Value) => string;
  readonly why: string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, value, name, why, onChange }: ChoiceProps<Value>) {
  return (
    <div className={styles['choice']}>
      <span className={panel['label']} aria-hidden="true">
        {label}
      </span>
      <Segments
        label={label}
        value={value}
        onChange={onChange}
        className={styles['tight']}
        options={values.map((one) => ({ value: one, label: name(one) }))}
      />
      <p className={panel['note']}>{why}</p>
    </div>
  );
}

const LENGTHS = ['80', '110', '150'] as const;

function NeedleChoices({ change }: { readonly change: (part: Partial<Equipment>) => void }) {
  const { t } = useUi().messages;
  const { equipment } = useSnapshot().body;
  const length = LENGTHS.find((one) => Number(one) === equipment.lengthMm) ?? '80';
  return (
    <>
      <Choice
        label={t('equipment.needle')}
        values={PLACING_NEEDLES}
        value={equipment.needle}
        name={(one) => t(`equipment.needle.${one}`)}
        why={t('equipment.needle.why')}
        onChange={(needle) => change({ needle })}
      />
      <Choice
        label={t('equipment.lengthMm')}
        values={LENGTHS}
        value={length}
        name={(one) => t(`equipment.lengthMm.${one}`)}
        why={t(`equipment.lengthMm.${length}.why`)}
        onChange={(wanted) => {
          const lengthMm = NEEDLE_LENGTHS_MM.find((one) => one === Number(wanted));
          if (lengthMm !== undefined) change({ lengthMm });
        }}
      />
      <Choice
        label={t('equipment.connector')}
        values={CONNECTORS}
        value={equipment.connector}
        name={(one) => t(`equipment.connector.${one}`)}
        why={t('equipment.connector.why')}
        onChange={(connector) => change({ connector })}
      />
      <Choice
        label={t('equipment.bevel')}
        values={BEVELS}
        value={equipment.bevel}
        name={(one) => t(`equipment.bevel.${one}`)}
        why={t(`equipment.bevel.${equipment.bevel}.why`)}
        onChange={(bevel) => change({ bevel })}
      />
    </>
  );
}

/** Opened on request: what is usual lies ready, and stands in the summary. */
export function EquipmentSection({ tabs }: { readonly tabs?: string }) {
  const { messages, perform } = useUi();
  const { t } = messages;
  const { body } = useSnapshot();
  const { equipment, needle } = body;
  const change = (part: Partial<Equipment>) => {
    perform({ type: 'chooseEquipment', equipment: { ...equipment, ...part } });
  };
  return (
    <Section {...(tabs === undefined ? {} : { tabs })}>
      <details className={panel['stack']} data-testid="equipment">
        <summary className={panel['summary']}>
          {t('equipment.label')}
          <span className={styles['held']}>
            {[
              t(`equipment.needle.${equipment.needle}`),
              t(`equipment.lengthMm.${equipment.lengthMm}`),
              t(`equipment.medium.${equipment.medium}`),
              t(`equipment.hand.${equipment.hand}`),
            ].join(', ')}
          </span>
        </summary>
        {needle.place === 'out' ? <NeedleChoices change={change} /> : null}
        <Choice
          label={t('equipment.hand')}
          values={HANDS}
          value={equipment.hand}
          name={(one) => t(`equipment.hand.${one}`)}
          why={t(`equipment.hand.${equipment.hand}.why`)}
          onChange={(hand) => change({ hand })}
        />
        <Choice
          label={t('equipment.medium')}
          values={SYRINGE_MEDIA}
          value={equipment.medium}
          name={(one) => t(`equipment.medium.${one}`)}
          why={t(`equipment.medium.${equipment.medium}.why`)}
          onChange={(medium) => change({ medium })}
        />
        <Choice
          label={t('equipment.pressing')}
          values={PRESSINGS}
          value={equipment.pressing}
          name={(one) => t(`equipment.pressing.${one}`)}
          why={t(`equipment.pressing.${equipment.pressing}.why`)}
          onChange={(pressing) => change({ pressing })}
        />
      </details>
    </Section>
  );
}
