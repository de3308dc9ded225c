/** What the sheet says once a line has been asked for: the case's findings, and the body's for what can be measured. */
import type { Messages } from '../../content/messages/index.ts';
import type { AssessmentItem } from '../../machines/acts.ts';
import type { SessionSnapshot } from '../../session/index.ts';

export function assessmentValue(
  { t }: Messages,
  { teachingCase, body }: SessionSnapshot,
  item: AssessmentItem,
): string {
  const { findings, puncture } = teachingCase;
  switch (item) {
    case 'headachePattern':
      return t('assessment.value.headachePattern', { onsetHours: puncture.onsetHoursAgo });
    case 'headacheUpright':
      return t('assessment.value.headacheUpright', { nrs: findings.headacheUprightNrs });
    case 'headacheFlat':
      return t('assessment.value.headacheFlat', { nrs: findings.headacheFlatNrs });
    case 'punctureHistory':
      return t('assessment.value.punctureHistory', {
        interspace: puncture.interspace,
        needle: t(`assessment.needle.${puncture.needle}`),
        hoursAgo: puncture.hoursAgo,
      });
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
      return t('assessment.value.treatmentSoFar', { hours: puncture.treatedHours });
    default:
      return t(`assessment.value.${item}`);
  }
}
