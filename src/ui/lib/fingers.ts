/** What the hands on the needle and the thumb on the syringe feel, in words: a closed vocabulary. */
import type { Messages } from '../../content/messages/index.ts';
import type { BodyState } from '../../physiology/types.ts';
import type { Tissue } from '../../content/tissues.ts';
import type { SessionSnapshot } from '../../session/index.ts';
import { feelNow, plungerBand, type Feel } from './feel.ts';

type Felt = Exclude<Tissue, 'air' | 'blood' | 'clot'>;

export function isFelt(tissue: Tissue): tissue is Felt {
  return tissue !== 'air' && tissue !== 'blood' && tissue !== 'clot';
}

const PLUNGER = {
  wall: 'feel.plungerWall',
  soft: 'feel.plungerSoft',
  free: 'feel.plungerFree',
} as const;

function holdWords({ t }: Messages, { band, texture, change, back }: Feel): string {
  if (band === 'stop') return t('felt.stop');
  if (back) return t(band === 'hardly' || band === 'soft' ? 'felt.back' : 'felt.backGripped');
  if (change === 'gave') return t('felt.gave');
  if (band === 'hardly' || band === 'soft') return t(`felt.${band}`);
  return t(`felt.${band}.${texture}`);
}

/** The feel of the needle as a sentence with the depth at the skin; nothing in it comes from the name of a tissue. */
function needleWords(messages: Messages, feel: Feel, depthMm: number): string {
  const { t } = messages;
  const depth = depthMm / 10;
  const hold = holdWords(messages, feel);
  if (feel.band === 'stop' || feel.back || feel.change === 'steady' || feel.change === 'gave')
    return t('felt.line', { hold, depth });
  return t('felt.lineChange', { hold, change: t(`felt.${feel.change}`), depth });
}

type Held = Pick<SessionSnapshot, 'body' | 'controls' | 'traces'>;

/** What is felt now: the needle first, then the plunger while it is pressed. */
export function feelWords(messages: Messages, { body, controls, traces }: Held): string {
  const feel = feelNow(body, traces.force);
  if (feel === null) return messages.t('feel.out');
  const needle = needleWords(messages, feel, body.needle.depthMm);
  return controls.syringePressed
    ? `${needle} ${messages.t(PLUNGER[plungerBand(body.syringe.give)])}`
    : needle;
}

/** The feel without its depth, as a key: while it stays the same, nothing new is said aloud. */
export function feelKey({ body, controls, traces }: Held): string {
  const feel = feelNow(body, traces.force);
  if (feel === null) return 'out';
  const thumb = controls.syringePressed ? plungerBand(body.syringe.give) : 'off';
  return `${feel.band} ${feel.texture} ${feel.change} ${feel.back ? 'back' : 'in'} ${thumb}`;
}

/** For whoever learns with the inside open: which tissue it is that feels so. */
export function tissueHint({ t }: Messages, { needle }: Readonly<BodyState>): string {
  if (needle.place === 'out' || !isFelt(needle.tissue)) return '';
  if (needle.blocked) return t('feel.blocked');
  return t('felt.hint', { layer: t(`layer.${needle.tissue}`), feel: t(`feel.${needle.tissue}`) });
}
