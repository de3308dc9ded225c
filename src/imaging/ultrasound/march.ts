/**
 * One beam through the patient: the same fields as the needle feels, stepped by what they tell to be free of any other tissue.
 * Skin and fascia are sheets over the back and are met by their heights; under the fascia every claim is asked.
 */
import {
  boneDistance,
  fasciaX,
  flavumDistance,
  lookBeneath,
  sacDistance,
  skinX,
  type Probe,
} from '../../anatomy/index.ts';
import type { Anatomy, DistanceField } from '../../anatomy/types.ts';
import type { Tissue } from '../../content/tissues.ts';
import type { CarriedPlane } from './carried.ts';
import { downOf, rightOf, type Fan } from './fan.ts';
import { addLayer, tissueIndex, UNKNOWN_FACING, type Layers } from './layers.ts';

/** Skin of the atlas, mm; the fascia's sheet is bare so far in front of it. */
const SKIN_MM = 2.3;
const BARE_MM = 0.8;
/** A step is at most so long, and so much of what the fields tell to be free, mm and share. */
const LONGEST_MM = 6;
const TRUST = 0.75;
/** In muscle and fat layers thinner than this may be passed over; in and about the canal far thinner ones are found, mm. */
const LEAST_MM = 0.4;
const LEAST_CANAL_MM = 0.2;
/** Where a layer begins is found to so much, mm. */
const BOUNDARY_MM = 0.03;
/** Farther from the face than this no skin is looked for: the beam is lost in air, mm. */
const GEL_MM = 26;

const COARSE: ReadonlySet<Tissue> = new Set([
  'muscle',
  'fat',
  'interspinousLigament',
  'supraspinousLigament',
]);
const GEL = tissueIndex('air');
const SKIN = tissueIndex('skin');
const FAT = tissueIndex('fat');

/** Fields whose surfaces throw the beam back like mirrors, by the tissue that begins there. */
const MIRRORS: Partial<Record<Tissue, DistanceField>> = {
  bone: boneDistance,
  ligamentumFlavum: flavumDistance,
  dura: sacDistance,
};
/** Over so much the slope of a surface is taken, mm. */
const SLOPE_MM = 0.4;

export interface Marcher {
  /** Looks along a beam and writes its layers. */
  readonly march: (beam: number) => void;
}

