/** A scan told in an examination: what is seen and where, neither a view nor a name nor a depth; lines are found by callipers alone. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { onBeam } from '../../../src/imaging/ultrasound/callipers.ts';
import { takePicture, type UltrasoundPicture } from '../../../src/imaging/ultrasound/picture.ts';
import { setProbe, type ProbePlace } from '../../../src/imaging/ultrasound/probe.ts';
import { readPicture, type Reading } from '../../../src/imaging/ultrasound/read.ts';
import { greyUnder } from '../../../src/imaging/ultrasound/under.ts';
import { placeFor, ULTRASOUND_VIEWS } from '../../../src/imaging/ultrasound/views.ts';
import { createSession, insideShown, isExamined, setUp } from '../../../src/session/index.ts';
import { seenWords } from '../../../src/ui/ultrasound/seenWords.ts';
import { backOf } from '../session/back.ts';

const messages = createMessages('en', 'trainee');
const SEED = 6100;
const PEOPLE = [22, 28, 34].map((bodyMassIndex, i) => backOf(SEED + i, bodyMassIndex));

interface Looked {
  readonly picture: UltrasoundPicture;
  readonly reading: Reading;
}

function look(person: number, place: (usual: ProbePlace) => ProbePlace, view: number): Looked {
  const anatomy = PEOPLE[person];
  const name = ULTRASOUND_VIEWS[view];
  if (anatomy === undefined || name === undefined) throw new Error('Nobody, or no such view.');
  const at = place(placeFor(anatomy, name, 'L3/4'));
  const picture = takePicture(anatomy, setProbe(anatomy, at), { depthMm: 95, widthPx: 320, heightPx: 320 });
  return { picture, reading: readPicture(picture, at.turnDeg > 45) };
}

const usual = (place: ProbePlace): ProbePlace => place;
const aside = (place: ProbePlace): ProbePlace => ({ ...place, leftMm: place.leftMm + 7 });
/** By person and view. */
const LOOKED = PEOPLE.map((_, person) => ULTRASOUND_VIEWS.map((_view, view) => look(person, usual, view)));
const ALL = [
  ...LOOKED.flat(),
  ...PEOPLE.flatMap((_, person) => [2, 3, 4].map((view) => look(person, aside, view))),
];
const plain = ({ reading }: Looked): string => seenWords(messages, reading, true);

/** A view, a part, a level or a depth. */
const ANSWER =
  /\d|\bmm\b|view|transverse|articular|oblique|spinous|lamina|process|sacr|ligament|complex|dura|window|canal|bone|fluid|space|saw|bat\b|midline|\{|undefined/i;

describe(`the words for a scan in an examination (seeds ${SEED} to ${SEED + 2})`, () => {
  it('name no view and no part, and give no depth, whatever is looked at', () => {
    expect(ALL.length).toBe(24);
    for (const looked of ALL) {
      expect(plain(looked)).not.toMatch(ANSWER);
      expect(plain(looked).length).toBeGreaterThan(40);
    }
  });

  it('would be found out: in practice the same pictures have names and depths', () => {
    for (const { reading } of LOOKED.flat()) expect(seenWords(messages, reading, false)).toMatch(ANSWER);
  });

  it('tell the views from one another by what is seen', () => {
    for (const views of LOOKED) expect(new Set(views.map(plain)).size).toBe(ULTRASOUND_VIEWS.length);
    const through = LOOKED.flatMap((views) => [views[2], views[4]]);
    for (const looked of through) expect(looked === undefined ? '' : plain(looked)).toContain('dark band');
    for (const views of LOOKED)
      for (const looked of views.slice(0, 2)) expect(plain(looked)).not.toContain('dark band');
  });

  it('say where alike sides meet: in the middle, and to the right once the probe went to her left', () => {
    for (const views of LOOKED)
      for (const looked of views.slice(3))
        expect(plain(looked)).toContain(messages.t('ultrasound.plain.alike.middle'));
    for (let person = 0; person < PEOPLE.length; person++)
      expect(plain(look(person, aside, 3))).toContain(messages.t('ultrasound.plain.alike.right'));
    for (const views of LOOKED)
      for (const looked of views.slice(0, 3)) expect(plain(looked)).not.toContain('alike');
  });

  it('are those of the examination until its debrief, and of no other run', () => {
    const run = (guidance: string) =>
      createSession(setUp('obstetric-wet-tap', 'standard', 1, { 'protocol.guidance': guidance })).snapshot;
    expect(isExamined(run('examination'))).toBe(true);
    expect(isExamined(run('practice'))).toBe(false);
    expect(isExamined(run('guided'))).toBe(false);
    const { machine, ...rest } = run('examination');
    const over = { ...rest, machine: { ...machine, phase: 'debrief' as const } };
    expect(isExamined(over)).toBe(false);
    expect(insideShown(over)).toBe(true);
  });
});

describe(`a calliper that is moved without seeing (seeds ${SEED} to ${SEED + 2})`, () => {
  /** Middles of the lines that are met going down a beam, mm along it. */
  function linesDown(picture: UltrasoundPicture, beam: number): number[] {
    const met: number[] = [];
    let begun: number | null = null;
    for (let tenths = 0; tenths <= 920; tenths += 2) {
      const isLine = greyUnder(picture, onBeam(picture.fan, beam, tenths / 10)) === 'line';
      if (isLine) begun ??= tenths;
      if (isLine || begun === null) continue;
      met.push((begun + tenths - 2) / 20);
      begun = null;
    }
    return met;
  }
  const nearest = (lines: readonly number[], mm: number): number =>
    Math.min(...lines.map((line) => Math.abs(line - mm)));

  it('meets the ligament’s two faces and the line before the dark, each within 1 mm', () => {
    let found = 0;
    for (const views of LOOKED) {
      const oblique = views[2];
      const complexes = oblique?.reading.complexes ?? null;
      if (oblique === undefined || complexes === null) continue;
      const { beam, ligamentMm, spaceMm, duraMm } = complexes;
      const lines = linesDown(oblique.picture, beam);
      expect(lines.length).toBeLessThan(25);
      expect(nearest(lines, duraMm)).toBeLessThan(1);
      if (ligamentMm === null || spaceMm === null) continue;
      found++;
      expect(nearest(lines, ligamentMm)).toBeLessThan(1);
      expect(nearest(lines, spaceMm)).toBeLessThan(1);
    }
    expect(found).toBeGreaterThan(0);
  });

  it('finds a shadow dark and flesh grey or brighter', () => {
    const across = LOOKED[0]?.[3];
    if (across === undefined) throw new Error('Nothing was looked at.');
    expect(greyUnder(across.picture, { rightMm: 0, downMm: 88 })).toBe('dark');
    for (let downMm = 3; downMm < 15; downMm += 1)
      expect(greyUnder(across.picture, { rightMm: 0, downMm })).not.toBe('dark');
  });
});
