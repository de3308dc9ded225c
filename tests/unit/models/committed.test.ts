import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/index.ts';
import { VERTEBRA_SHAPES } from '../../../src/anatomy/bones/shapes/index.ts';
import { publishedDimensions } from '../../../src/anatomy/bones/vertebra/published.ts';
import { placed, POSES, type Pose } from '../../../src/anatomy/column/column.ts';
import { MOST_TRIANGLES } from '../../../tools/models/bake.ts';
import { lossesMm } from '../../../tools/models/coarser.ts';
import { topologyOf, type Mesh } from '../../../tools/models/mesh.ts';
import {
  anatomyOf,
  displayedModels,
  distances,
  SEEN_POSTURES,
  shareWithin,
  type DisplayedModel,
} from './displayed.ts';
import { measureVertebra } from '../../../tools/anatomy/twelve.ts';
import { readGlb } from './readGlb.ts';

const FIRST_SEED = 7200;
const DIRECTORY = 'public/models';

/** A mesh of the atlas in a bone's own frame. */
function inOwnFrame(mesh: Mesh, pose: Pose): Mesh {
  const origin = placed(pose, 0, 0);
  const front = placed(pose, 1, 0);
  const [c, s] = [front.x - origin.x, front.z - origin.z];
  const positions = mesh.positions.slice();
  for (let i = 0; i < positions.length; i += 3) {
    const dx = (positions[i] ?? 0) - origin.x;
    const dz = (positions[i + 2] ?? 0) - origin.z;
    positions[i] = dx * c + dz * s;
    positions[i + 2] = dz * c - dx * s;
  }
  return { positions, indices: mesh.indices };
}

/** The farthest vertex along an axis, mm. */
function extreme(mesh: Pick<Mesh, 'positions'>, axis: number, end: (a: number, b: number) => number): number {
  let value = mesh.positions[axis] ?? 0;
  for (let i = axis; i < mesh.positions.length; i += 3) value = end(value, mesh.positions[i] ?? 0);
  return value;
}

/** What a soft part may have: pieces, from least to most, and handles at most. */
interface Shape {
  readonly pieces: readonly [number, number];
  readonly handles: number;
}

const WHOLE: Shape = { pieces: [1, 1], handles: 0 };
const PAIR: Shape = { pieces: [2, 2], handles: 0 };

/** Every soft part that is not one solid piece without a hole, and why; discs, nuclei and ligaments not named are. */
const SHAPES: Readonly<Record<string, Shape>> = {
  // Strands of nerve touch one another and part again; where they cross in the sac they make rings, as in life.
  caudaEquina: { pieces: [40, 70], handles: 80 },
  // A cuff for each root of both sides; near the sac's end neighbours touch.
  rootSleeves: { pieces: [10, 20], handles: 6 },
  // Channels joined across behind the bodies are a ladder; where the canal is narrow they are pressed shut.
  epiduralVeins: { pieces: [1, 12], handles: 8 },
  // One plate of cartilage in each of ten joints.
  facetCartilage: { pieces: [10, 10], handles: 0 },
  // A sleeve round each joint, open to the canal where the yellow ligament closes it; it may ring an articular process.
  facetCapsules: { pieces: [10, 10], handles: 8 },
  // One for each interspace; beside the midline under a narrow lamina the sac may lie on bone and leave a window.
  ligamentumFlavum: { pieces: [5, 5], handles: 8 },
  epiduralFatPads: { pieces: [5, 5], handles: 0 },
  // One space round the sac from T8 to the sacrum, with a window wherever sac or vein lies against the wall, and round each sleeve.
  epiduralSpace: { pieces: [1, 1], handles: 90 },
  // Above L1, and one between each pair of processes down to the sacrum; thin where it runs out over bone.
  interspinousLigament: { pieces: [6, 6], handles: 12 },
  // It is fixed to bone in many places and rings the mammillary processes.
  multifidus: { pieces: [2, 2], handles: 10 },
  erectorSpinae: { pieces: [2, 2], handles: 2 },
  psoas: PAIR,
  quadratusLumborum: PAIR,
};

