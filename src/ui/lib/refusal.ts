/** Why the machine refuses an act, as one sentence. The machine alone decides, and alone knows why. */
import type { Messages } from '../../content/messages/index.ts';
import type { Act } from '../../machines/acts.ts';
import { whyRefused } from '../../machines/index.ts';
import type { SessionSnapshot } from '../../session/index.ts';

export function refusalReason({ t }: Messages, { machine }: SessionSnapshot, act: Act): string {
  const reason = whyRefused(machine, act);
  return t(`refusal.${reason}`);
}
