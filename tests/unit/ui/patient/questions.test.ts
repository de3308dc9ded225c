/**
 * What people ask, and what is said of a patch in texts that they find: each stands somewhere, corrected. The table restates each claim or
 * question and names where it is answered.
 */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/content/patient/blocks.ts';
import { CHAPTERS } from '../../../../src/content/patient/chapters.ts';
import { VERSIONS, type Version } from '../../../../src/content/patient/versions.ts';
import { isShown } from '../../../../src/ui/patient/shown.ts';
import { keysOf, messages, PATIENT_MESSAGES } from './everyText.ts';

type Key = (typeof PATIENT_MESSAGES)[number][0];

interface Claim {
  readonly said: string;
  /** Every key that answers it; the version that reads it must read one of them. */
  readonly at: readonly Key[];
  readonly answer: RegExp;
  /** All where it is left out. */
  readonly versions?: readonly Version[];
}

const NEEDLE: readonly Version[] = ['afterBirth', 'afterLumbarPuncture'];
const BIRTH: readonly Version[] = ['afterBirth'];
const SPONTANEOUS: readonly Version[] = ['spontaneousLeak'];

const CLAIMS: readonly Claim[] = [
  // A consumer article on the patch.
  { said: 'what a patch is', at: ['patient.what.cue'], answer: /own blood, put just outside the bag/ },
  { said: 'how it works', at: ['patient.what.two', 'patient.what.second'], answer: /presses|sets/ },
  { said: 'does it hurt', at: ['patient.q.hurt.a'], answer: /can be strong.*leg is a reason to stop/ },
  {
    said: 'how fast the headache goes',
    at: ['patient.q.soon.a'],
    answer: /minutes.*a day or two.*does not help/,
  },
  { said: 'whether it comes back', at: ['patient.q.back.a'], answer: /^Yes/ },
  {
    said: 'whether it is safe after a birth',
    at: ['patient.q.safe.a'],
    answer: /blood pressure.*clots.*fever.*risk/,
    versions: BIRTH,
  },
  { said: 'blood is drawn before the needle', at: ['patient.q.order.a'], answer: /place first\. Then/ },
  {
    said: 'the amount of blood is fixed',
    at: ['patient.q.much.a', 'patient.q.muchSpontaneous.a'],
    answer: /doctor stops when/,
  },
  {
    said: 'X-rays guide it',
    at: ['patient.q.xray.a', 'patient.q.xray.spontaneous'],
    answer: /Most people do not|Often yes/,
  },
  {
    said: 'pressure in hips and legs is expected',
    at: ['patient.steps.in.feel'],
    answer: /hips\. Pain down a leg is not part of it/,
  },
  { said: 'incomplete relief is less common', at: ['patient.risks.stays'], answer: /common too/ },
  {
    said: 'over-correction gives a new headache',
    at: ['patient.risks.rebound'],
    answer: /worse when you lie down/,
  },
  { said: 'rare serious harms', at: ['patient.risks.serious'], answer: /Nobody has counted/ },
  { said: 'who cannot have it: infection', at: ['patient.q.germs.a'], answer: /has to wait/ },
  { said: 'who cannot have it: thinned blood', at: ['patient.q.thinners.a'], answer: /The time matters/ },
  {
    said: 'lifting and straining afterwards',
    at: ['patient.q.lift.a', 'patient.q.lift.spontaneous'],
    answer: /Ask.*a date/,
  },
  { said: 'what if it fails', at: ['patient.q.second.a'], answer: /First your team checks/ },
  { said: 'other treatments', at: ['patient.choices.short'], answer: /not the only way/ },
  {
    said: 'a block through the nose helps',
    at: ['patient.choices.nose'],
    answer: /no better than salt water/,
    versions: NEEDLE,
  },
  {
    said: 'numbing a nerve helps after any needle',
    at: ['patient.choices.blocksText'],
    answer: /not known if it helps/,
    versions: NEEDLE,
  },
  {
    said: 'glue or surgery',
    at: ['patient.choices.spontaneousScan'],
    answer: /glue, or by surgery/,
    versions: SPONTANEOUS,
  },
  {
    said: 'the patch falls off when one moves wrong',
    at: ['patient.q.pop.a'],
    answer: /sneeze or a step does not/,
  },
  {
    said: 'early patches work less',
    at: ['patient.go.early'],
    answer: /again more often\. Bad pain can still be a reason/,
    versions: NEEDLE,
  },
  {
    said: 'a home return on the same day',
    at: ['patient.q.home.a', 'patient.q.home.spontaneous'],
    answer: /people can/,
  },
  {
    said: 'every headache after a needle is this one',
    at: ['patient.q.else.a'],
    answer: /asked and checked first/,
  },
  // A clinic's page.
  {
    said: 'it is highly effective for all',
    at: ['patient.q.works.a'],
    answer: /^No\. Many.*some only in part.*some do not/,
  },
  { said: 'it takes half an hour', at: ['patient.q.long.a'], answer: /some hours/ },
  { said: 'no need for pain pills afterwards', at: ['patient.q.pills.a'], answer: /no promise/ },
  { said: 'mild fever is a side effect', at: ['patient.q.fever.a'], answer: /^No\./ },
  { said: 'it spares long-term trouble', at: ['patient.q.later.a'], answer: /Nobody can promise that/ },
  {
    said: 'it may harm nerves, but hardly ever with experts',
    at: ['patient.q.nerves.a'],
    answer: /Nobody has counted/,
  },
  { said: 'insurance pays', at: ['patient.q.cost.a'], answer: /Ask your hospital/ },
  {
    said: 'another kind of anaesthetic next time',
    at: ['patient.q.again.a'],
    answer: /it worked/,
    versions: BIRTH,
  },
  { said: 'surgery on the back is a usual cause', at: ['patient.q.surgery.a'], answer: /Tell your team/ },
  // An answer of a machine on neck pain after a lumbar puncture.
  {
    said: 'why the neck hurts, and when it is worse than that',
    at: ['patient.q.neck.a'],
    answer: /stiff neck with fever is not the same/,
  },
  { said: 'wait a week or more for a patch', at: ['patient.q.wait.a'], answer: /no fixed time.*ask now/ },
  {
    said: 'lie flat and drink as a treatment',
    at: ['patient.q.rest.a'],
    answer: /does not heal the leak.*not more/,
    versions: NEEDLE,
  },
  { said: 'muscle relaxants help the neck', at: ['patient.q.relax.a'], answer: /not known/ },
  { said: 'it works at all ages', at: ['patient.q.age.a'], answer: /amount of blood is not the same/ },
  {
    said: 'finer and blunt needles',
    at: ['patient.q.nextTest.a'],
    answer: /blunt tip/,
    versions: ['afterLumbarPuncture'],
  },
  {
    said: 'most of these headaches go by themselves',
    at: ['patient.why.alone.needle', 'patient.why.alone.spontaneousLeak'],
    answer: /(Many|Some).*Nobody can say when/,
  },
  // An article on back pain after an epidural.
  { said: 'the space is full of fluid', at: ['patient.q.fluid.a'], answer: /^No\..*fat and veins/ },
  { said: 'a sore spot for days', at: ['patient.q.sore.a'], answer: /common.*Pain that grows is not/ },
  {
    said: 'back pain is mostly of the birth',
    at: ['patient.q.soreBirth.a'],
    answer: /either/,
    versions: BIRTH,
  },
  { said: 'a clot or an infection at the nerves', at: ['patient.risks.clot'], answer: /presses on nerves/ },
  { said: 'signs to come back for', at: ['patient.help.bladder'], answer: /cannot hold your pee or poo/ },
  // What people ask beyond these.
  { said: 'who does it and who may stay', at: ['patient.q.who.a'], answer: /Two trained people/ },
  { said: 'can it be stopped', at: ['patient.q.stop.a'], answer: /^Yes.*no reason/ },
  { said: 'can the baby be held and fed', at: ['patient.q.baby.a'], answer: /^Yes/, versions: BIRTH },
  { said: 'is it my fault', at: ['patient.why.fault'], answer: /nothing wrong\. The pain is real/ },
  { said: 'blood and faith', at: ['patient.q.faith.a'], answer: /what matters to you/ },
];

