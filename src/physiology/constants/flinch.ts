/** Constants of what the needle's way hurts, and of her flinching. Form: meaning [unit] (status; source). */

/** How much each of these hurts without local anaesthetic [NRS] (assumption; skin and periosteum hurt most, ligaments little). */
export const HURT_NRS = {
  skin: 7,
  bone: 5,
  muscle: 4,
  ligament: 2,
  nerve: 7,
  sweep: 6,
  nick: 5,
} as const;
/** Speed from which a needle is felt as rough where nothing is numb [mm/s] (assumption). */
export const ROUGH_MM_PER_S = 3;
/** What a rough hand adds [NRS] (assumption). */
export const ROUGH_NRS = 2;
/** What a swing at depth still hurts where it is numb [NRS] (assumption). */
export const SWEEP_NUMB_NRS = 2;
/** Pain up to which nobody flinches [NRS] (assumption). */
export const BORNE_NRS = 3;
/** Chance of a flinch for each point of pain over that [1] (assumption; bone without local one in five, skin without a wheal two in five). */
export const FLINCH_PER_NRS = 0.1;
/** That chance while she has been told to relax or to hold still, over what it is otherwise [1] (assumption). */
export const CALM_SHARE = 0.4;
/** How far a flinch moves the tip along its line with one hand on the hub: least and most [mm] (assumption). */
export const FLINCH_MM = [1, 4] as const;
/** Share of that which comes through to the tip: a hand on her back goes with her [1] (assumption). */
export const FLINCH_BY_HAND = { oneHanded: 1, steadied: 0.6, braced: 0.35 } as const;
/** Share of flinches that drive the needle in; the others draw her off it [1] (assumption). */
export const FLINCH_INWARD = 0.35;
/** Speed of a flinch, which sets how far the hand falls on [mm/s] (assumption). */
export const FLINCH_MM_PER_S = 4;
/** Depth at which the tip is left at least by a flinch that draws her off [mm] (choice of this model; it stays in the skin). */
export const FLINCH_LEAVES_MM = 1;
