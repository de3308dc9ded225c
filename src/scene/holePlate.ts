/**
 * The hole in the dura, drawn by a shader so that it stays crisp at any size: one draw for CSF, dura, blood and clot. What the body
 * tells by jumps, as when time is passed, comes over smoothly.
 */
import { Color, Group, Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import { TISSUE_PALETTE } from '../content/tissues.ts';
import type { HoleHolds } from './anchors.ts';
import { createApproach } from './approach.ts';
import { HOLE_FRAGMENT, HOLE_VERTEX } from './holeShader.ts';
import { HOLE_PLATE_MM } from './holeSize.ts';

export interface HoleReading {
  readonly timeS: number;
  /** mL/min; negative: inwards. */
  readonly leakMlPerMin: number;
  readonly clot: number;
  readonly maturity: number;
  readonly seal: number;
  /** Fullness of the space at the hole's level: 0 empty, about 1 full, more where it yields. */
  readonly blood: number;
  /** By how much the dura is pressed in there, mm. */
  readonly indentMm: number;
  /** How strongly CSF is seen to move headwards, 0 to 1. */
  readonly displacing: number;
  readonly opacity: number;
}

export interface HolePlate {
  readonly group: Group;
  readonly update: (reading: HoleReading, nowMs: number, instant: boolean) => void;
  /** What it shows behind the hole. */
  readonly holds: () => HoleHolds;
  /** Whether what is shown still comes over to what was told. */
  readonly moving: () => boolean;
}

/** From so much on blood or clot at the hole are seen as such, of a full space and of a firm clot. */
const SEEN_BLOOD = 0.2;
const SEEN_CLOT = 0.4;
const ALL_CLOT = 0.75;

/** `wallMm`: how far behind the dura the yellow ligament lies. */
export function buildHolePlate(wallMm: number): HolePlate {
  const colour = (hex: string) => ({ value: new Color(hex) });
  const uniforms = {
    uTime: { value: 0 },
    uLeak: { value: 0 },
    uClot: { value: 0 },
    uMaturity: { value: 0 },
    uSeal: { value: 0 },
    uBlood: { value: 0 },
    uDent: { value: 0 },
    uDisplacing: { value: 0 },
    uOpacity: { value: 1 },
    uWall: { value: wallMm },
    uCsf: colour(TISSUE_PALETTE.csf.fill),
    uNerve: colour(TISSUE_PALETTE.nerve.fill),
    uNerveLine: colour(TISSUE_PALETTE.nerve.outline ?? TISSUE_PALETTE.nerve.fill),
    uDura: colour(TISSUE_PALETTE.dura.fill),
    uFlavum: colour(TISSUE_PALETTE.ligamentumFlavum.fill),
    uFat: colour(TISSUE_PALETTE.epiduralFat.fill),
    uBloodColour: colour(TISSUE_PALETTE.blood.fill),
    uClotColour: colour(TISSUE_PALETTE.clot.fill),
  };
  const plate = new Mesh(
    new PlaneGeometry(HOLE_PLATE_MM.width, HOLE_PLATE_MM.height),
    new ShaderMaterial({
      vertexShader: HOLE_VERTEX,
      fragmentShader: HOLE_FRAGMENT,
      uniforms,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    }),
  );
  plate.renderOrder = 20;
  const group = new Group();
  group.add(plate);
  const come = createApproach(6);
  return {
    group,
    moving: come.moving,
    holds: () => {
      const blood = uniforms.uBlood.value >= SEEN_BLOOD;
      if (uniforms.uClot.value >= ALL_CLOT) return 'clot';
      if (uniforms.uClot.value >= SEEN_CLOT) return blood ? 'bloodAndClot' : 'clot';
      return blood ? 'blood' : 'fat';
    },
    update: (reading, nowMs, instant) => {
      group.visible = reading.opacity > 0.01;
      uniforms.uOpacity.value = reading.opacity;
      uniforms.uTime.value = reading.timeS;
      uniforms.uDisplacing.value = reading.displacing;
      const { target, shown } = come;
      target[0] = reading.leakMlPerMin;
      target[1] = reading.clot;
      target[2] = reading.maturity;
      target[3] = reading.seal;
      target[4] = reading.blood;
      target[5] = reading.indentMm;
      come.step(nowMs, instant || !group.visible);
      uniforms.uLeak.value = shown[0] ?? 0;
      uniforms.uClot.value = shown[1] ?? 0;
      uniforms.uMaturity.value = shown[2] ?? 0;
      uniforms.uSeal.value = shown[3] ?? 0;
      uniforms.uBlood.value = shown[4] ?? 0;
      uniforms.uDent.value = shown[5] ?? 0;
    },
  };
}