export function makeMarcher(anatomy: Anatomy, fan: Fan, plane: CarriedPlane, layers: Layers): Marcher {
  const at = new Float64Array(3);
  const before = new Float64Array(3);
  const beside = new Float64Array(3);
  const probe: Probe = { tissue: 'air', clearMm: 0 };
  const { ownTissue } = anatomy;

  const carry = (beam: number, depthMm: number): void => {
    plane.into(at, rightOf(fan, beam, depthMm), downOf(fan, beam, depthMm));
  };
  /** How far behind a sheet over the back the beam still is, mm of the atlas; negative under it. */
  const behind = (
    sheet: (y: number, z: number) => number,
    forwardMm: number,
    beam: number,
    depthMm: number,
  ): number => {
    carry(beam, depthMm);
    return sheet(at[1] ?? 0, at[2] ?? 0) + forwardMm - (at[0] ?? 0);
  };
  /** Where the beam goes through a sheet, mm; `mostMm` where it does not. */
  const through = (
    sheet: (y: number, z: number) => number,
    forwardMm: number,
    beam: number,
    fromMm: number,
    mostMm: number,
  ): number => {
    let a = fromMm;
    let fa = behind(sheet, forwardMm, beam, a);
    if (fa <= 0) return a;
    let b = a;
    let fb = fa;
    while (fb > 0) {
      if (b >= mostMm) return mostMm;
      a = b;
      fa = fb;
      b = Math.min(mostMm, b + Math.max(1, Math.min(8, fb * 1.1)));
      fb = behind(sheet, forwardMm, beam, b);
    }
    for (let i = 0; i < 8 && b - a > BOUNDARY_MM; i++) {
      const middle = i % 3 === 2 ? (a + b) / 2 : a + ((b - a) * fa) / (fa - fb);
      const f = behind(sheet, forwardMm, beam, middle);
      if (Math.abs(f) < 0.01) return middle;
      if (f > 0) {
        a = middle;
        fa = f;
      } else {
        b = middle;
        fb = f;
      }
    }
    return b;
  };
  const look = (beam: number, depthMm: number): void => {
    carry(beam, depthMm);
    lookBeneath(probe, at[0] ?? 0, at[1] ?? 0, at[2] ?? 0);
    if (ownTissue !== null) ownTissue(probe, at[0] ?? 0, at[1] ?? 0, at[2] ?? 0);
  };
  /** How squarely the beam meets a surface at a depth: by the field's gradient, out of the plane too. */
  const squareness = (field: DistanceField, beam: number, depthMm: number): number => {
    carry(beam, depthMm + SLOPE_MM);
    const ax = at[0] ?? 0;
    const ay = at[1] ?? 0;
    const az = at[2] ?? 0;
    carry(beam, depthMm);
    const x = at[0] ?? 0;
    const y = at[1] ?? 0;
    const z = at[2] ?? 0;
    const dx = ax - x;
    const dy = ay - y;
    const dz = az - z;
    const here = field(x, y, z);
    const gx = field(x + SLOPE_MM, y, z) - here;
    const gy = field(x, y + SLOPE_MM, z) - here;
    const gz = field(x, y, z + SLOPE_MM) - here;
    const size = Math.sqrt((gx * gx + gy * gy + gz * gz) * (dx * dx + dy * dy + dz * dz));
    return size > 0 ? Math.min(1, Math.abs(gx * dx + gy * dy + gz * dz) / size) : 1;
  };
  const begin = (beam: number, tissue: Tissue, fromMm: number): void => {
    const mirror = MIRRORS[tissue];
    addLayer(
      layers,
      beam,
      tissueIndex(tissue),
      fromMm,
      mirror === undefined ? UNKNOWN_FACING : squareness(mirror, beam, fromMm),
    );
  };

  const march = (beam: number): void => {
    layers.count[beam] = 0;
    layers.known[beam] = 2;
    addLayer(layers, beam, GEL, 0, UNKNOWN_FACING);
    const reachMm = fan.reachMm[beam] ?? 0;
    const skinMm = through(skinX, 0, beam, 0, Math.min(GEL_MM, reachMm));
    if (skinMm >= Math.min(GEL_MM, reachMm)) return;
    addLayer(layers, beam, SKIN, skinMm, UNKNOWN_FACING);
    const fatMm = through(skinX, SKIN_MM, beam, skinMm, reachMm);
    addLayer(layers, beam, FAT, fatMm, UNKNOWN_FACING);
    const fasciaMm = through(fasciaX, -BARE_MM, beam, fatMm, reachMm);
    if (fasciaMm >= reachMm) return;
    let depthMm = fasciaMm + BOUNDARY_MM;
    look(beam, depthMm);
    let tissue = probe.tissue;
    if (tissue !== 'fat') begin(beam, tissue, fasciaMm);
    let ratio = 1;
    while (depthMm < reachMm && tissue !== 'bone') {
      const least = COARSE.has(tissue) ? LEAST_MM : LEAST_CANAL_MM;
      const stepMm = Math.max(least, Math.min(LONGEST_MM, (probe.clearMm * TRUST) / ratio));
      before.set(at);
      const next = depthMm + stepMm;
      look(beam, next);
      beside.set(at);
      const dx = (at[0] ?? 0) - (before[0] ?? 0);
      const dy = (at[1] ?? 0) - (before[1] ?? 0);
      const dz = (at[2] ?? 0) - (before[2] ?? 0);
      ratio = Math.max(0.6, Math.sqrt(dx * dx + dy * dy + dz * dz) / stepMm);
      if (probe.tissue !== tissue) {
        const found = probe.tissue;
        const { clearMm } = probe;
        let a = depthMm;
        let b = next;
        while (b - a > BOUNDARY_MM) {
          const middle = (a + b) / 2;
          look(beam, middle);
          if (probe.tissue === tissue) a = middle;
          else b = middle;
        }
        begin(beam, found, b);
        probe.tissue = found;
        probe.clearMm = clearMm;
        tissue = found;
        at.set(beside);
      }
      depthMm = next;
    }
  };
  return { march };
}
