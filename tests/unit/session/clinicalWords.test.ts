/** What old texts teach and this module must not say; and what must be said. Each pattern is shown a sentence that it has to catch. */
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../../src/content/figures.ts';
import { trainee } from '../../../src/content/messages/en/index.ts';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { ALLOWED_ACT_FORMS } from '../../../src/machines/forms.ts';

/** Every sentence but those of consent that are there to be recognised as promises. */
const SENTENCES = Object.entries(trainee).flatMap(([key, message]) =>
  key.startsWith('consent.overstated.')
    ? []
    : (typeof message === 'string' ? [message] : Object.values(message)).map((text) => `${key}: ${text}`),
);

const NEVER: readonly (readonly [trap: string, pattern: RegExp, wrong: string])[] = [
  [
    'a space full of fluid',
    /fluid-filled|filled with (the )?(fluid|CSF)/i,
    'The fluid-filled epidural space',
  ],
  [
    'a fever that is expected',
    /(mild|slight|low) fever|fever is (normal|expected|common)/i,
    'A mild fever is normal.',
  ],
  [
    'a week of waiting',
    /(seven|7|ten|10)( to |-)?(ten|10)? days|wait (for )?a week|(better|best) to wait/i,
    'Wait 7 to 10 days first.',
  ],
  [
    'days on her back',
    /flat for (\d|two|three|some) days|(four|4)( to |-)(six|6) weeks/i,
    'Lie flat for three days.',
  ],
  ['a last day for a patch', /too late for a patch|no patch after/i, 'It is too late for a patch on day 12.'],
  ['more is better', /the more blood the better|as much (blood )?as/i, 'Give as much blood as she takes.'],
  [
    'blocks and drugs that do not help',
    /sphenopalatine|occipital nerve|hydrocortisone|triptan|gabapentin|theophylline/i,
    'A sphenopalatine block first.',
  ],
  [
    'bed rest and forced drinking',
    /bed rest|plenty of (fluid|water)|drink (a lot|more)|extra fluids/i,
    'Bed rest and plenty of fluids.',
  ],
  ['sedation', /sedat|midazolam|sleepy for|put her to sleep/i, 'Sedate her lightly.'],
  ['a promise for later', /prevents? (chronic|lasting|later)/i, 'It prevents chronic headache.'],
  ['size that protects', /obes|overweight|protects her from the headache/i, 'Obesity protects.'],
  ['a badge', /certif(y|ies|ied)|you are competent|proves? that you can/i, 'You are certified.'],
  [
    'a dilution or an anticoagulant in the syringe as usual',
    /citrate|mixed with saline/i,
    'Blood mixed with saline',
  ],
];

describe('the words', () => {
  it.each(NEVER)('never teach %s', (_, pattern, wrong) => {
    expect(wrong).toMatch(pattern);
    expect(SENTENCES.filter((sentence) => pattern.test(sentence))).toEqual([]);
  });

  it('send her home with every sign to come back for, and with what she may do', () => {
    const flags = trainee['recovery.told.redFlagsWritten'];
    for (const sign of [
      /38/,
      /back pain that gets worse/,
      /weak or numb legs/,
      /between the legs/,
      /urine/,
      /stool/,
      /headache that changes/,
      /worse lying/,
      /stiff neck/,
      /confusion/,
      /fit/,
      /sight/,
      /painful leg/,
      /breathlessness/,
    ])
      expect(flags).toMatch(sign);
    const activity = trainee['recovery.told.activity'];
    for (const said of [/lifting/, /straining/, /two days/, /not drive today/, /hold and feed the baby/])
      expect(activity).toMatch(said);
  });

  it('name what ends an injection, and no leg pain as normal', () => {
    expect(trainee['injection.rule.legPain']).toMatch(/ends the injection/);
    expect(trainee['consent.honest.backPressure']).toMatch(/leg is never normal/);
    const why = trainee['score.stoppedForWarning.why'];
    for (const sign of [/Leg pain/, /weak or numb/, /headache/, /sight or hearing/, /slow heart/])
      expect(why).toMatch(sign);
  });
});

describe('the figures and the protocol', () => {
  it('say of every interval of an anticoagulant that no clinician has checked it, and cite nobody for it', () => {
    const rows = FIGURES.filter(({ id }) => id.startsWith('anticoagulant'));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { quantity, status, source } of rows) {
      expect(quantity).toMatch(/not yet checked by a clinician/);
      expect([status, source]).toEqual(['common practice', null]);
    }
  });

  it('aim at 20 mL and never beyond 30, wait longer than a mean drying time, rest for two hours', () => {
    expect(STANDARD_PROTOCOL).toMatchObject({
      targetVolumeMl: 20,
      maximumVolumeMl: 30,
      drawTiming: 'on-confirmation',
    });
    expect(STANDARD_PROTOCOL.minimumDryingS).toBeGreaterThanOrEqual(180);
    expect(STANDARD_PROTOCOL).toMatchObject({
      restMinutes: 120,
      minimumRestMinutes: 60,
      secondPatchHours: 24,
    });
    expect(STANDARD_PROTOCOL.callHours).toEqual([24, 48]);
  });

  it('know no act that sedates her: she must be able to tell of her leg', () => {
    expect(Object.keys(ALLOWED_ACT_FORMS).filter((type) => /sedat|sleep/i.test(type))).toEqual([]);
    expect(trainee['injection.waiting']).toMatch(/awake/);
  });
});
