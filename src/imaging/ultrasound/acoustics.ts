/** What each tissue does to sound: how fast it weakens it, how much it scatters, and what its surfaces throw back. */
import { TISSUES, type Tissue } from '../../content/tissues.ts';
import { ATTENUATION_DB_PER_CM as A } from '../../content/figures/ultrasound.ts';
import { exp } from '../../numerics/elementary.ts';

const LN10_OVER_20 = 0.11512925464970229;

/** Amplitude of a level in decibels. */
export function amplitudeOf(levelDb: number): number {
  return exp(levelDb * LN10_OVER_20);
}

interface Acoustics {
  /** Weakening, dB per cm and MHz, one way. */
  readonly attenuation: number;
  /** Mean level of its speckle under the brightest echo, dB (assumption). */
  readonly speckleDb: number;
}

/** What is in no table stands with what it is most like: ligaments with connective tissue, a nerve with muscle. */
const ACOUSTICS: Readonly<Record<Tissue, Acoustics>> = {
  air: { attenuation: A.water, speckleDb: -70 },
  skin: { attenuation: A.skin, speckleDb: -20 },
  fat: { attenuation: A.fat, speckleDb: -40 },
  muscle: { attenuation: A.muscle, speckleDb: -38 },
  supraspinousLigament: { attenuation: A.connectiveTissue, speckleDb: -27 },
  interspinousLigament: { attenuation: A.connectiveTissue, speckleDb: -36 },
  ligamentumFlavum: { attenuation: A.connectiveTissue, speckleDb: -29 },
  epiduralFat: { attenuation: A.fat, speckleDb: -38 },
  dura: { attenuation: A.connectiveTissue, speckleDb: -26 },
  csf: { attenuation: A.water, speckleDb: -72 },
  nerve: { attenuation: A.muscle, speckleDb: -50 },
  bone: { attenuation: A.bone, speckleDb: -60 },
  disc: { attenuation: A.connectiveTissue, speckleDb: -36 },
  nucleus: { attenuation: A.connectiveTissue, speckleDb: -44 },
  cartilage: { attenuation: A.connectiveTissue, speckleDb: -50 },
  longitudinalLigament: { attenuation: A.connectiveTissue, speckleDb: -24 },
  facetCapsule: { attenuation: A.connectiveTissue, speckleDb: -30 },
  vein: { attenuation: A.blood, speckleDb: -66 },
  blood: { attenuation: A.blood, speckleDb: -50 },
  clot: { attenuation: A.fat, speckleDb: -40 },
};

/** A surface: its echo when met squarely, dB, and how much of a mirror it is. */
interface Surface {
  readonly echoDb: number;
  /** Power of the cosine with which the echo falls when the beam meets it obliquely. */
  readonly mirror: number;
}
const SOFT: Surface = { echoDb: -34, mirror: 1 };

/** By the tissue that begins at the surface (assumptions). */
const INTO: Partial<Record<Tissue, Surface>> = {
  skin: { echoDb: -10, mirror: 1 },
  bone: { echoDb: 1, mirror: 2.2 },
  ligamentumFlavum: { echoDb: -11, mirror: 2.5 },
  dura: { echoDb: -5, mirror: 5 },
  longitudinalLigament: { echoDb: -7, mirror: 3 },
  disc: { echoDb: -9, mirror: 3 },
  facetCapsule: { echoDb: -20, mirror: 1 },
  cartilage: { echoDb: -26, mirror: 1 },
  supraspinousLigament: { echoDb: -16, mirror: 2 },
  interspinousLigament: { echoDb: -26, mirror: 1 },
  nerve: { echoDb: -30, mirror: 1 },
};
/** By both, where the tissue before it matters. */
const BETWEEN: Readonly<Record<string, Surface>> = {
  'fat muscle': { echoDb: -13, mirror: 3 },
  'muscle fat': { echoDb: -18, mirror: 2 },
  'skin fat': { echoDb: -18, mirror: 1 },
  'ligamentumFlavum epiduralFat': { echoDb: -15, mirror: 2.5 },
  'ligamentumFlavum fat': { echoDb: -15, mirror: 2.5 },
  'csf dura': { echoDb: -9, mirror: 4 },
  'nerve dura': { echoDb: -9, mirror: 4 },
  'dura csf': { echoDb: -24, mirror: 2 },
  'nerve csf': { echoDb: -34, mirror: 1 },
  'dura nerve': { echoDb: -30, mirror: 1 },
};

const N = TISSUES.length;

/** The tables by the index of a tissue in TISSUES; a pair is before * N + after. */
export const ATTENUATION = Float64Array.from(TISSUES, (tissue) => ACOUSTICS[tissue].attenuation);
export const SPECKLE = Float64Array.from(TISSUES, (tissue) => amplitudeOf(ACOUSTICS[tissue].speckleDb));
const SURFACES: readonly Surface[] = TISSUES.flatMap((before) =>
  TISSUES.map((after) => BETWEEN[`${before} ${after}`] ?? INTO[after] ?? SOFT),
);
const ECHO = Float64Array.from(SURFACES, ({ echoDb }) => amplitudeOf(echoDb));
const MIRROR = Float64Array.from(SURFACES, ({ mirror }) => mirror);

/** A rough surface throws so much back whichever way it is met. */
const DIFFUSE = 0.1;

/** Amplitude of the echo of a surface, met as squarely as `facing` says (0 to 1). */
export function surfaceEcho(before: number, after: number, facing: number): number {
  const pair = before * N + after;
  const power = MIRROR[pair] ?? 1;
  let share = 1;
  for (let k = 1; k <= power; k++) share *= facing;
  const rest = power - Math.floor(power);
  share *= 1 - rest + rest * facing;
  return (ECHO[pair] ?? 0) * (DIFFUSE + (1 - DIFFUSE) * share);
}

/** The probe's frequency by the depth that is set: the deeper, the lower, MHz (assumption: the middle of a 2 to 5 MHz array). */
export function frequencyMHz(depthMm: number): number {
  return depthMm > 105 ? 2.5 : 3.5;
}
