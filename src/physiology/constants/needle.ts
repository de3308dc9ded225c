/** Constants of needle and loss of resistance. Form: meaning [unit] (status; source). */
import type { Needle } from '../../content/caseSchema.ts';
import type { Equipment, PlacingNeedle } from '../../content/equipment.ts';
import type { Tissue } from '../../content/tissues.ts';

export interface TissueMechanics {
  /** Force that pierces the surface, N, and its stiffness before, N/mm; 0 when nothing resists. */
  readonly punctureN: number;
  readonly stiffnessNPerMm: number;
  readonly cuttingN: number;
  readonly frictionNPerMm: number;
  /** Scatter of the cutting force, as a share of it. */
  readonly texture: number;
  /** Resistance to saline at the tip, mmHg s/mL. */
  readonly resistanceMmHgSPerMl: number;
}

const mechanics = (
  punctureN: number,
  stiffnessNPerMm: number,
  cuttingN: number,
  frictionNPerMm: number,
  texture: number,
  resistanceMmHgSPerMl: number,
): TissueMechanics => ({
  punctureN,
  stiffnessNPerMm,
  cuttingN,
  frictionNPerMm,
  texture,
  resistanceMmHgSPerMl,
});

/** Force to pierce [N], stiffness [N/mm], cutting force [N], friction [N/mm], scatter [1], resistance to saline [mmHg s/mL] of each tissue (assumption; porcine and cadaver work as remembered, no layer-by-layer force in living people is published; the epidural space fitted to a drop of 73 percent). */
export const TISSUE_MECHANICS: Readonly<Record<Tissue, TissueMechanics>> = {
  air: mechanics(0, 0, 0, 0, 0, 5),
  skin: mechanics(9, 1.8, 1.5, 0.05, 0.15, 8000),
  fat: mechanics(0, 0, 0.9, 0.02, 0.15, 600),
  muscle: mechanics(3, 1, 1.6, 0.03, 0.15, 2000),
  supraspinousLigament: mechanics(6, 3, 4.8, 0.12, 0.15, 4000),
  interspinousLigament: mechanics(0, 0, 3.8, 0.05, 0.25, 3000),
  ligamentumFlavum: mechanics(8.3, 4.5, 7.2, 0.15, 0.15, 15000),
  epiduralFat: mechanics(0, 0, 0.25, 0, 0.15, 1050),
  dura: mechanics(2.5, 0.9, 0.5, 0, 0, 4000),
  csf: mechanics(0, 0, 0.1, 0, 0, 3),
  nerve: mechanics(0, 0, 0.6, 0, 0, 4000),
  bone: mechanics(0, 100, 15, 0, 0, 50000),
  disc: mechanics(0, 100, 15, 0, 0, 50000),
  nucleus: mechanics(0, 0, 1, 0.05, 0.15, 15000),
  cartilage: mechanics(0, 100, 15, 0, 0, 50000),
  longitudinalLigament: mechanics(6, 3, 4.8, 0.12, 0.15, 15000),
  facetCapsule: mechanics(4, 3, 3.8, 0.1, 0.15, 4000),
  vein: mechanics(0, 0, 0.2, 0, 0, 5),
  blood: mechanics(0, 0, 0.2, 0, 0, 30),
  clot: mechanics(0, 0, 0.5, 0, 0, 600),
};
/** Force that pierces skin that was nicked or raised by a wheal, over that of whole skin [1] (assumption). */
export const NICKED_SKIN_FORCE = 0.35;
/** Tissues that stop a needle [names] (assumption for disc and cartilage, which yield a little in life). */
export const STOPPING_TISSUES: ReadonlySet<Tissue> = new Set<Tissue>(['bone', 'disc', 'cartilage']);
/** Resistance to saline of a fat-filled gap between ligaments [mmHg s/mL] (assumption; gives a false loss of about a third). */
export const GAP_RESISTANCE_MMHG_S_PER_ML = 1950;
/** Spread of the resistance of such a gap and of muscle from place to place, log scale [1] (assumption). */
export const SOFT_RESISTANCE_SPREAD = 0.1;
/** Cutting force in such a gap [N] (assumption). */
export const GAP_CUTTING_N = 1.5;
/** Force of a needle tip on bone [N] (assumption; operators stop at 10 to 20 N). */
export const BONE_FORCE_N = 15;
/** Speed on which friction depends [mm/s] (assumption). */
export const FRICTION_SPEED_MM_PER_S = 2;
/** How strongly [1] (assumption). */
export const FRICTION_SPEED_SHARE = 0.15;
/** Friction on the way out as a share of that on the way in [1] (assumption). */
export const WITHDRAWAL_SHARE = 0.8;
/** Length over which texture changes [mm] (assumption). */
export const TEXTURE_MM = 0.6;
/** Fastest needle [mm/s] (choice of this model). */
export const NEEDLE_SPEED_MAXIMUM_MM_PER_S = 4;
/** Stiffness of a hand that moves slowly [N/mm] (assumption; an engineering choice, nobody has measured it). */
export const HAND_STIFFNESS_N_PER_MM: Readonly<Record<Equipment['hand'], number>> = {
  oneHanded: 1.5,
  steadied: 3,
  braced: 6,
};
/** Puncture, cutting and friction of a needle over those of 17G [1] (assumption; they go with its outer diameter). */
export const GAUGE_FORCE: Readonly<Record<PlacingNeedle, number>> = {
  tuohy16: 1.12,
  tuohy17: 1,
  tuohy18: 0.88,
  tuohy20: 0.7,
  tuohy22: 0.5,
};
/** Force that pierces the dura by bevel over that along its fibres [1] (assumption; direction published, Lewis 2000, cadaver dura and a 17G needle). */
export const BEVEL_DURA_FORCE: Readonly<Record<Equipment['bevel'], number>> = {
  alongFibres: 1,
  acrossFibres: 1.4,
};
/** Speed at which that stiffness has halved [mm/s] (assumption). */
export const HAND_STIFFNESS_SPEED_MM_PER_S = 3;
/** Time in which a hand stops [s] (assumption). */
export const HAND_REACTION_S = 0.2;
/** Speed at which a hand falls forward when resistance goes [mm/s] (assumption). */
export const OVERSHOOT_SPEED_MM_PER_S = 12;
/** Withdrawal that takes the tip off a bone [mm] (assumption). */
export const BONE_RELEASE_MM = 0.5;
/** Spread of the force that pierces the dura, log scale [1] (assumption; tents 2 to 5 mm). */
export const DURA_SPREAD = 0.18;
/** Chance that a needle in the space stands in a vein [1] (secondary source; obstetric epidurals). */
export const VEIN_CHANCE = 0.05;
/** Distance from the midline in the space at which a root is touched [mm] (assumption). */
export const ROOT_DISTANCE_MM = 7;
/** What the loss-of-resistance syringe holds, saline or air [mL] (common practice). */
export const SYRINGE_FILL_ML: Readonly<Record<Equipment['medium'], number>> = { saline: 8, air: 4 };
/** Pressure of the room, which sets the springiness of air [mmHg] (published; standard atmosphere). */
export const ATMOSPHERE_MMHG = 760;
/** Pressure over flow of a thumb that squeezes air [mmHg s/mL] (assumption; a thumb moves a plunger at 40 mm/s at most). */
export const THUMB_SQUEEZE_MMHG_S_PER_ML = 66;
/** Taps of an intermittent thumb: one each so many ticks of 1/120 s [ticks] (assumption; one a second). */
export const TAP_PERIOD_TICKS = 120;
/** Length of such a tap [ticks] (assumption). */
export const TAP_TICKS = 48;
/** Pressure of a firm thumb on that syringe [mmHg] (assumption; 11 N on 15 mm, porcine ligament 470 to 500 mmHg published). */
export const THUMB_PRESSURE_MMHG = 466;
/** Flow at which such a thumb gives no pressure any more [mL/s] (assumption; it eases as the plunger runs). */
export const THUMB_FREE_FLOW_ML_PER_S = 1.2;
/** Share of that flow which a thumb lets into tissue that resists, for it yields as the plunger creeps [1] (assumption). */
export const THUMB_DUTY = 0.12;
/** Slow reference flow at which resistance is compared [mL/s] (assumption; computer-controlled pump). */
export const REFERENCE_FLOW_ML_PER_S = 0.02;
/** Highest pressure of that comparison [mmHg] (published; Ghelber 2008 pump limit, as remembered). */
export const REFERENCE_LIMIT_MMHG = 100;
/** Drop that a thumb notices as a loss [1] (assumption). */
export const NOTICED_DROP = 0.28;
/** Share of the old resistance that counts as returned [1] (assumption). */
export const RETURNED_SHARE = 0.85;
/** Resistance at which a plunger gives half [mmHg s/mL] (assumption). */
export const GIVE_HALF_MMHG_S_PER_ML = 900;
/** Spread of the resistance of the epidural space, log scale [1] (assumption). */
export const SPACE_RESISTANCE_SPREAD = 0.3;
/** Resistance of the epidural space once saline has opened a pocket before the tip [mmHg s/mL] (assumption; open against fat-filled space). */
export const SPACE_OPEN_RESISTANCE = 15;
/** Saline that opens most of that pocket [mL] (assumption; lets a drop of 73 percent at the loss and 8 mmHg after it both hold). */
export const SPACE_OPENING_ML = 0.25;
/** Highest resistance of the epidural space [mmHg s/mL] (assumption). */
export const SPACE_RESISTANCE_MAXIMUM = 1450;
/** Time in which the thumb forgets a resistance as the needle goes on [s] (assumption). */
export const THUMB_MEMORY_S = 3;
/** Saline in one pass from which drops at the hub are saline [mL] (assumption). */
export const HUB_SALINE_ML = 2;
/** Needle whose hole a dural puncture of the procedure is like [names] (assumption; fine curved needles as cutting ones of their gauge). */
export const HOLE_LIKE: Readonly<Record<PlacingNeedle, Needle>> = {
  tuohy16: 'tuohy16',
  tuohy17: 'tuohy17',
  tuohy18: 'tuohy18',
  tuohy20: 'quincke20',
  tuohy22: 'quincke22',
};
/** Conductance of a hole by bevel over that along the fibres of the dura [1] (assumption; from the published shares of headache with a cutting bevel across and along the fibres, 18 and 9 percent at 30). */
export const HOLE_BEVEL: Readonly<Record<Equipment['bevel'], number>> = { alongFibres: 1, acrossFibres: 1.3 };
/** Inner diameter of a needle [mm] (assumption; nominal tubing of that gauge, makers differ by a tenth). */
export const INNER_DIAMETER_MM: Readonly<Record<PlacingNeedle, number>> = {
  tuohy16: 1.3,
  tuohy17: 1.15,
  tuohy18: 1,
  tuohy20: 0.6,
  tuohy22: 0.45,
};
/** Bore from tip to hub [mm] (common practice; usable length 80 to 90 mm). */
export const BORE_LENGTH_MM = 90;
/** Viscosity of CSF at body temperature [mPa s] (assumption; that of water). */
export const CSF_VISCOSITY_MPA_S = 0.7;
/** Density of CSF [kg/m3] (assumption; usual value). */
export const CSF_DENSITY_KG_PER_M3 = 1000.3;
/** Pressure lost with the speed of a jet that leaves a bore, over density times speed squared [1] (assumption; laminar flow, textbook correction for the ends). */
export const EXIT_LOSS = 1.08;
/** Volume of a drop at the hub [mL] (assumption; twenty to the millilitre). */
export const DROP_ML = 0.05;
/** Time after which an operator who has seen CSF closes the hub with stylet or thumb [s] (assumption). */
export const HUB_OPEN_S = 3;
/** Time for which a hub stands open in a procedure, where the operator closes it by an act [s] (choice of this model; a day, so until it is closed). */
export const HUB_WATCHED_S = 86400;
/** Blood that drips from a needle in a vein [mL/s] (assumption). */
export const VEIN_ML_PER_S = 0.05;
/** Share of the saline of the test that comes back out of an open hub, and the time in which most of it does [1] (assumption). */
export const SALINE_BACK_SHARE = 0.1;
/** Time in which most of that has come [s] (assumption). */
export const SALINE_BACK_S = 6;
/** Time in the body after which saline feels warm on the wrist [s] (assumption; warmth alone does not tell it from CSF then). */
export const SALINE_WARM_S = 60;
/** CSF that runs until what comes is no more diluted by saline that was pushed into it: at most this [mL] (assumption). */
export const DILUTED_MOST_ML = 1;
/** Withdrawal that lifts the hub off the skin [mm] (assumption). */
export const HUB_LIFTS_MM = 0.5;
