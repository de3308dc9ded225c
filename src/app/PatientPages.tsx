/** The patient's pages put together: the words of her version, and pictures of a made-up person whom nobody acts on. */
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { createMessages } from '../content/messages/index.ts';
import type { Chapter } from '../content/patient/chapters.ts';
import { VERSION_FACTS, type Version } from '../content/patient/versions.ts';
import { STANDARD_PROTOCOL } from '../content/protocols.ts';
import { isWebGLAvailable } from '../scene/webgl.ts';
import { createSession, setUp } from '../session/index.ts';
import { readAddress, type Place } from '../ui/patient/address.ts';
import { LyingSitting } from '../ui/patient/LyingSitting.tsx';
import { PatientContext, type Choices, type PatientPages as Pages } from '../ui/patient/PatientContext.ts';
import { PatientView } from '../ui/patient/PatientView.tsx';
import { StillSection } from '../ui/patient/StillSection.tsx';
import { VersionChoice } from '../ui/patient/VersionChoice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { Quality } from './urlSwitches.ts';
import { usePatientChoices } from './usePatientChoices.ts';

const PatientPlate = lazy(() => import('./PatientPlate.tsx'));

const messages = createMessages('en', 'patient');
/** Pictures show this person of the case. */
const SEED = 1;

interface PatientPagesProps {
  readonly parts: readonly string[];
  readonly webgl: boolean;
  readonly quality: Quality;
}

interface OpenedProps extends Omit<PatientPagesProps, 'parts'> {
  readonly choices: Choices;
  readonly version: Version;
  readonly place: Place;
}

function Opened({ version, place, choices, webgl, quality }: OpenedProps) {
  // A person to look at: a session that nobody acts in, of the version's case.
  const session = useMemo(
    () => createSession(setUp(VERSION_FACTS[version].caseId, STANDARD_PROTOCOL.id, SEED, {})),
    [version],
  );
  const [drawable, setDrawable] = useState(() => webgl && isWebGLAvailable());
  const giveUp = useCallback(() => setDrawable(false), []);
  const pages = useMemo<Pages>(() => ({ messages, version, ...choices }), [version, choices]);
  const pictureOf = ({ picture }: Chapter) => {
    if (picture === null) return null;
    if (picture === 'lyingSitting') return <LyingSitting session={session} />;
    return (
      <ErrorBoundary
        fallback={() => (
          <StillSection anatomy={session.snapshot.anatomy} label={messages.t('patient.ui.picture')} />
        )}
      >
        <Suspense fallback={null}>
          <PatientPlate session={session} drawable={drawable} quality={quality} onUnavailable={giveUp} />
        </Suspense>
      </ErrorBoundary>
    );
  };
  return (
    <PatientContext value={pages}>
      <PatientView place={place} pictureOf={pictureOf} />
    </PatientContext>
  );
}

export default function PatientPages({ parts, ...rest }: PatientPagesProps) {
  const { version, place } = readAddress(parts);
  const choices = usePatientChoices();
  if (version === null) return <VersionChoice messages={messages} />;
  return <Opened key={version} version={version} place={place} choices={choices} {...rest} />;
}
