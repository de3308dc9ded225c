/** A finding as one sentence; what she says stands in speech.ts. */
import type { Messages } from '../../content/messages/index.ts';
import type { Finding } from '../../physiology/types.ts';
import type { Told } from '../../session/index.ts';
import { poseSummary } from './pose.ts';
import { speechFor } from './speech.ts';

export function findingWords(messages: Messages, finding: Finding | Told): string {
  const { t } = messages;
  switch (finding.type) {
    case 'tissueEntered':
      return t('finding.tissueEntered', { tissue: t(`tissue.${finding.tissue}`), depth: finding.depthMm });
    case 'boneContact':
    case 'lossOfResistance':
    case 'resistanceReturned':
    case 'duralPuncture':
    case 'secondGive':
      return t(`finding.${finding.type}`, { depth: finding.depthMm });
    case 'needleReachedTarget':
      return '';
    case 'hubChecked':
      return t(`finding.hub.${finding.fluid}`);
    case 'palpated':
      return t(`finding.palpated.${finding.feel}`);
    case 'posed':
      return t('finding.posed', { pose: poseSummary(messages, finding) });
    case 'trackNumb':
      return t('finding.trackNumb', { depth: finding.toDepthMm });
    case 'tissueSwept':
    case 'hubAtSkin':
      return t(`finding.${finding.type}`, { depth: finding.depthMm });
    case 'fluidAtHub':
      return t(`finding.fluidAtHub.${finding.fluid}`);
    case 'fluidTested':
      return t(`finding.fluidTested.${finding.result}`);
    case 'paraesthesia':
      return t(`finding.paraesthesia.${finding.side}`);
    case 'legPain':
    case 'legWeakness':
      return t(`finding.${finding.type}.${finding.side}`);
    case 'bloodDrawn':
    case 'injectionMark':
      return t(`finding.${finding.type}`, { volume: finding.volumeMl });
    case 'sensation':
      return speechFor(messages, finding.sensation);
    case 'bradycardia':
      return t('finding.bradycardia', { rate: finding.heartRatePerMin });
    case 'backAche':
    case 'reboundHeadache':
    case 'headacheReturned':
      return t(`finding.${finding.type}`, { nrs: finding.intensityNrs });
    case 'radicularPain':
      return t(`finding.radicularPain.${finding.side}`, { nrs: finding.intensityNrs });
    case 'fever':
      return t('finding.fever', { celsius: finding.temperatureCelsius });
    case 'headacheEased':
      return t('finding.headacheEased', { nrs: finding.headacheNrs });
    default:
      return t(`finding.${finding.type}`);
  }
}
