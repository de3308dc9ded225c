import type { Messages } from '../content/messages/index.ts';
import type { SwitchProblem } from './urlSwitches.ts';

/** What is wrong with the address, as one sentence. */
export function switchSentence(messages: Messages, { name, value, allowed }: SwitchProblem): string {
  const { t } = messages;
  if (allowed.kind === 'setting')
    return allowed.problem === null
      ? t('error.settingForm', { value })
      : t('error.setting', { detail: allowed.problem.sayIn(messages) });
  if (allowed.kind === 'unknown') return t('error.switchUnknown', { name });
  const words =
    allowed.kind === 'list'
      ? t('error.allowed.list', { list: allowed.list.join(', ') })
      : t('error.allowed.number', { least: String(allowed.least), most: String(allowed.most) });
  return t('error.switch', { name, value, allowed: words });
}
