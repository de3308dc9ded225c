import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/app/route.ts';
import { AUDIENCE_RULES, AUDIENCES } from '../../../src/content/audiences.ts';
import { VERSIONS } from '../../../src/content/patient/versions.ts';
import { addressOf, readAddress } from '../../../src/ui/patient/address.ts';

describe('addresses', () => {
  it('name a page and what follows it; what names none is the trainee’s', () => {
    expect(routeOf('')).toEqual({ page: 'trainee', parts: [] });
    expect(routeOf('#/')).toEqual({ page: 'trainee', parts: [] });
    expect(routeOf('#/nowhere/at/all')).toEqual({ page: 'trainee', parts: [] });
    expect(routeOf('#/anatomy')).toEqual({ page: 'anatomy', parts: [] });
    expect(routeOf('#/patient/afterBirth/why')).toEqual({ page: 'patient', parts: ['afterBirth', 'why'] });
  });

  it('lead each audience to a page of its own', () => {
    const pages = AUDIENCES.map((audience) => routeOf(`#${AUDIENCE_RULES[audience].address}`).page);
    expect(pages).toEqual([...AUDIENCES]);
  });

  it('of the patient’s pages are read as they were written, and what is not known leads to the beginning', () => {
    for (const version of VERSIONS)
      expect(readAddress(routeOf(addressOf(version, 'help')).parts)).toEqual({ version, place: 'help' });
    expect(readAddress(['afterBirth', 'nothing'])).toEqual({ version: 'afterBirth', place: 'contents' });
    expect(readAddress(['nobody'])).toEqual({ version: null, place: 'contents' });
  });
});

describe('the table of audiences', () => {
  it('tells nobody but the trainee what is best done, and shows a patient needle and blood when she asks', () => {
    expect(AUDIENCES.filter((audience) => AUDIENCE_RULES[audience].hints)).toEqual(['trainee']);
    const { needleAndBlood, names } = AUDIENCE_RULES.patient;
    expect({ needleAndBlood, names }).toEqual({ needleAndBlood: 'onRequest', names: 'plain' });
  });
});
