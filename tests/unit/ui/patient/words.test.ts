/** The words for patients as data: none unused, no figure in a sentence but from the table, each version its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPLICATIONS, findFigure } from '../../../../src/content/figures.ts';
import { CHAPTER_IDS, CHAPTERS } from '../../../../src/content/patient/chapters.ts';
import { DETAILS } from '../../../../src/content/patient/details.ts';
import { VERSION_FACTS, VERSIONS, type Version } from '../../../../src/content/patient/versions.ts';
import { outcomeWords } from '../../../../src/ui/patient/outcome.ts';
import { figuresIn, shownBlocks } from '../../../../src/ui/patient/shown.ts';
import { keysOf, messages, PATIENT_MESSAGES, piecesOf, sentencesOf } from './everyText.ts';

const SCREENS = VERSIONS.flatMap((version) =>
  DETAILS.flatMap((detail) => CHAPTER_IDS.map((id) => [version, detail, id] as const)),
);

/** All figures that a reader of this version meets, wherever she looks. */
const figuresOf = (version: Version) => {
  const reader = { version, detail: 'everything' } as const;
  return CHAPTERS.flatMap((chapter) => figuresIn(shownBlocks(chapter, reader), reader));
};

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'messages' ? '' : sourceOf(path);
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

describe('every message for patients', () => {
  it('is read by somebody: in a chapter of some version, or in the frame of the pages', () => {
    const inChapters = new Set(VERSIONS.flatMap((version) => [...keysOf(version)]));
    for (const version of VERSIONS) {
      const apart = VERSION_FACTS[version].outcome.partly !== undefined;
      inChapters.add(apart ? 'patient.outcome.label' : 'patient.outcome.labelTwo');
    }
    const source = sourceOf(join(import.meta.dirname, '../../../../src'));
    const templates = [...source.matchAll(/`(patient\.ui\.[^`]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[a-zA-Z]+')}$`),
    );
    const unread = PATIENT_MESSAGES.map(([key]) => key).filter(
      (key) =>
        !inChapters.has(key) &&
        !source.includes(`'${key}'`) &&
        !templates.some((template) => template.test(key)),
    );
    expect(PATIENT_MESSAGES.length).toBeGreaterThan(200);
    expect(unread).toEqual([]);
  });

  it('holds no digit, no share in words and no sign of per cent: numbers come from the table of figures', () => {
    const counted = /\d|%|per ?cent|\b(one|two|three|four|five|nine) (in|out of) |\bhalf\b|\bfifth\b/i;
    for (const wrong of ['9 of 10', 'one in five', 'half of them']) expect(wrong).toMatch(counted);
    expect(PATIENT_MESSAGES.filter(([, text]) => counted.test(text.replace(/\{\w+:\d\}/g, '')))).toEqual([]);
  });

  it('leaves no placeholder open in a chapter', () => {
    const open = SCREENS.flatMap(([version, detail, id]) => sentencesOf(version, detail, id)).filter((one) =>
      /[{}]|undefined|NaN/.test(one),
    );
    expect(open).toEqual([]);
  });

  it('says at most fifteen words a sentence', () => {
    const sentences = SCREENS.flatMap(([version, detail, id]) => sentencesOf(version, detail, id));
    expect(new Set(sentences).size).toBeGreaterThan(300);
    expect(
      [...new Set(sentences)].filter((one) => (one.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length > 15),
    ).toEqual([]);
  });

  it('grows with the amount: who wants more reads all that stands in less', () => {
    for (const version of VERSIONS) {
      const [short, medium, everything] = DETAILS.map((detail) => new Set(piecesOf(version, detail)));
      if (short === undefined || medium === undefined || everything === undefined)
        throw new Error('an amount');
      expect([...short].filter((piece) => !medium.has(piece))).toEqual([]);
      expect([...medium].filter((piece) => !everything.has(piece))).toEqual([]);
      expect(short.size).toBeLessThan(medium.size);
      expect(medium.size).toBeLessThan(everything.size);
    }
  });

  it.each(SCREENS)(
    'explains its clinical words where they first stand: %s, %s, %s',
    (version, detail, id) => {
      const terms: readonly (readonly [term: RegExp, explained: RegExp])[] = [
        [/epidural space/i, /gap/],
        [/\bepidural\b(?! space)/i, /epidural is|epidural again/],
        [/\bdura\b|-dural/i, /“dura” is|long name/],
        [/hypotension/i, /long name/],
        [/\bseizure/i, /a fit/i],
        [
          /\bthe bag\b/i,
          /bag (of|that holds the) fluid|bag holds|hole in the bag|out of the bag|outside the bag/,
        ],
        [/\bthe gap\b|this gap|that gap/i, /gap around the bag|this gap the epidural|that gap holds/i],
      ];
      const sentences = sentencesOf(version, detail, id);
      for (const [term, explained] of terms) {
        const first = sentences.find((sentence) => term.test(sentence));
        if (first !== undefined) expect(first).toMatch(explained);
      }
      const jargon =
        /\b(CSF|PDPH|EBP|SIH|NRS|Tuohy|lumbar|neuraxial|haematoma|abscess|autologous|anaesth\w*|intrathecal|analges\w*)\b/i;
      expect(sentences.filter((sentence) => jargon.test(sentence))).toEqual([]);
    },
  );
});

describe('figures that a patient sees', () => {
  it.each(VERSIONS)('are published, with title and year, and in whole people: %s', (version) => {
    const ids = figuresOf(version);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    for (const id of ids) {
      const figure = findFigure(id);
      expect([id, figure?.status]).toEqual([id, 'published']);
      expect(figure?.source?.title.length).toBeGreaterThan(20);
      expect(figure?.source?.title).not.toMatch(/not seen/);
      expect(figure?.source?.year).toBeGreaterThan(1950);
    }
  });

  it.each(VERSIONS)('are a hundred people, told both ways round: %s', (version) => {
    const { shares, both, label } = outcomeWords(messages, version);
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    expect(sum(shares.map(({ count }) => count))).toBe(100);
    const whole = shares.find(({ fate }) => fate === 'whole')?.count ?? 0;
    for (const count of [whole, 100 - whole]) expect(both).toMatch(new RegExp(`\\b${count}\\b`));
    // The picture in words says every share of it.
    expect(label.match(/\d+/g)).toEqual(shares.map(({ count }) => String(count)));
  });

  it('say of those who were helped in part neither that all was well nor that nothing was', () => {
    for (const version of VERSIONS) {
      const { both, label, shares } = outcomeWords(messages, version);
      expect(`${both} ${label}`).not.toMatch(/help/);
      // The sum of whole and part is nowhere given for one of them.
      const notWell = shares.find(({ fate }) => fate === 'not')?.count ?? 0;
      if (shares.length > 2) expect(`${both} ${label}`).not.toContain(String(100 - notWell));
    }
    const [whole, partly, not] = outcomeWords(messages, 'afterLumbarPuncture').shares;
    expect(whole?.text).toMatch(/no headache and no other signs/);
    expect(partly?.text).toMatch(/better.*daily things/);
    expect(not?.text).toMatch(/^still had a bad headache, or other bad signs$/);
  });

  it('are those of the published outcomes', () => {
    const counts = VERSIONS.map((version) =>
      outcomeWords(messages, version).shares.map(({ count }) => count),
    );
    expect(counts).toEqual([
      [32, 41, 27],
      [75, 18, 7],
      [60, 40],
    ]);
    expect(VERSIONS.map((version) => findFigure(figuresOf(version)[0] ?? '')?.source?.year)).toEqual([
      2011, 2001, 2021,
    ]);
  });

  it('do not say of those whose partial relief was not counted that they felt no better', () => {
    const { shares } = outcomeWords(messages, 'spontaneousLeak');
    expect(shares.map(({ fate }) => fate)).toEqual(['whole', 'not']);
    expect(shares.at(-1)?.text).toMatch(/may have felt better.*not counted apart/);
  });

  it('are rounded to whole people, and then say so', () => {
    expect(findFigure('repeatPatch')?.value).toBe(19.3);
    expect(messages.t('patient.go.repeat', { repeat: 19.3 })).toMatch(/About 19 in a hundred/);
  });

  it('of a week with and without a patch stand where its people stand: after a needle test', () => {
    const shows = VERSIONS.filter((version) => figuresOf(version).includes('daySevenWithoutPatch'));
    expect(shows).toEqual(['afterLumbarPuncture']);
  });

  it('say in teaspoons what they say in mL', () => {
    const TEASPOON_ML = 5;
    expect(messages.t('patient.q.much.a', { volume: 20 })).toMatch(/20 mL, which is four teaspoons/);
    expect(findFigure('targetVolume')?.value).toBe(4 * TEASPOON_ML);
  });
});

describe('signs to get help at once', () => {
  /** How each sign that the table of complications names is said to a patient; the faint is over before she leaves. */
  const SAID: Readonly<Record<string, RegExp>> = {
    'new severe back pain': /back pain that is bad/,
    'worsening back pain': /back pain that is bad or that grows/,
    'tender back': /redness, swelling/,
    'weak or numb legs': /weak, numb or tingling legs/,
    'weak legs': /weak, numb or tingling legs/,
    'weak or numb leg': /weak, numb or tingling legs/,
    'pain down a leg that stays': /pain down a leg that stays/,
    'numb saddle': /numb skin between your legs/,
    'trouble with bladder or bowel': /cannot pee.*hold your pee or poo/,
    fever: /fever/,
    'headache that no longer changes with posture': /no longer gets better when you lie flat/,
    vomiting: /being sick again and again/,
    'drowsy or confused': /sleepy or mixed up/,
    fit: /a fit/,
    'loss of vision': /how you see/,
    'blurred vision': /how you see/,
    'new headache that is worse lying': /new headache that is worse when you lie down/,
    nausea: /worse when you lie down/,
    'high blood pressure': /high blood pressure/,
  };
  const signsOf = (version: Version) => sentencesOf(version, 'short', 'help').join('; ');

  it('cover every warning sign of the table, at the smallest amount too', () => {
    const signs = COMPLICATIONS.filter(({ id }) => id !== 'vasovagalEvent').flatMap(
      ({ warningSigns }) => warningSigns,
    );
    expect(signs.length).toBeGreaterThan(15);
    const all = VERSIONS.map(signsOf).join('; ');
    for (const sign of signs) expect([sign, all.match(SAID[sign] ?? /^$/)?.length]).toEqual([sign, 1]);
  });

  it('stand in every version, but for those that are its own', () => {
    const own: readonly (readonly [sign: RegExp, versions: readonly Version[]])[] = [
      [/new headache that is worse when you lie down/, ['spontaneousLeak']],
      [/high blood pressure/, ['afterBirth', 'afterLumbarPuncture']],
    ];
    for (const [sign, versions] of own)
      expect(VERSIONS.filter((version) => sign.test(signsOf(version)))).toEqual(versions);
    const shared =
      /no longer gets better when you lie flat[^]*fever[^]*stiff[^]*back pain[^]*tingling legs[^]*swells[^]*cannot pee[^]*sleepy[^]*weak arm or face[^]*a fit[^]*see or hear[^]*pus/;
    for (const version of VERSIONS) expect(signsOf(version)).toMatch(shared);
  });
});
