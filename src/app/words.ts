/** The words that the senses choose from, bound to one session and to the closed vocabulary. */
import { SPREAD_LEVELS } from '../content/levels.ts';
import type { Messages } from '../content/messages/index.ts';
import type { Session } from '../session/index.ts';
import {
  closedVocabulary,
  type BodyChange,
  type Deed,
  type SceneState,
  type Words,
} from '../senses/index.ts';
import { answerTo } from '../ui/lib/answers.ts';
import { findingWords } from '../ui/lib/findingWords.ts';

function sceneWords({ t }: Messages, { bloodFrom, bloodTo, leak }: SceneState): string {
  const leakWords = t(`scene.leak.${leak}`);
  const from = bloodFrom === null ? undefined : SPREAD_LEVELS[bloodFrom];
  const to = bloodTo === null ? undefined : SPREAD_LEVELS[bloodTo];
  if (from === undefined || to === undefined) return leakWords;
  const blood = from === to ? t('scene.bloodAtOne', { from }) : t('scene.bloodAt', { from, to });
  return `${blood} ${leakWords}`;
}

function changeWords({ t }: Messages, change: BodyChange): string {
  if (change.type === 'pressure') return t(`describe.pressure.${change.band}`);
  return t(`describe.pulse.${change.way}`, { rate: change.heartRatePerMin });
}

function deedWords({ t }: Messages, deed: Deed, volumeMl: number): string {
  switch (deed.type) {
    case 'begins':
      return t('describe.flow.begins');
    case 'rests':
      return t('describe.flow.rests', { volume: volumeMl });
    case 'waited':
      return t('describe.waited', { volume: volumeMl });
    case 'stopped':
      return t('describe.stopped', { reason: t(`stopReason.${deed.reason}`) });
  }
}

export function wordsFor(all: Messages, session: Session): Words {
  const { snapshot } = session;
  const messages = closedVocabulary(all);
  let sceneTold = false;
  return {
    patientSays: all.t('speech.says', { name: snapshot.teachingCase.patient.name }),
    youNotice: all.t('finger.label'),
    finding: (finding) => findingWords(messages, finding),
    answer: (about) => answerTo(messages, about, snapshot),
    scene: (state) => {
      const words = sceneWords(messages, state);
      if (sceneTold) return words;
      sceneTold = true;
      return `${words} ${messages.t('scene.unseen')}`;
    },
    change: (change) => changeWords(messages, change),
    deed: (deed) =>
      deedWords(
        messages,
        deed,
        snapshot.body.blood.injectedMl - (snapshot.marks.firstPatch?.injectedMl ?? 0),
      ),
  };
}
