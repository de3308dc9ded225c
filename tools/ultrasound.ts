/**
 * npm run ultrasound: writes the five views of a back as PNG files, each beside the anatomy in the same plane, for people to
 * look at. The anatomy is asked tissue by tissue, apart from the picture.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boneAt, createAnatomy, drawAdult, personParameters, tissueAt } from '../src/anatomy/index.ts';
import type { Anatomy } from '../src/anatomy/types.ts';
import { INTERSPACES } from '../src/content/levels.ts';
import { createMessages } from '../src/content/messages/index.ts';
import type { Tissue } from '../src/content/tissues.ts';
import { patientPoint } from '../src/imaging/ultrasound/callipers.ts';
import { takePicture, type UltrasoundPicture } from '../src/imaging/ultrasound/picture.ts';
import { setProbe, type ProbePlace } from '../src/imaging/ultrasound/probe.ts';
import { describePicture, readPicture } from '../src/imaging/ultrasound/read.ts';
import { placeFor, ULTRASOUND_VIEWS } from '../src/imaging/ultrasound/views.ts';
import { readArguments, runCommand, UsageError, wholeNumber } from './lib/commandLine.ts';
import { GreyCanvas } from './lib/greyCanvas.ts';
import { encodeGreyPng } from './lib/png.ts';

const SIZE_PX = 320;
/** Every so many pixels of the section are asked. */
const SECTION_STEP_PX = 2;

const SECTION_GREY: Readonly<Record<Tissue, number>> = {
  air: 0,
  skin: 150,
  fat: 190,
  muscle: 90,
  supraspinousLigament: 130,
  interspinousLigament: 115,
  ligamentumFlavum: 160,
  epiduralFat: 205,
  dura: 255,
  csf: 25,
  nerve: 140,
  bone: 235,
  disc: 70,
  nucleus: 55,
  cartilage: 50,
  longitudinalLigament: 150,
  facetCapsule: 120,
  vein: 15,
  blood: 15,
  clot: 15,
};
/** What is named on a section, where the plane shows enough of it. */
const NAMED: Partial<Record<Tissue, string>> = {
  ligamentumFlavum: 'flavum',
  epiduralFat: 'epidural fat',
  csf: 'fluid',
  disc: 'disc',
  muscle: 'muscle',
  fat: 'fat',
};
const LEAST_PIXELS = 40;

/** The tissues in the plane of a picture, with names. */
function section(anatomy: Anatomy, picture: UltrasoundPicture): Uint8Array {
  const canvas = new GreyCanvas(SIZE_PX, SIZE_PX);
  const named = new Map<string, { columns: number[]; rows: number[] }>();
  for (let row = 0; row < SIZE_PX; row += SECTION_STEP_PX)
    for (let column = 0; column < SIZE_PX; column += SECTION_STEP_PX) {
      const point = patientPoint(picture, { column, row });
      const tissue = tissueAt(anatomy, point);
      for (let k = 0; k < SECTION_STEP_PX * SECTION_STEP_PX; k++)
        canvas.set(
          column + (k % SECTION_STEP_PX),
          row + Math.floor(k / SECTION_STEP_PX),
          SECTION_GREY[tissue],
        );
      const name = tissue === 'bone' ? boneAt(anatomy, point).bone : NAMED[tissue];
      if (name === undefined) continue;
      const places = named.get(name) ?? { columns: [], rows: [] };
      places.columns.push(column);
      places.rows.push(row);
      named.set(name, places);
    }
  for (const [name, { columns, rows }] of named) {
    if (columns.length < LEAST_PIXELS) continue;
    // A place of the part itself, near its middle: parts may be hollow.
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const [x, y] = [mean(columns), mean(rows)];
    const away = (i: number): number => Math.abs((columns[i] ?? 0) - x) + Math.abs((rows[i] ?? 0) - y);
    const nearest = columns.reduce((best, _, i) => (away(i) < away(best) ? i : best), 0);
    canvas.write(name, Math.max(2, (columns[nearest] ?? 0) - name.length * 4), (rows[nearest] ?? 0) - 5);
  }
  return canvas.grey;
}

await runCommand(() => {
  const { values, positionals } = readArguments(
    {
      seed: { type: 'string', default: '3' },
      interspace: { type: 'string', default: 'L3/4' },
      posture: { type: 'string', default: 'sitting' },
    },
    true,
  );
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder for the pictures.');
  const interspace = INTERSPACES.find((each) => each === values.interspace);
  if (interspace === undefined)
    throw new UsageError(`--interspace must be one of ${INTERSPACES.join(', ')}.`);
  if (values.posture !== 'sitting' && values.posture !== 'lying')
    throw new UsageError('--posture must be sitting or lying.');
  const { person, traits } = drawAdult(wholeNumber('seed', values.seed));
  const posture = values.posture === 'sitting' ? 'sittingCurled' : 'lateralCurled';
  const anatomy = createAnatomy({ ...personParameters(person, traits), posture });
  const depthMm = Math.min(150, Math.round(66 + 1.3 * anatomy.subcutaneousFatMm));
  const { t } = createMessages('en', 'trainee');
  mkdirSync(folder, { recursive: true });
  const sacral = placeFor(anatomy, 'obliqueInterlaminar', 'L5/S1');
  const places: readonly (readonly [name: string, place: ProbePlace])[] = [
    ...ULTRASOUND_VIEWS.map((view) => [view, placeFor(anatomy, view, interspace)] as const),
    ['sacrum', sacral],
  ];
  for (const [name, place] of places) {
    const picture = takePicture(anatomy, setProbe(anatomy, place), {
      depthMm,
      widthPx: SIZE_PX,
      heightPx: SIZE_PX,
    });
    const canvas = new GreyCanvas(2 * SIZE_PX, SIZE_PX);
    canvas.lay(picture.grey, SIZE_PX, 0, 0);
    canvas.lay(section(anatomy, picture), SIZE_PX, SIZE_PX, 0);
    const path = join(folder, `${name}.png`);
    writeFileSync(path, encodeGreyPng(canvas.width, canvas.height, canvas.grey));
    const seen = describePicture(readPicture(picture, place.turnDeg > 45));
    process.stderr.write(`${path}: ${seen.map(({ key, values: told }) => t(key, told)).join(' ')}\n`);
  }
});
