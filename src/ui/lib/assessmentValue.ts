/** What the sheet says once a line has been asked for: the case's findings, and the body's for what can be measured. */
import type { Messages } from '../../content/messages/index.ts';
import type { AssessmentItem } from '../../machines/acts.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { legsLost } from './legsLost.ts';
import { caseWords } from './names.ts';

export function assessmentValue(
  messages: Messages,
  { teachingCase, body, marks }: SessionSnapshot,
  item: AssessmentItem,
): string {
  const { t } = messages;
  const { findings } = teachingCase;
  switch (item) {
    case 'neurology': {
      const lost = [
        ...legsLost(messages, body),
        ...(body.late.cannotPassUrine > 0 ? [t('recovery.seen.bladderBlocked')] : []),
      ];
      if (lost.length === 0) return t('assessment.value.neurology');
      return [...lost, t('assessment.value.neurologyRest')].join(' ');
    }
    case 'headachePattern':
      if (marks.firstPatch !== null) return t('assessment.value.headacheAgain');
      return t('assessment.value.headachePattern', {
        began: caseWords(messages, teachingCase, 'began'),
      });
    case 'headacheUpright':
      return t('assessment.value.headacheUpright', { nrs: findings.headacheUprightNrs });
    case 'headacheFlat':
      return t('assessment.value.headacheFlat', { nrs: findings.headacheFlatNrs });
    case 'punctureHistory':
      return caseWords(messages, teachingCase, 'history');
    // Pre-eclampsia is looked for in who is pregnant or gave birth.
    case 'redFlags': {
      const { daysAfterBirth, weeksPregnant } = teachingCase.patient;
      const isObstetric = daysAfterBirth !== null || weeksPregnant !== null;
      return t(isObstetric ? 'assessment.value.redFlags' : 'assessment.value.redFlagsNoBirth');
    }
    case 'allergies':
      return t(`assessment.value.allergies.${findings.contrastReaction}`);
    case 'bloodPressure':
      return t('assessment.value.bloodPressure', {
        systolic: body.vitals.systolicMmHg,
        diastolic: body.vitals.diastolicMmHg,
      });
    case 'temperature':
      return t('assessment.value.temperature', { celsius: body.vitals.temperatureCelsius });
    case 'platelets':
      return t('assessment.value.platelets', { platelets: findings.plateletsPerNl });
    case 'anticoagulant':
      return findings.hoursSinceAnticoagulant === null
        ? t('assessment.value.anticoagulantNone')
        : t('assessment.value.anticoagulant', { hours: findings.hoursSinceAnticoagulant });
    case 'treatmentSoFar':
      if (marks.firstPatch !== null)
        return t('assessment.value.treatmentAgain', { volume: marks.firstPatch.injectedMl });
      return caseWords(messages, teachingCase, 'treatment');
  }
}
