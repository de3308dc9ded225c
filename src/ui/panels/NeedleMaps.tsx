/** Two small section maps: where the tip is. Open, or under paper that is lifted for a look, or not there at all. */
import { insideShown, isPeeking, peekCount } from '../../session/index.ts';
import { HoldButton } from '../controls/HoldButton.tsx';
import { Icon } from '../controls/Icon.tsx';
import { SectionMap } from '../plate/SectionMap.tsx';
import { useCommand } from '../lib/commands.ts';
import { refusalReason } from '../lib/refusal.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';

/** A look inside: held, or pressed once and once again; each is counted. */
function Peek() {
  const { session, messages, perform } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const open = isPeeking(snapshot);
  const count = peekCount(snapshot);
  const look = { type: 'peek', open: true } as const;
  useCommand('peek', () => perform({ type: 'peek', open: !open }));
  return (
    <div className={styles['peek']}>
      <HoldButton
        testId="hold-peek"
        compact
        icon="eye"
        running={open}
        refusal={open || session.canPerform(look) ? null : refusalReason(messages, snapshot, look)}
        onStart={() => open || perform(look)}
        onEnd={() => perform({ type: 'peek', open: false })}
      >
        {t('peek.hold')}
      </HoldButton>
      <span className={panel['note']} data-testid="peek-count">
        {count === 0 ? t('peek.none') : t('peek.count', { count })}
      </span>
    </div>
  );
}

/** What stands in a map's place while it is covered; the map itself is not on the page then. */
function Paper() {
  const { t } = useUi().messages;
  return (
    <p className={styles['cover']}>
      <Icon name="eye" />
      {t('peek.covered')}
    </p>
  );
}

export function NeedleMaps() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { guidance } = snapshot.protocol;
  if (guidance === 'examination') return null;
  const covered = !insideShown(snapshot);
  return (
    <Section tabs="maps" className={styles['mapsSection']}>
      <div className={styles['maps']}>
        {(['sagittal', 'axial'] as const).map((kind) => (
          <figure key={kind} className={styles['map']}>
            {covered ? <Paper /> : <SectionMap kind={kind} label={t('needle.mapDescription')} />}
            <figcaption className={styles['mapCaption']}>
              <span>{t(kind === 'sagittal' ? 'needle.mapSide' : 'needle.mapCross')}</span>
              <span>{t('needle.mapScale')}</span>
            </figcaption>
          </figure>
        ))}
      </div>
      {guidance === 'practice' ? <Peek /> : null}
    </Section>
  );
}
