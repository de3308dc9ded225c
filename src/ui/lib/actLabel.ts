/** The words for an act: on its button, and in the list of what happened. */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { Messages } from '../../content/messages/index.ts';
import type { Act } from '../../machines/acts.ts';
import { recoveryKey } from './recoveryKey.ts';
import { waitText } from './waitText.ts';

export function actLabel(messages: Messages, teachingCase: TeachingCase, act: Act): string {
  const { t } = messages;
  switch (act.type) {
    case 'assess':
      return t('act.assess', { item: t(`assessment.${act.item}`) });
    case 'explain':
      return t('act.explain', { item: t(`consent.item.${act.item}`) });
    case 'observe':
      return t('act.observe', { item: t(`recovery.observe.${act.item}`) });
    case 'advise':
      return t('act.advise', { item: t(recoveryKey(teachingCase, `recovery.advise.${act.item}`)) });
    case 'drawBlood':
      return t('act.drawBlood', { volume: act.volumeMl });
    case 'passTime':
      return t('act.passTime', { time: waitText(messages, act.seconds) });
    case 'advanceNeedle':
      return t(act.byMm < 0 ? 'act.withdrawNeedle' : 'act.advanceNeedle');
    case 'pressSyringe':
      return t(act.pressed ? 'act.pressSyringe' : 'act.pressSyringeStop');
    case 'askPatient':
      return t(ASK_KEYS[act.about]);
    case 'setInjectionRate':
      return t(act.mlPerS > 0 ? 'act.setInjectionRateStart' : 'act.setInjectionRateStop');
    case 'position':
      return t(`positioning.${act.posture}`);
    case 'paintSkin':
      return `${t('act.paintSkin')}: ${t(`sterilePrep.${act.agent}`)}`;
    case 'dressSecond':
      return t(`act.dressSecond.${act.item}`);
    case 'chooseVein':
      return t(`act.chooseVein.${act.from}`);
    case 'chooseSyringe':
      return t(`act.chooseSyringe.${act.kind}.${act.connector}`);
    case 'passBlood':
      return t(`act.passBlood.${act.how}`);
    case 'coach':
      return t(`act.coach.${act.cue}`);
    case 'palpate':
      return t(act.firm ? 'act.palpateFirm' : 'act.palpate');
    case 'setStylet':
      return t(act.inside ? 'act.setStylet.in' : 'act.setStylet.out');
    case 'testFluid':
      return t(`act.testFluid.${act.by}`);
    case 'judgeFluid':
      return t(`act.judgeFluid.${act.as}`);
    case 'peek':
      return t(act.open ? 'act.peek' : 'act.peekStop');
    case 'chooseLevel':
      return t('needle.levelChosen', { interspace: act.interspace });
    case 'planThrombosis':
      return act.restartHours === null
        ? t('act.planThrombosisNone')
        : t('act.planThrombosis', { hours: act.restartHours });
    case 'answerSign':
      return t(`act.answerSign.${act.answer}`);
    case 'callForImaging':
      return t(`act.callForImaging.${act.device}`);
    case 'moveCArm':
      return t('act.moveCArm', { rotation: act.rotationDeg, tilt: act.tiltDeg });
    case 'setScreening':
      return t(act.on ? 'act.setScreeningStart' : 'act.setScreeningStop');
    case 'noteDepth':
      return t('act.noteDepth', { depth: act.depthMm });
    case 'chooseContrast':
      return t(`act.chooseContrast.${act.agent}`);
    case 'injectContrast':
      return t('act.injectContrast', { volume: act.volumeMl });
    case 'judgeContrast':
      return t(`act.judgeContrast.${act.as}`);
    case 'flushNeedle':
      return t('act.flushNeedle', { volume: act.volumeMl });
    case 'stopInjection':
      return t('injection.stopped', { reason: t(`stopReason.${act.reason}`) });
    default:
      return t(`act.${act.type}`);
  }
}

const ASK_KEYS = {
  head: 'act.askHead',
  back: 'act.askBack',
  legs: 'act.askLegs',
  all: 'act.askPatient',
} as const;
