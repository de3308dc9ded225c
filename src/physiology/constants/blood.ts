/** Constants of drawn blood, its syringe and the clot. Form: meaning [unit] (status; source). */

/** Blood on its way from arm to needle: the temperature that the resistance holds for [degrees Celsius] (assumption). */
export const BLOOD_CELSIUS = 33;
/** Growth of viscosity with each degree that the blood is colder [1/degree] (assumption). */
export const VISCOSITY_PER_CELSIUS = 0.02;
/** Pressure drop of a 17G needle per flow at haematocrit 0.34 and 33 degrees [mmHg s/mL] (assumption; computed from a Carreau fluid). */
export const NEEDLE_RESISTANCE_MMHG_S_PER_ML = 53;
/** Growth of viscosity with haematocrit [1] (assumption). */
export const VISCOSITY_HAEMATOCRIT = 2.31;
/** Haematocrit that the resistance holds for [1] (assumption). */
export const REFERENCE_HAEMATOCRIT = 0.34;
/** Thickening of the blood in the syringe at the clotting time [1] (assumption). */
export const CLOT_VISCOSITY = 3;
/** Time scale on which clotting blood stiffens [s] (assumption). */
export const CLOT_VISCOSITY_S = 72;
/** Width in time of the change from fluid to clot [s] (assumption). */
export const CLOT_WIDTH_S = 90;
/** How much sooner blood clots where it meets CSF [1] (assumption; CSF speeds clotting, published without this size). */
export const CSF_CLOT_FACTOR = 0.65;
/** Pressure of 1 N on the plunger of a 20 mL syringe, 302 square mm [mmHg/N] (common practice; diameter 19.6 mm). */
export const SYRINGE_MMHG_PER_N = 24.8;
/** Friction of that plunger [N] (assumption). */
export const SYRINGE_FRICTION_N = 3.2;
/** Most blood that is kept ready in syringes [mL] (choice of this model). */
export const SYRINGES_MOST_ML = 60;
/** Force of a thumb at its most [N] (published; Hayward 2011, derived from maximum pressures). */
export const THUMB_MAXIMUM_N = 60;
/** Pressure beyond which an anaesthetist does not push into resisting tissue [mmHg] (published; Patil, 51 kPa on a 20 mL syringe). */
export const HABITUAL_PRESSURE_MMHG = 382;
/** Flow under which a syringe counts as jammed [mL/s] (assumption). */
export const JAM_FLOW_ML_PER_S = 0.15;
/** How long it must be so [s] (assumption). */
export const JAM_TIME_S = 2;
/** Blood finds this many times the resistance of saline in a tissue [1] (assumption). */
export const BLOOD_TISSUE_FACTOR = 4;
/** Highest rate of injection [mL/s] (choice of this model). */
export const RATE_MAXIMUM_ML_PER_S = 1;
/** Blood over the hole at which half of the seal that it can make is made [mL] (assumption, fitted to outcomes by volume). */
export const SEAL_HALF_ML = 3.65;
/** Steepness of that [1] (assumption, fitted to outcomes by volume). */
export const SEAL_STEEPNESS = 8;
/** Share of the leak that a perfect seal stops [1] (assumption). */
export const SEAL_COMPLETENESS = 0.97;
/** Stress over the dura that a fresh seal bears [mmHg] (assumption). */
export const SEAL_STRESS_MMHG = 4.5;
/** Loss of a fresh seal per stress beyond that [1/(min mmHg)] (assumption; direction from Martin 1994). */
export const SEAL_LOSS_PER_MIN_PER_MMHG = 0.0011;
/** Time for a clot to ripen [h] (assumption). */
export const CLOT_RIPENING_H = 4;
