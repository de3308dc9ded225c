/**
 * Everything that stands on the plate for one patient, built once; `update` reads a snapshot and moves it.
 * Nothing here decides anything about the body.
 */
import { type BufferGeometry, Group, Mesh, type ShaderMaterial, Vector3 } from 'three';
import type { Tissue } from '../content/tissues.ts';
import { atHeight } from '../imaging/bloodColumn.ts';
import { epiduralRoomOf } from '../imaging/epiduralRoom.ts';
import type { Interspace } from '../content/levels.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { buildBloodBody, type BloodBody } from './bloodBody.ts';
import { buildCutFace, type CutFace } from './cutFace.ts';
import { CAMERA_MS } from './ease.ts';
import { easedValue } from './easedValue.ts';
import { rootMatrix, toAnatomy, type Point } from './frame.ts';
import { placeHolePlate } from './holePlace.ts';
import { buildLeakFace, type LeakFace } from './leakFace.ts';
import { placedGeometry } from './models.ts';
import { createMorph } from './morph.ts';
import { buildNeedle, POINT_BEND_MM } from './needle.ts';
import { surfaceInAtlas } from './surfaceInAtlas.ts';
import { createPatientTurn } from './patientTurn.ts';
import { isCovered, onHub, streamTick } from './reading.ts';
import { buildSkin, type Skin } from './skin.ts';
import { axialMap, sagittalMap } from './stageMaps.ts';
import { buildSquareLine } from './squareLine.ts';
import { createSharedUniforms, createTissueMaterial } from './tissueMaterial.ts';
import { DRAWN, type Stage, type StageOptions } from './stageTypes.ts';
import { createTouched, fingerShown } from './touched.ts';

/** A cut this far out touches nothing, mm. */
const UNCUT_MM = 90;
const UNCROSSED_MM = 420;
/** Solids end a hair behind the painted face, so that no edge of theirs shows through it. */
const BEHIND_FACE_MM = 0.25;
const OPENING_MS = 700;
/** The skin is drawn so far below S1/2, mm. */
const SKIN_BELOW_MM = 62;
const KEY_BEHIND = new Vector3(-0.66, 0.44, 0.61);
/** Lying on the left side, light still falls from above: from the patient's right. */
const KEY_LYING = new Vector3(-0.66, -0.61, 0.44);
const KEY_LEFT = new Vector3(0.36, 0.72, 0.593);

/** Structures that are drawn in three dimensions; the rest lives on the cut faces. */
const SOLID: ReadonlySet<Tissue> = new Set(['bone', 'disc', 'cartilage', 'ligamentumFlavum']);
/** The far hip bone would stand behind the cut as a shape without a name, and hide the needle's path from the side. */
const NOT_DRAWN = 'pelvis';

/**
 * A disc reaches over the rims of its bodies as a film that no mesh can show: as far back as this in the depth buffer,
 * about a millimetre, the rims stand clear of it.
 */
const SET_BACK_UNITS = 16_000;

function setBack(material: ShaderMaterial): void {
  material.polygonOffset = true;
  material.polygonOffsetFactor = 1;
  material.polygonOffsetUnits = SET_BACK_UNITS;
}

export function isSolid(id: string, tissue: Tissue): boolean {
  return SOLID.has(tissue) && id !== NOT_DRAWN;
}

/** Solids that a cross section may show beyond it: others would peek out past the skin, far above the cut. */
function standsAt(interspace: Interspace, id: string): boolean {
  const [upper, lower] = interspace.split('/');
  const below = lower === undefined ? '' : lower.startsWith('S') ? lower : `L${lower}`;
  return id === `disc${upper}${below}`;
}

