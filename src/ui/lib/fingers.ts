/** What the hands on the needle and the thumb on the syringe feel, in words: a closed vocabulary. */
import type { Messages } from '../../content/messages/index.ts';
import type { BodyState } from '../../physiology/types.ts';
import type { Tissue } from '../../content/tissues.ts';

type Felt = Exclude<Tissue, 'air' | 'blood' | 'clot'>;

export function isFelt(tissue: Tissue): tissue is Felt {
  return tissue !== 'air' && tissue !== 'blood' && tissue !== 'clot';
}

/** How the plunger answers the thumb, in three bands. */
export function plungerBand(give: number): 'wall' | 'soft' | 'free' {
  if (give < 0.25) return 'wall';
  return give < 0.6 ? 'soft' : 'free';
}

const PLUNGER = {
  wall: 'feel.plungerWall',
  soft: 'feel.plungerSoft',
  free: 'feel.plungerFree',
} as const;

export function feltWords({ t }: Messages, body: Readonly<BodyState>, pressing: boolean): string {
  const { needle } = body;
  if (needle.place === 'out') return t('feel.out');
  const tip = needle.blocked
    ? t('feel.blocked')
    : isFelt(needle.tissue)
      ? t(`feel.${needle.tissue}`)
      : t('feel.skin');
  return pressing ? `${tip} ${t(PLUNGER[plungerBand(body.syringe.give)])}` : tip;
}
