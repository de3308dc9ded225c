/**
 * What old texts say to patients and these pages must not; and what they must say. Every text of every version is read. Each pattern
 * is shown a sentence that it has to catch.
 */
import { describe, expect, it } from 'vitest';
import { VERSIONS, type Version } from '../../../../src/content/patient/versions.ts';
import { PATIENT_MESSAGES, piecesOf } from './everyText.ts';

const ALL = VERSIONS.flatMap((version) => piecesOf(version).map((text) => `${version}: ${text}`));
const textOf = (version: Version) => piecesOf(version).join('\n');

const NEVER: readonly (readonly [trap: string, pattern: RegExp, wrong: string])[] = [
  [
    'a promise of success',
    /(over|more than|above|up to) (9\d|ninety)|\b9\d ?%|guarantee|will (work|cure|be cured|be gone)|always works|is safe\b(?! so soon)|no risk|nothing can go wrong|cures?\b/i,
    'It works in more than 90 of a hundred.',
  ],
  [
    'a high rate of success',
    /high success|highly effective|very effective|success rate/i,
    'High success rate',
  ],
  [
    'a promise that pills are over',
    /no (more )?need for (pain )?(pills|medic)|without (any )?pills (after|from)/i,
    'No need for pain pills afterwards.',
  ],
  [
    'a promise for the years to come',
    /prevent|protects? you|keeps? headaches away(?! for years\?)|never come back|for good(?<!not for good)/i,
    'A patch prevents headaches later.',
  ],
  [
    'a fever that is expected',
    /(mild|slight|low|little) fever|fever (is|can be|may be) (normal|common|expected|part)/i,
    'A mild fever is normal.',
  ],
  [
    'a gap full of fluid',
    /fluid-filled|(gap|space)[^.]*(full of|filled with|holds|contains) (the |clear )?fluid|fluid fills/i,
    'The epidural space is filled with fluid.',
  ],
  [
    'rest in bed as a treatment',
    /stay in bed(?!, or drink a great deal\?)|bed rest|lie flat (so that|until) (it|the leak)|rest heals/i,
    'Stay in bed until it is gone.',
  ],
  [
    'drinking more',
    /drink (a lot|more|plenty|extra)|plenty of (water|fluids)|more (coffee|caffeine)/i,
    'Drink plenty of water.',
  ],
  [
    'a wait of a week or more, or a wait that wins',
    /(seven|7|ten|10) (to (ten|10) )?days|wait (for )?(a|one) week|(better|best) to wait|the longer you wait|later is better/i,
    'Wait seven to ten days.',
  ],
  [
    'a last day',
    /too late for a patch|no longer possible after/i,
    'After two weeks it is too late for a patch.',
  ],
  ['more blood as better', /more blood (is|helps)|as much blood as/i, 'More blood helps more.'],
  [
    'pressure as a sign of success',
    /(pressure|tight|full)[^.]*(means|shows|proves|sign)[^.]*(work|seal|clos)|patch working/i,
    'The tight feeling means that it works.',
  ],
  [
    'pain that must be borne',
    /bear it|grit your|push (on|through)|leg pain is normal|(have|has) to finish|hold on until/i,
    'We have to finish, so bear it.',
  ],
  [
    'blood drawn before the place is found',
    /(first|before)[^.]*blood is (taken|drawn)[^.]*(then|before)[^.]*(needle|place)/i,
    'First the blood is taken, then the needle finds the place.',
  ],
  [
    'sleep during it',
    /you (will )?(be asleep|sleep through)|put to sleep|sedat|calming (drug|pill|shot)/i,
    'You will be asleep.',
  ],
  [
    'blocks that have not been shown to help, as good',
    /nose[^.]*(helps|works)/i,
    'A drug up the nose helps.',
  ],
  [
    'numbing a nerve as proven after a wide needle',
    /wide (needles|ones),? (it|this|that) (also )?(helps|works)/i,
    'After wide needles it helps.',
  ],
  ['size that protects', /overweight|obes|your weight protects/i, 'Obese people are spared.'],
  [
    'blame and belittling',
    /your fault|you should have|just a headache|relax and|don.t worry|do not worry|nothing to fear/i,
    'Do not worry.',
  ],
  [
    'a joke about fear or blood',
    /vampire|road trip|bowling|donation drive|science[^.]*magic|\bha\b|!/i,
    'Your blood goes on a short road trip!',
  ],
  [
    'a patch that pops off',
    /\bpop(s|ped)? (off|out)|(will|may|can) (come|fall) off(?! when I move\?)/i,
    'It may fall off.',
  ],
  [
    'advice in place of the team',
    /you should|you must not|we (advise|recommend)|it is best to|take (a|one|two|your) (pill|tablet)/i,
    'You should have the patch.',
  ],
  [
    'doses and names of drugs',
    /\b\d+ ?(mg|g|cups?|tablets?|hours?)\b|paracetamol|acetaminophen|ibuprofen|caffeine|aspirin|heparin|opioid/i,
    'Take 500 mg of paracetamol.',
  ],
  [
    'an invented voice',
    /\b(patients?|mothers?|people|women|one woman|she|he) (say|says|said|told us)|in (her|his) own words/i,
    'One woman said that it was easy.',
  ],
  [
    'a word for how often without a number',
    /\b(rare|rarely|seldom|unlikely|uncommon|unusual|low risk|small risk|hardly ever|almost never)\b/i,
    'That is rare.',
  ],
  [
    'a machine that judges her',
    /you (are|may be) (a candidate|suitable|eligible)|your (score|risk|chance|result) is|you probably have|calculat/i,
    'Your chance is good.',
  ],
  [
    'the word of the makers',
    /simulat|seed|model\b|assumption|trainee|examin|protocol|literature|guideline/i,
    'The model says so.',
  ],
];