export function createStage(options: StageOptions): Stage {
  const { figure } = options;
  const shared = createSharedUniforms();
  shared.uDetail.value = options.detail === 'low' ? 0 : 1;
  const root = new Group();
  root.matrixAutoUpdate = false;
  root.matrix.copy(rootMatrix());
  const turn = createPatientTurn();
  const hers = turn.group;
  root.add(hers);
  const touched = createTouched();
  const morph = createMorph();
  let shape = figure.anatomy;

  const solids = new Group();
  for (const placed of options.models) {
    const { id, tissue } = placed.model;
    if (tissue === 'air') continue;
    const material = createTissueMaterial(tissue, shared);
    if (tissue === 'disc') setBack(material);
    const mesh = new Mesh(placedGeometry(placed), material);
    mesh.name = id;
    solids.add(mesh);
  }
  hers.add(solids);
  let side: CutFace | null = null;
  let leak: LeakFace | null = null;
  let blood: BloodBody | null = null;
  // Cut when it is first looked at: behind whole skin nobody sees it.
  const buildSide = () => {
    side = buildCutFace(sagittalMap(options));
    if (options.holeInterspace !== null) leak = buildLeakFace(figure, options.holeInterspace, 0.5);
    blood = buildBloodBody(epiduralRoomOf(figure.anatomy), shared, 0.25, options.calm);
    hers.add(side.mesh, blood.group);
    if (leak !== null) hers.add(leak.mesh);
  };
  let cross: CutFace | null = null;
  let crossNormal = new Vector3(0, 0, -1);
  let crossConstant = 0;
  const buildCross = () => {
    const painter = axialMap(options);
    const { right, up, origin } = painter.plane;
    const toEye = (v: { x: number; y: number; z: number }) => new Vector3(v.x, v.y, v.z);
    crossNormal = toEye(right).cross(toEye(up));
    crossConstant = crossNormal.dot(toEye(origin));
    cross = buildCutFace(painter);
    hers.add(cross.mesh);
  };

  const needle = buildNeedle();
  const hole = placeHolePlate(figure);
  const skinField = figure.structures.filter((each) => each.tissue === 'skin');
  let skin: Skin | null = null;
  const buildBack = () => {
    skin = buildSkin({
      field: (x, y, z) => skinField.reduce((least, each) => Math.min(least, each.distance(x, y, z)), 99),
      fromZ: figure.heights['S1/2'] - SKIN_BELOW_MM,
      toZ: figure.heights['T12/L1'] + 48,
      gap: { y: 0, z: figure.skin.z },
      tips: figure.tipHeights,
      fatMm: figure.anatomy.subcutaneousFatMm,
      tone: options.skinTone,
      shared,
    });
    hers.add(skin.mesh);
  };
  const square = buildSquareLine();
  hers.add(needle.group, hole.group, square.line);

  const values = {
    peel: easedValue(0, OPENING_MS),
    cut: easedValue(UNCUT_MM, CAMERA_MS * 1.4),
    face: easedValue(0, CAMERA_MS),
    crossCut: easedValue(UNCROSSED_MM, CAMERA_MS * 1.4),
    crossFace: easedValue(0, CAMERA_MS),
    hole: easedValue(0, CAMERA_MS),
    through: easedValue(0, OPENING_MS),
    displacing: easedValue(0, CAMERA_MS),
    key: easedValue(0, CAMERA_MS),
  };
  const all = Object.values(values);

  let outside = false;
  let middle: Point | null = null;
  const skinBuilt = () => skin?.centre(middle ?? figure.skin);
  const show: Stage['show'] = (view, shown, nowMs, instant) => {
    if (view === 'endOn' && cross === null) buildCross();
    outside = view === 'fromSide' || view === 'fromAbove';
    const whole = outside || (view === 'back' && shown !== 'opened');
    if (whole && skin === null) {
      buildBack();
      skinBuilt();
    }
    if (!whole && view !== 'endOn' && side === null) buildSide();
    const cut = view === 'section' || view === 'hole';
    for (const solid of solids.children)
      solid.visible = view !== 'endOn' || standsAt(options.interspace, solid.name);
    values.peel.send(whole ? 0 : 1, nowMs, instant);
    values.through.send(whole && shown === 'seeThrough' ? 1 : 0, nowMs, instant);
    values.cut.send(cut ? -BEHIND_FACE_MM : UNCUT_MM, nowMs, instant);
    values.face.send(view === 'endOn' ? 0 : 1, nowMs, instant);
    values.crossCut.send(view === 'endOn' ? -BEHIND_FACE_MM : UNCROSSED_MM, nowMs, instant);
    values.crossFace.send(view === 'endOn' ? 1 : 0, nowMs, instant);
    values.hole.send(view === 'hole' ? 1 : 0, nowMs, instant);
    values.key.send(cut ? 1 : 0, nowMs, instant);
  };

  const eye = new Vector3();
  const needlePlace: Stage['needlePlace'] = (snapshot) => {
    const { body, track } = snapshot;
    // Its ring would tell how deep the tip lies.
    if (options.calm || track === null || body.needle.place === 'out' || isCovered(snapshot)) return null;
    const { entry, direction } = track;
    const at = (distance: number) => ({
      x: entry.x + direction.x * distance,
      y: entry.y + direction.y * distance,
      z: entry.z + direction.z * distance,
    });
    const { depthMm } = body.needle;
    const outMm = depthMm - body.equipment.lengthMm;
    const tip = at(depthMm);
    // The drawn point bends towards the head.
    const rise = Math.hypot(direction.x, direction.z) || 1;
    return {
      tip: turn.toRoom({
        x: tip.x - (direction.z / rise) * POINT_BEND_MM,
        y: tip.y,
        z: tip.z + (direction.x / rise) * POINT_BEND_MM,
      }),
      hub: turn.toRoom(at(outMm)),
      end: turn.toRoom(at(outMm - 70)),
    };
  };

  const update: Stage['update'] = ({ snapshot, nowMs, eye: sceneEye, still }) => {
    const { body, track } = snapshot;
    const covered = isCovered(snapshot);
    turn.update(nowMs);
    morph.update(nowMs);
    shared.uEye.value.copy(turn.toBody(toAnatomy(sceneEye, eye)));
    touched.look(snapshot);
    const key = values.key.at(nowMs);
    shared.uKeySide.value = key;
    shared.uFlat.value = key;
    const lying = body.posture === 'lateralCurled' && values.peel.at(nowMs) < 0.5;
    shared.uKey.value.lerpVectors(lying ? KEY_LYING : KEY_BEHIND, KEY_LEFT, key).normalize();
    shared.uCut.value.set(0, 1, 0, values.cut.at(nowMs));
    shared.uCrossCut.value.set(
      crossNormal.x,
      crossNormal.y,
      crossNormal.z,
      crossConstant + values.crossCut.at(nowMs),
    );
    const peel = values.peel.at(nowMs);
    const through = values.through.at(nowMs);
    // Under whole skin no bone stands out beyond where the skin ends in the picture.
    if (peel < 0.5 && through > 0.02)
      shared.uCrossCut.value.set(0, 0, -1, SKIN_BELOW_MM - 34 - figure.heights['S1/2']);
    solids.visible = !covered && (peel > 0.02 || through > 0.02);
    side?.setOpacity(peel > 0.05 ? values.face.at(nowMs) : 0);
    const crossShown = values.crossFace.at(nowMs);
    cross?.setOpacity(crossShown);
    if (crossShown > 0.02) cross?.refresh(snapshot);
    const { painted, wet } = body.skin;
    const done = snapshot.machine.context.done;
    skin?.update({
      painted: painted ? 1 : 0,
      wet: wet ? 1 : 0,
      drape: done.includes('drape') ? 1 : 0,
      peel: covered ? 0 : peel,
      through: covered ? 0 : through,
      tipsMarked: !covered && snapshot.mark !== null ? 1 : 0,
      mark: touched.mark(),
      finger: touched.finger(),
      fingerShown: fingerShown(snapshot),
    });
    const timeS = streamTick(snapshot, still) / TICKS_PER_SECOND;
    if (blood !== null) {
      values.displacing.send(body.blood.flowMlPerS > 0.01 ? 1 : 0, nowMs, still);
      blood.update({
        byLevelMl: body.epidural.byLevelMl,
        clot: body.seal.clot,
        maturity: body.seal.maturity,
        displacing: values.displacing.at(nowMs),
        timeS,
      });
      if (covered || peel < 0.05 || values.face.at(nowMs) < 0.5) blood.group.visible = false;
    }
    leak?.update(snapshot, !options.calm && key > 0.5 && values.hole.at(nowMs) < 0.5);
    const { seal, csf } = body;
    const displacing = values.displacing.at(nowMs);
    hole.update(
      {
        timeS,
        leakMlPerMin: csf.leakMlPerMin,
        clot: seal.clot,
        maturity: seal.maturity,
        seal: seal.fraction,
        blood: blood === null ? 0 : atHeight(blood.column, blood.column.fullness, figure.hole.z),
        indentMm: blood === null ? 0 : atHeight(blood.column, blood.column.indentMm, figure.hole.z),
        displacing,
        opacity: values.hole.at(nowMs),
      },
      nowMs,
      still,
    );
    needle.group.visible = !options.calm && track !== null && body.needle.place !== 'out';
    if (track !== null && needle.group.visible)
      needle.update({
        body,
        entry: track.entry,
        direction: track.direction,
        holds: onHub(snapshot),
        // What whole skin hides is hidden in every run.
        covered: covered || outside,
      });
    square.update(outside && needle.group.visible ? snapshot : null);
  };

  const spine = { x: figure.gap.x, y: 0, z: (figure.heights['L1/2'] + figure.heights['L5/S1']) / 2 };
  const pose: Stage['pose'] = (snapshot, turned, nowMs, instant) => {
    turn.send(figure.anatomy, turned, nowMs, instant);
    touched.look(snapshot);
    middle = touched.mark();
    if (middle === null && isCovered(snapshot)) middle = { ...figure.skin, y: 0, z: spine.z };
    skinBuilt();
  };

  return {
    root,
    figure,
    places: () => ({
      gap: turn.toRoom(figure.gap),
      spine: turn.toRoom(spine),
      hole: turn.toRoom(figure.hole),
      skin: turn.toRoom(middle ?? figure.skin),
    }),
    holds: hole.holds,
    show,
    pose,
    toRoom: turn.toRoom,
    skinSurface: () => (skin === null ? null : surfaceInAtlas(skin.mesh.geometry, figure.anatomy)),
    shapeOf: () => shape,
    reshape: ({ anatomy, models, skin: skinPlaced }, nowMs, instant) => {
      shape = anatomy;
      models.forEach(({ positions, normals }, i) => {
        const mesh = solids.children[i];
        if (mesh instanceof Mesh) morph.send(mesh.geometry, positions, normals);
      });
      if (skin !== null && skinPlaced !== null)
        morph.send(skin.mesh.geometry, skinPlaced.positions, skinPlaced.normals);
      morph.start(nowMs, instant);
    },
    update,
    moving: (nowMs) =>
      hole.moving() || turn.moving(nowMs) || morph.moving(nowMs) || all.some((value) => value.moving(nowMs)),
    needlePlace,
    drawn: () =>
      (solids.visible ? DRAWN.bones : 0) |
      (needle.group.visible ? DRAWN.needle : 0) |
      (blood?.group.visible === true ? (options.calm ? DRAWN.patch : DRAWN.blood) : 0) |
      (leak?.mesh.visible === true ? DRAWN.leak : 0),
    dispose: () =>
      root.traverse((object) => {
        if (!(object instanceof Mesh)) return;
        const geometry: BufferGeometry = object.geometry;
        geometry.dispose();
        for (const material of [object.material].flat()) {
          if ('map' in material && material.map) material.map.dispose();
          material.dispose();
        }
      }),
  };
}
