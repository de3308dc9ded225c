/** A run's own measures in words, and that what stands beside them is what the table of figures says. */
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../src/content/figures.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { Placement } from '../../../src/session/placement.ts';
import { MEASURE_FIGURE_IDS, MEASURES, measureValue } from '../../../src/ui/debrief/measures/measures.ts';

const messages = createMessages('en', 'trainee');
const { t } = messages;
const placement: Placement = {
  firstPassSuccess: false,
  inSpace: true,
  passes: 3,
  boneContacts: 2,
  timeS: 652,
  pathLengthMm: 424.4,
  depthErrorMm: 1.84,
  levelError: 2,
  wetTaps: 0,
  falseLossesBelieved: 1,
  sweepsAtDepth: 0,
  peeks: 4,
};

describe('the measures of a placed needle', () => {
  it('tells each as it was', () => {
    expect(MEASURES.map((measure) => measureValue(messages, placement, measure))).toEqual([
      'no',
      '3',
      '2',
      '10:52',
      '424 mm',
      '1.8 mm past its edge',
      '2 spaces higher than meant',
      '0',
      '1',
      '0',
      '4',
    ]);
  });

  it('says which way depth and level were off, and that nothing was', () => {
    const other = { ...placement, depthErrorMm: -3, levelError: -1 };
    expect(measureValue(messages, other, 'depthErrorMm')).toBe('3.0 mm short of it');
    expect(measureValue(messages, other, 'levelError')).toBe('1 space lower than meant');
    const right = { ...placement, depthErrorMm: 0.2, levelError: 0 };
    expect(measureValue(messages, right, 'depthErrorMm')).toBe('at its edge');
    expect(measureValue(messages, right, 'levelError')).toBe('the space you meant');
    const none = { ...placement, depthErrorMm: null };
    expect(measureValue(messages, none, 'depthErrorMm')).toBe('no space on that line');
  });

  it('says beside them what the table of figures holds, rounded', () => {
    const value = (id: string) => Number(findFigure(id)?.value);
    expect(MEASURE_FIGURE_IDS.filter((id) => findFigure(id) === undefined)).toEqual([]);
    const first = t('measure.beside.firstPassSuccess');
    for (const id of ['firstTryLearners', 'successLearners', 'noRedirection'])
      expect(first).toContain(String(Math.round(value(id))));
    expect(t('measure.beside.falseLossesBelieved')).toContain(String(Math.round(value('falseLossShare'))));
    expect(t('measure.beside.levelError')).toContain(String(value('palpationHigher')));
    expect(t('measure.beside.wetTaps')).toContain(String(value('wetTapObstetric')));
    expect(t('measure.beside.wetTaps')).toContain(value('wetTapLearners').toFixed(1));
  });

  it('sets no band of another quantity beside the depth', () => {
    expect(MEASURE_FIGURE_IDS).not.toContain('depthByUltrasound');
    expect(t('measure.beside.depthErrorMm')).toMatch(/^Nothing published/);
  });

  it('claims no certificate, and says what is not yet checked', () => {
    expect(t('measure.noCertificate')).toMatch(/hands are trained elsewhere/);
    expect(t('measure.elsewhere')).toMatch(/other settings/);
    expect(t('measure.beside.boneContacts')).toMatch(/not yet checked/);
    expect(findFigure('boneContactsTypical')?.status).toBe('assumption');
  });
});