describe('no page for patients holds', () => {
  it.each(NEVER)('%s', (_, pattern, wrong) => {
    expect(wrong).toMatch(pattern);
    expect(ALL.length).toBeGreaterThan(500);
    expect(ALL.filter((text) => pattern.test(text))).toEqual([]);
  });

  it('a quotation, but for what she may say herself and for names of things', () => {
    const quoted = PATIENT_MESSAGES.filter(([, text]) => /[“”"„]/.test(text)).map(([key]) => key);
    const hers = quoted.filter((key) => /^patient\.steps\.\w+\.say$/.test(key));
    expect(hers.length).toBeGreaterThanOrEqual(5);
    expect(quoted.filter((key) => !hers.includes(key)).sort()).toEqual([
      'patient.q.stop.a',
      'patient.why.name.needle',
    ]);
  });

  it('a woman or a man, but for women after a birth and for those whom a study counted', () => {
    const gendered = /\b(she|her|hers|he|his|him|mother|father|woman|women|man|men|wife|husband)\b/i;
    for (const version of VERSIONS) {
      const found = piecesOf(version).filter((text) => gendered.test(text));
      if (version !== 'afterBirth') expect(found).toEqual([]);
    }
  });
});

const MUST: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'that fever is no part of it',
    /Is a fever after it normal\?\nNo\. Fever can mean germs\. Call your team at once/,
  ],
  ['where the blood goes', /gap around the bag of fluid\. That gap holds fat and veins/],
  ['that she can stop it without a reason', /You can stop this at any time\. You need no reason/],
  ['that leg pain stops it', /Pain down a leg is not part of it\. Say so at once/],
  ['that the place is found before the blood is taken', /find the place first\. Then they take the blood/],
  ['that both skins are cleaned', /Your back and your arm are cleaned/],
  ['that the skin must dry', /They must dry/],
  ['that relief does not prove a seal', /does not prove that the hole is closed/],
  [
    'that the headache may stay or come back, and that this is common',
    /may stay, or come back\. That is common/,
  ],
  ['that the cause is looked for before a second patch', /First the team looks again at what the cause is/],
  ['that other headaches feel like this one', /Other kinds of headache can feel like this one/],
  ['that nobody has counted serious harm', /Nobody has counted how often it happens with a patch/],
  ['that the leak itself can make the head bleed', /Bleeding inside the head\. The leak itself can cause it/],
  ['that fluid in the needle ends that try', /clear fluid shows in the needle.*No blood goes in there/],
  ['that thinned blood matters to the hour', /when you had it last\. The time matters/],
  ['that a sore back is common', /Your back may be sore for some days\. That is common/],
  ['that she may wait or say no', /You can wait and take pain pills\. You can say no/],
  ['that other teams have other numbers', /Your own team may have other numbers/],
  ['that this replaces no team', /It does not replace what your team tells you/],
  ['that none of the drawn courses is hers', /None of them is you/],
];

describe('every version says', () => {
  it.each(MUST)('%s', (_, pattern) => {
    for (const version of VERSIONS) expect(textOf(version)).toMatch(pattern);
  });
});

describe('each version has its own', () => {
  const OWN: readonly (readonly [what: string, pattern: RegExp, versions: readonly Version[]])[] = [
    [
      'flat for longer',
      /lie flat for some time, maybe for days|stay longer and lie flat/,
      ['spontaneousLeak'],
    ],
    ['weeks of care', /For some weeks you move with care|it takes weeks\. Ask/, ['spontaneousLeak']],
    ['a night in hospital', /You may stay the night/, ['spontaneousLeak']],
    ['scans before a patch', /Your team needs scans/, ['spontaneousLeak']],
    ['X-rays and a dye', /A dye then shows it/, ['spontaneousLeak']],
    [
      'a pain that lasts all day and still is a leak',
      /there all day\. It can still be a leak/,
      ['spontaneousLeak'],
    ],
    ['rest on the day itself', /On the day itself you rest/, ['afterBirth', 'afterLumbarPuncture']],
    ['stairs and sneezes', /climb stairs/, ['afterBirth', 'afterLumbarPuncture']],
    ['no X-ray as a rule', /Most people do not\. It can help/, ['afterBirth', 'afterLumbarPuncture']],
    ['a millilitre', /\bmL\b/, ['afterBirth', 'afterLumbarPuncture']],
    ['a headache from a puncture', /post-dural puncture/, ['afterBirth', 'afterLumbarPuncture']],
    ['bleeding, births and babies', /your baby|breastfeed|at a birth/, ['afterBirth']],
    ['blood pressure after a birth', /headache in the weeks after a birth/, ['afterBirth']],
    ['a blunt needle next time', /needles with a blunt tip/, ['afterLumbarPuncture']],
  ];

  it.each(OWN)('%s', (_, pattern, versions) => {
    const chapters = (version: Version) =>
      piecesOf(version)
        .filter(
          (text) => !PATIENT_MESSAGES.some(([key, own]) => key.startsWith('patient.ui.') && own === text),
        )
        .join('\n');
    expect(VERSIONS.filter((version) => pattern.test(chapters(version)))).toEqual(versions);
  });
});
