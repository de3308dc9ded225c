/** Feel for the space, decide which it is, and mark it. */
import { shownInterspace } from '../../../content/caseSchema.ts';
import { useMemo, useState } from 'react';
import { INTERSPACES, type Interspace } from '../../../content/levels.ts';
import { markSeen } from '../../../session/index.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { useUi } from '../../lib/UiContext.ts';
import type { CurledPosture } from '../../lib/pose.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { useTeaching } from '../trouble/hints.ts';
import { notesOf, startingSpot, type Spot } from './backMap.ts';
import { FeelSection, FeltSoFar } from './FeelSection.tsx';

const HINTS = ['mark.hint.crest', 'mark.hint.count', 'mark.hint.wrong', 'mark.hint.sacrum'] as const;

interface LevelProps {
  readonly wanted: Interspace | null;
  readonly onWanted: (interspace: Interspace) => void;
  readonly finger: Spot;
}

function LevelChoice({ wanted, onWanted, finger }: LevelProps) {
  const { t } = useUi().messages;
  const { machine, protocol, teachingCase } = useSnapshot();
  const { guided } = useTeaching();
  const marked = machine.context.interspace !== null;
  const missing = wanted === null ? t('refusal.chooseFirst') : null;
  const interspace = wanted ?? 'L3/4';
  return (
    <div className={panel['stack']}>
      <h3 className={panel['label']}>{t('mark.believed')}</h3>
      <Segments
        label={t('mark.believed')}
        value={wanted}
        onChange={onWanted}
        options={INTERSPACES.map((value) => ({ value, label: value }))}
      />
      <p className={panel['note']}>
        {wanted === null || !(guided || wanted === 'L1/2')
          ? t('needle.levelBelief', { interspace: shownInterspace(teachingCase) })
          : t(`needle.palpate.${wanted}`)}
      </p>
      <ActButton
        act={{ type: 'chooseLevel', interspace, mark: finger }}
        missing={missing}
        variant={marked || wanted === null ? 'outline' : 'filled'}
      >
        {wanted === null ? t('mark.title') : t('mark.here', { interspace })}
      </ActButton>
      {machine.step === 'positioning' ? <p className={panel['note']}>{t('mark.whenPrepared')}</p> : null}
      {protocol.guidance === 'guided' ? (
        <>
          <ActButton
            act={{ type: 'chooseLevel', interspace }}
            missing={missing}
            variant="quiet"
            testId="act-chooseLevel-shown"
          >
            {t('mark.shown')}
          </ActButton>
          <p className={panel['note']}>
            {t('mark.shownNote', { interspace: wanted ?? shownInterspace(teachingCase) })}
          </p>
          {guided ? (
            <details className={panel['stack']}>
              <summary className={panel['summary']}>{t('mark.hints')}</summary>
              {HINTS.map((hint) => (
                <p key={hint}>{t(hint)}</p>
              ))}
            </details>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

export function FeelAndMark({ posture }: { readonly posture: CurledPosture }) {
  const { messages, perform, announce } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { machine, moments } = snapshot;
  // The run's list of moments is one list that grows.
  const count = moments.length;
  const notes = useMemo(() => notesOf(moments.slice(0, count)), [moments, count]);
  const seen = markSeen(snapshot);
  const pen =
    seen === null || snapshot.mark === null ? null : { interspace: snapshot.mark.believed, ...seen };
  const [finger, setFinger] = useState<Spot>(() => startingSpot(pen, notes.presses));
  const [wanted, setWanted] = useState<Interspace | null>(machine.context.interspace);
  const mark = () => {
    if (wanted === null) announce(t('refusal.chooseFirst'));
    else perform({ type: 'chooseLevel', interspace: wanted, mark: finger });
  };
  return (
    <>
      <FeelSection
        posture={posture}
        notes={notes}
        pen={pen}
        finger={finger}
        onMove={setFinger}
        onMark={mark}
      />
      <LevelChoice wanted={wanted} onWanted={setWanted} finger={finger} />
      <FeltSoFar notes={notes} />
    </>
  );
}
