/** Constants of the draw. Form: meaning [unit] (status; source). */
import type { DressItem } from '../dress.ts';

/** Air that comes into a syringe with the blood, from its hub and its connection [mL] (assumption). */
export const AIR_DRAWN_ML = 0.7;
/** What a flushed cannula and its tube hold before blood comes [mL] (assumption). */
export const CANNULA_FLUSH_ML = 2;
/** What is drawn first and thrown away [mL] (common practice). */
export const FIRST_DISCARDED_ML = 3;
/** Share of the blood's sterility that is lost where this is missing [1] (assumption). */
export const SOILED_WITHOUT: Readonly<Record<DressItem, number>> = {
  mask: 0.1,
  hands: 0.25,
  gown: 0.1,
  gloves: 0.3,
};
/** The same of a needle through paint that has not dried [1] (assumption). */
export const SOILED_BY_WET_ARM = 0.15;
/** The same of a syringe that goes from hand to hand [1] (assumption). */
export const SOILED_BY_HAND = 0.2;
/** Share of heparinised blood that forms no clot over the hole [1] (assumption). */
export const HEPARIN_HOLDS_BACK = 0.9;
/** Chance of a headache, and apart from it of a shock into a leg, for each mL of air that goes in [1/mL] (assumption). */
export const AIR_RISK_PER_ML = 0.3;
/** Headache that such air brings [NRS] (assumption). */
export const AIR_HEADACHE_NRS = 3;
/** Time in which it fades, as air is taken up [h] (assumption). */
export const AIR_FADES_H = 12;
