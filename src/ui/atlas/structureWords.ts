/** The words for a structure: its name, what it is, and what a needle feels in it. */
import type { Messages, MessageKey } from '../../content/messages/index.ts';
import type { StructureName } from '../../content/messages/types.ts';
import type { Tissue } from '../../content/tissues.ts';

const ABOUT_BY_TISSUE: Partial<Record<Tissue, MessageKey>> = {
  bone: 'atlas.about.vertebra',
  disc: 'atlas.about.disc',
  nucleus: 'atlas.about.nucleus',
  cartilage: 'atlas.about.facetCartilage',
  facetCapsule: 'atlas.about.facetCapsules',
  longitudinalLigament: 'atlas.about.posteriorLongitudinalLigament',
  muscle: 'atlas.about.muscle',
  epiduralFat: 'atlas.about.epidural',
  vein: 'atlas.about.vein',
  dura: 'atlas.about.dura',
  csf: 'atlas.about.csf',
  nerve: 'atlas.about.caudaEquina',
};
/** Parts whose name alone tells what they are among others of their tissue. */
const ABOUT_BY_NAME: readonly (readonly [RegExp, MessageKey])[] = [
  [/^(hip|pelvis|ilium)/i, 'atlas.about.hip'],
  [/sleeve/i, 'atlas.about.sleeve'],
];

/** Left and right parts and levels share what is said of them. */
function stem(id: string): string {
  return id.replace(/(Left|Right)$/, '').replace(/(L\d|S1)+$/, '');
}

export function nameOf(messages: Messages, id: string): StructureName {
  return messages.structure(id) ?? messages.structure(stem(id)) ?? { latin: '', plain: id };
}

export function aboutStructure({ t, has }: Messages, id: string, tissue: Tissue): string {
  for (const key of [`atlas.about.${id}`, `atlas.about.${stem(id)}`]) if (has(key)) return t(key);
  const known = ABOUT_BY_NAME.find(([pattern]) => pattern.test(id))?.[1] ?? ABOUT_BY_TISSUE[tissue];
  return known === undefined ? '' : t(known);
}

export function feelOf({ t, has }: Messages, tissue: Tissue): string {
  const key = `feel.${tissue}`;
  return has(key) ? t(key) : '';
}
