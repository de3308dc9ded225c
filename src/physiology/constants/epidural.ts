/** Constants of blood in the epidural space. Form: meaning [unit] (status; source). */

/** CSF displaced by the first millilitre of epidural volume: mean [1] (published; Higuchi 2005, fitted at 5, 10 and 15 mL). */
export const DISPLACEMENT_FIRST = 0.15;
/** Room that epidural veins and fat can make at most [mL] (published; the same). */
export const GIVING_MOST_ML = 10.9;
/** Most that the space holds; what is more leaves through the foramina [mL] (assumption). */
export const SPACE_MOST_ML = 60;
/** Pressure of the stretched tissues of the space over that of the CSF, by the cube of the volume in it [mmHg/mL3] (assumption, fitted to the static pressure curve). */
export const STRETCH_MMHG_PER_ML3 = 0.00042;
/** Local pressure per mL not yet spread [mmHg/mL] (assumption). */
export const LOCAL_ELASTANCE_MMHG_PER_ML = 2;
/** Time for the local excess to spread [s] (assumption). */
export const SPREAD_TIME_S = 20;
/** Pressure at which foraminal outflow has doubled beyond proportion [mmHg] (assumption). */
export const FORAMINAL_OPENING_MMHG = 20;
/** How much stiffer clotted blood is to foraminal outflow [1] (assumption). */
export const CLOT_OUTFLOW_FACTOR = 60;
/** Time scale on which the body takes the blood away [h] (secondary source; imaging series, mostly gone at 7 h). */
export const RESORPTION_H = 5.5;
/** Decay of spread per interspace towards the head [levels] (secondary source; tracer and MRI series, fitted). */
export const SPREAD_CEPHALAD_LEVELS = 3;
/** Decay of spread per interspace towards the feet [levels] (secondary source; tracer and MRI series, fitted). */
export const SPREAD_CAUDAD_LEVELS = 1.6;
/** Largest share of the natural gradient that blood over the hole cancels [1] (assumption). */
export const TAMPONADE_SHARE = 0.99;
/** Blood at a level that cancels half of that [mL] (assumption). */
export const TAMPONADE_HALF_ML = 0.5;
/** Decay of the local excess per interspace [levels] (assumption). */
export const LOCAL_DECAY_LEVELS = 2;
