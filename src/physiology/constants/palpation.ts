/** Constants of a finger that presses on her back. Form: meaning [unit] (status; source). */

/** Skin and fat over the fascia through which an ordinary press feels half as clearly as through none [mm] (assumption; fat makes landmarks vague, published in direction). */
export const HALF_CLEAR_MM = 16;
/** The same of a firm press [mm] (assumption). */
export const HALF_CLEAR_FIRM_MM = 28;
/** Clarity under which a finger can tell nothing [1] (assumption). */
export const LEAST_CLARITY = 0.15;
/** Bone so near under the fascia is felt as a knob or an edge [mm] (choice of this model; spinous tips lie 3 to 8 mm under it, the floor of a dip 15 mm and more). */
export const KNOB_MM = 10;
/** Depth to which the flat rear of the sacrum is felt under the fascia [mm] (choice of this model). */
export const SACRUM_MM = 14;
/** Bones farther under the fascia are out of a finger's reach [mm] (choice of this model). */
export const REACH_MM = 16;
/** Half the width of the furrow in which dips are felt between the knobs [mm] (assumption). */
export const FURROW_MM = 9;
/** Beside this the muscles along the spine give way to the soft flank [mm] (assumption). */
export const FLANK_MM = 65;
/** Beside this the hip bones are felt for, and taken to stand higher or lower than they do [mm] (assumption). */
export const HIP_FROM_MM = 25;
/** Above the tip of L1 nothing that can be counted is modelled, so far up [mm] (choice of this model). */
export const ABOVE_L1_MM = 26;
/** Displacement of what is felt per millimetre of skin and fat over the first few, to each side and each way, at most [1] (assumption). */
export const BLUR_SHARE = 0.16;
/** Skin and fat through which nothing is displaced [mm] (assumption). */
export const BLUR_FROM_MM = 6;
/** Share of that displacement that a firm press leaves [1] (assumption). */
export const BLUR_FIRM = 0.6;
/** Distance over which the displacement changes [mm] (assumption). */
export const BLUR_GRAIN_MM = 18;
