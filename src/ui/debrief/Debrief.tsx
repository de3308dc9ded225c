/** After the run: what happened, what it did for her as a range, and what was done well and not. */
import { useMemo, type ReactNode } from 'react';
import { recordOf, type SessionSnapshot } from '../../session/index.ts';
import {
  followUp,
  type BodyState,
  type OutcomeRange,
  type Outlook,
  type Patient,
} from '../../physiology/index.ts';
import { OutlookSection } from '../axis/OutlookSection.tsx';
import { Button } from '../controls/Button.tsx';
import { caseName } from '../lib/names.ts';
import { usePageArrival } from '../lib/usePageArrival.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Menu, type MenuActions } from '../shell/Menu.tsx';
import { Outcome } from './Outcome.tsx';
import { ImagingFacts } from './ImagingFacts.tsx';
import { MissedLooks } from './MissedLooks.tsx';
import { RunFacts } from './RunFacts.tsx';
import { endedEarlyKey, isJudged, wasWellDone } from './endings.ts';
import { PlacementMeasures } from './measures/PlacementMeasures.tsx';
import { TrackReview } from './review/TrackReview.tsx';
import { ScoreList } from './ScoreList.tsx';
import { Timeline } from './Timeline.tsx';
import styles from './Debrief.module.css';
import bar from '../shell/TopBar.module.css';

interface DebriefProps {
  readonly operator: string;
  readonly menu: MenuActions;
  /** The track in three dimensions; null where that cannot be drawn. */
  readonly reviewPlate: ReactNode;
  /** The same hands on other patients, off the main thread. */
  readonly askRange: (body: Readonly<BodyState>, patient: Patient) => Promise<OutcomeRange>;
  /** Her two days, with the patch and without, off the main thread too. */
  readonly askOutlook: (snapshot: SessionSnapshot) => Promise<Outlook>;
}

export function Debrief({ operator, menu, reviewPlate, askRange, askOutlook }: DebriefProps) {
  const { session, messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const record = useMemo(() => recordOf(session, operator), [session, operator]);
  const afterADayNrs = useMemo(
    () => followUp(session.snapshot.body, { patient: session.snapshot.patient }).headacheUprightAfter24hNrs,
    [session],
  );
  const title = t('debrief.title', { case: caseName(messages, snapshot.teachingCase) });
  usePageArrival(messages, record, title);
  const { ending } = snapshot.machine;
  return (
    <div className={styles['page']} data-testid="debrief">
      <header className={styles['bar']}>
        <span className={styles['wordmark']}>{t('app.name')}</span>
        <h1 tabIndex={-1} className={styles['case']}>
          {title}
        </h1>
        <div className={styles['tools']}>
          <Button inline onClick={menu.onSave} data-testid="save-run">
            {t('debrief.save')}
          </Button>
          <Button inline variant="filled" onClick={menu.onNewRun} data-testid="start-again">
            {t('debrief.again')}
          </Button>
          <Menu actions={menu} className={bar['tool'] ?? ''} />
        </div>
      </header>
      <main>
        <Timeline snapshot={snapshot} record={record} />
        <div className={styles['body']}>
          <div className={styles['outcome']}>
            {ending === null ? null : (
              <section className={styles['section']}>
                <h2 className={styles['title']}>{t(`debrief.ending.${ending}`)}</h2>
                {ending === 'finished' ? null : (
                  <p className={styles['serif']}>{t(endedEarlyKey(ending, snapshot))}</p>
                )}
              </section>
            )}
            <Outcome
              record={record}
              afterADayNrs={afterADayNrs}
              wellDone={wasWellDone(record, snapshot)}
              plan={snapshot.teachingCase.plan}
              askRange={() => askRange(snapshot.body, snapshot.patient)}
            />
            {record.outcome === 'notPatched' ? null : <OutlookSection ask={() => askOutlook(snapshot)} />}
            {snapshot.passes.length === 0 ? null : <TrackReview plate={reviewPlate} />}
            {record.placement === null ? null : <PlacementMeasures placement={record.placement} />}
            <MissedLooks snapshot={snapshot} />
            <ImagingFacts imaging={record.imaging} />
            <RunFacts record={record} />
          </div>
          <ScoreList score={record.score} judged={isJudged(snapshot)} />
        </div>
      </main>
    </div>
  );
}
