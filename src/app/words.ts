/** The words that the senses choose from, bound to one session. */
import type { Messages } from '../content/messages/index.ts';
import type { Session } from '../session/index.ts';
import type { SceneState, Words } from '../senses/index.ts';
import { answerTo } from '../ui/lib/answers.ts';
import { findingWords } from '../ui/lib/findingWords.ts';

function sceneWords({ t }: Messages, { bloodFrom, bloodTo, leak }: SceneState): string {
  const leakWords = t(`scene.leak.${leak}`);
  if (bloodFrom === null || bloodTo === null) return leakWords;
  const blood =
    bloodFrom === bloodTo
      ? t('scene.bloodAtOne', { from: bloodFrom })
      : t('scene.bloodAt', { from: bloodFrom, to: bloodTo });
  return `${blood} ${leakWords}`;
}

export function wordsFor(messages: Messages, session: Session): Words {
  const { snapshot } = session;
  let sceneTold = false;
  return {
    patientSays: messages.t('speech.says', { name: snapshot.teachingCase.patient.name }),
    youNotice: messages.t('finger.label'),
    finding: (finding) => findingWords(messages, finding),
    answer: (about) => answerTo(messages, about, snapshot),
    scene: (state) => {
      const words = sceneWords(messages, state);
      if (sceneTold) return words;
      sceneTold = true;
      return `${words} ${messages.t('scene.unseen')}`;
    },
  };
}