describe('the committed models', () => {
  let models: readonly DisplayedModel[] = [];
  beforeAll(async () => {
    models = await displayedModels();
  });

  it('are one for each structure that is to be baked, and no file is left over', () => {
    const wanted = REFERENCE_STRUCTURES.filter(({ bake }) => bake !== null).map(({ id }) => id);
    expect(models.map(({ entry }) => entry.id)).toEqual(wanted);
    const files = models.flatMap(({ entry }) => entry.levels.map(({ file }) => file));
    expect(new Set(readdirSync(DIRECTORY))).toEqual(new Set(['manifest.json', ...files]));
  });

  it('are the bytes that the manifest names', () => {
    for (const { entry } of models)
      for (const { file, bytes, sha256 } of entry.levels) {
        const read = readFileSync(`${DIRECTORY}/${file}`);
        expect(read.byteLength, file).toBe(bytes);
        expect(createHash('sha256').update(read).digest('hex'), file).toBe(sha256);
      }
  });

  it('total at most 2.5 MB, 150,000 triangles and 60 draw calls at their finest', () => {
    const finest = models.flatMap(({ entry }) => entry.levels.filter(({ detail }) => detail === 'high'));
    const sum = (of: 'bytes' | 'triangles') => finest.reduce((total, level) => total + level[of], 0);
    expect(sum('bytes')).toBeLessThanOrEqual(2_500_000);
    expect(sum('triangles')).toBeLessThanOrEqual(MOST_TRIANGLES);
    expect(models.reduce((total, { drawCalls }) => total + drawCalls, 0)).toBeLessThanOrEqual(60);
    expect(
      models.map(({ indices, entry }) => indices.length / 3 - (entry.levels[0]?.triangles ?? 0)),
    ).toEqual(models.map(() => 0));
  });

  it('are closed, and each lumbar vertebra is one piece with the one hole of its canal, the sacrum with seventeen handles', () => {
    for (const { entry, positions, indices } of models) {
      const { openEdges, pinchedVertices, components, genus } = topologyOf({ positions, indices });
      expect({ openEdges, pinchedVertices }, entry.id).toEqual({ openEdges: 0, pinchedVertices: 0 });
      if (/^L[1-5]$/.test(entry.id))
        expect({ components, genus }, entry.id).toEqual({ components: 1, genus: 1 });
      // A hollow with n ways out has n - 1 handles: the sacral canal opens above, at the hiatus, and by four
      // foramina before and four behind on either side, each of which leads into it.
      if (entry.id === 'sacrum') expect(genus).toBe(2 + 4 * 2 * 2 - 1);
      if (entry.tissue === 'bone') expect(components, entry.id).toBe(entry.id === 'pelvis' ? 2 : 1);
    }
  });

  it('are soft parts in as many pieces, and with no more holes, than anatomy gives them', () => {
    for (const { entry, positions, indices } of models) {
      if (entry.tissue === 'bone') continue;
      const { components, genus } = topologyOf({ positions, indices });
      const { pieces, handles } = SHAPES[entry.id] ?? WHOLE;
      expect(components, `pieces of ${entry.id}`).toBeGreaterThanOrEqual(pieces[0]);
      expect(components, `pieces of ${entry.id}`).toBeLessThanOrEqual(pieces[1]);
      expect(genus, `handles of ${entry.id}`).toBeLessThanOrEqual(handles);
    }
  });

  it.each(['L1', 'L2', 'L3', 'L4', 'L5'] as const)(
    'show %s with its twelve published dimensions, within 5 % of their names',
    (level) => {
      const model = models.find(({ entry }) => entry.id === level);
      if (model === undefined) throw new Error(`There is no model of ${level}.`);
      const shape = VERTEBRA_SHAPES[level];
      const [x, y, z] = shape.superiorArticular.centre;
      const measured = measureVertebra(inOwnFrame(model, POSES[level]), { x, y, z });
      for (const [key, value] of Object.entries(publishedDimensions(shape)) as [
        keyof typeof measured,
        number,
      ][]) {
        const ratio = measured[key] / value;
        expect(ratio, `${key}: ${measured[key]} for ${value}`).toBeGreaterThan(0.95);
        expect(ratio, `${key}: ${measured[key]} for ${value}`).toBeLessThan(1.05);
      }
    },
  );

  it('lose no tip and no end in their coarser levels', async () => {
    for (const { entry, positions, indices } of models)
      for (const { file, detail } of entry.levels) {
        if (detail === 'high') continue;
        const coarse = await readGlb(readFileSync(`${DIRECTORY}/${file}`));
        const losses = lossesMm({ positions, indices }, coarse);
        // Stored in steps of a sixteen-thousandth, a sliver may collapse: a vertex or two beside it find no triangle.
        expect(shareWithin(losses, detail === 'mid' ? 0.75 : 1.55), file).toBeGreaterThan(0.999);
        for (const axis of [0, 1, 2])
          for (const end of [Math.min, Math.max])
            expect(
              Math.abs(extreme(coarse, axis, end) - extreme({ positions }, axis, end)),
              file,
            ).toBeLessThan(1);
      }
  });

  it('lie, quantised, within 0.02 mm of the surfaces of the bones that they show', () => {
    for (const { entry, positions } of models) {
      const bone = REFERENCE_STRUCTURES.find(({ id, tissue }) => id === entry.id && tissue === 'bone');
      if (bone === undefined) continue;
      const off: number[] = [];
      for (let i = 0; i < positions.length; i += 3) {
        const [x = NaN, y = NaN, z = NaN] = positions.subarray(i, i + 3);
        off.push(Math.abs(bone.distance(x, y, z)));
      }
      expect(shareWithin(off, 0.02), entry.id).toBeGreaterThan(0.99);
    }
  });

  it(`are drawn where they are felt: 3 people (seeds from ${FIRST_SEED}) in 4 postures, 95 % within 0.3 mm`, () => {
    const all: number[] = [];
    SEEN_POSTURES.forEach((posture, i) => {
      for (let person = 0; person < 3; person++) {
        const seed = FIRST_SEED + 3 * i + person;
        for (const values of distances(models, anatomyOf(seed, posture), seed, 6).values())
          all.push(...values);
      }
    });
    expect(all.length).toBeGreaterThan(1000);
    expect(shareWithin(all, 0.3)).toBeGreaterThanOrEqual(0.95);
  });
});