const catalogue = new Map(PATIENT_MESSAGES);

describe('what is asked and claimed', () => {
  it.each(CLAIMS.map((claim) => [claim.said, claim] as const))(
    'is answered: %s',
    (_, { at, answer, versions = VERSIONS }) => {
      for (const key of at) expect(catalogue.get(key) ?? '').toMatch(answer);
      for (const version of VERSIONS) {
        const read = keysOf(version);
        expect([version, at.some((key) => read.has(key))]).toEqual([version, versions.includes(version)]);
      }
    },
  );
});

describe('the questions', () => {
  const asked = CHAPTERS.flatMap(({ blocks }) => blocks).filter(
    (block): block is Extract<Block, { kind: 'question' }> => block.kind === 'question',
  );

  it('have names of their own, so that a tick stands for one', () => {
    const ids = asked.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(VERSIONS)('end in a question mark, and each stands once in %s', (version) => {
    const shown = asked.filter((block) => isShown(block, { version, detail: 'everything' }));
    const words = shown.map(({ question }) => messages.t(question));
    expect(words.filter((one) => !one.endsWith('?'))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('are each in the table above, but for what a step or a chapter has said already', () => {
    const inTable = new Set(CLAIMS.flatMap(({ at }) => at));
    expect(asked.map(({ answer }) => answer).filter((answer) => !inTable.has(answer))).toEqual([]);
  });
});
