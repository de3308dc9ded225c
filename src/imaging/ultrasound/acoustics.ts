/** What each tissue does to sound: how fast it weakens it, how much it scatters, and what its surfaces throw back. */
import { TISSUES, type Tissue } from '../../content/tissues.ts';
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

/** Values of attenuation: see docs/model.md, ultrasound. Levels are assumptions. */
const ACOUSTICS: Readonly<Record<Tissue, Acoustics>> = {
  air: { attenuation: 0.0022, speckleDb: -70 },
  skin: { attenuation: 0.35, speckleDb: -20 },
  fat: { attenuation: 0.63, speckleDb: -40 },
  muscle: { attenuation: 0.96, speckleDb: -38 },
  supraspinousLigament: { attenuation: 1.57, speckleDb: -27 },
  interspinousLigament: { attenuation: 1.57, speckleDb: -36 },
  ligamentumFlavum: { attenuation: 1.57, speckleDb: -29 },
  epiduralFat: { attenuation: 0.63, speckleDb: -38 },
  dura: { attenuation: 1.57, speckleDb: -26 },
  csf: { attenuation: 0.0022, speckleDb: -72 },
  nerve: { attenuation: 0.96, speckleDb: -50 },
  bone: { attenuation: 15, speckleDb: -60 },
  disc: { attenuation: 1.57, speckleDb: -36 },
  nucleus: { attenuation: 1.57, speckleDb: -44 },
  cartilage: { attenuation: 1.57, speckleDb: -50 },
  longitudinalLigament: { attenuation: 1.57, speckleDb: -24 },
  facetCapsule: { attenuation: 1.57, speckleDb: -30 },
  vein: { attenuation: 0.15, speckleDb: -66 },
  blood: { attenuation: 0.15, speckleDb: -50 },
  clot: { attenuation: 0.63, speckleDb: -40 },
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
