/** What the protocol says of needle, hand and syringe reaches the body. */
import { expect, it } from 'vitest';
import { USUAL_EQUIPMENT } from '../../../src/content/equipment.ts';
import { createSession } from '../../../src/session/session.ts';
import { setUp } from '../../../src/session/setup.ts';
import { SetupError } from '../../../src/session/setupError.ts';

const bodyWith = (settings: Record<string, string>) =>
  createSession(setUp('obstetric-wet-tap', 'standard', 1, settings));

it('is the usual one, or what is set, and stands in the state hash, seed 1', () => {
  const usual = bodyWith({});
  expect(usual.snapshot.body.equipment).toEqual(USUAL_EQUIPMENT);
  const other = bodyWith({ 'protocol.equipment.needle': 'tuohy18', 'protocol.equipment.medium': 'air' });
  expect(other.snapshot.body.equipment).toEqual({ ...USUAL_EQUIPMENT, needle: 'tuohy18', medium: 'air' });
  expect(other.snapshot.body.syringe.salineLeftMl).toBe(4);
  expect(other.stateHash()).not.toBe(usual.stateHash());
});

it('refuses a needle that there is not, seed 1', () => {
  expect(() => bodyWith({ 'protocol.equipment.needle': 'tuohy30' })).toThrow(SetupError);
});
