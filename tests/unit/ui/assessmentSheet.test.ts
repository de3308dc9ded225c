/** The sheet says what is so on the day it is read: before a second patch, what the first has left behind. */
import { expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { createSession, setUp, type SessionSnapshot } from '../../../src/session/index.ts';
import { targetedLumbarLeak } from '../../../src/content/cases/targetedLumbarLeak.ts';
import { assessmentValue } from '../../../src/ui/lib/assessmentValue.ts';

const messages = createMessages('en', 'trainee');
const first = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;
const { body, marks } = first;
const second: SessionSnapshot = {
  ...first,
  marks: {
    ...marks,
    firstPatch: { moments: 90, injectedMl: 18, injectedOutsideMl: 0, bloodAgeS: 40, shots: 0, screeningS: 0 },
  },
};

it('finds legs, bladder and feeling whole in a woman who has had no blood', () => {
  expect(assessmentValue(messages, first, 'neurology')).toBe(messages.t('assessment.value.neurology'));
});

it('does not call a leg normal that the first patch has left weak, nor a bladder that cannot', () => {
  const hurt: SessionSnapshot = {
    ...second,
    body: {
      ...body,
      harm: { ...body.harm, weaknessSide: 'left', numb: 1 },
      late: { ...body.late, cannotPassUrine: 1 },
    },
  };
  const said = assessmentValue(messages, hurt, 'neurology');
  for (const key of ['legsWeak.left', 'legsNumb', 'bladderBlocked'] as const)
    expect(said).toContain(messages.t(`recovery.seen.${key}`));
  expect(said).not.toContain(messages.t('assessment.value.neurology'));
  expect(said).not.toMatch(/normal power/i);
});

it('names the first patch and its volume among what has been done, and the headache as one that came back', () => {
  expect(assessmentValue(messages, first, 'treatmentSoFar')).not.toMatch(/patch/);
  expect(assessmentValue(messages, second, 'treatmentSoFar')).toContain('18 mL');
  expect(assessmentValue(messages, second, 'headachePattern')).toMatch(/again after the patch/);
  expect(assessmentValue(messages, first, 'headachePattern')).not.toMatch(/again/);
});

it('looks for pre-eclampsia in who has given birth, and in nobody else', () => {
  const other = { ...first, teachingCase: targetedLumbarLeak };
  expect(assessmentValue(messages, first, 'redFlags')).toMatch(/under the ribs.*protein in the urine/);
  expect(assessmentValue(messages, other, 'redFlags')).not.toMatch(/ribs|urine/);
  expect(assessmentValue(messages, other, 'redFlags')).toMatch(/No fit.*stiff neck.*Still worse up/);
});
