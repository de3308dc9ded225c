/** Who stands where: five cards, each with what to do and what to say. */
import type { MessageKey } from '../messages/index.ts';

export const ROLES = ['operator', 'secondOperator', 'nurse', 'patient', 'observer'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleCard {
  readonly role: Role;
  readonly aim: MessageKey;
  readonly does: readonly MessageKey[];
  readonly says: MessageKey;
}

const NUMBERS = ['one', 'two', 'three', 'four'] as const;

export const ROLE_CARDS: readonly RoleCard[] = ROLES.map((role) => ({
  role,
  aim: `class.role.${role}.aim`,
  does: NUMBERS.map((number): MessageKey => `class.role.${role}.${number}`),
  says: `class.role.${role}.says`,
}));
