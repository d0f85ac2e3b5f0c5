import type { InterestPurpose } from '../api/types.js';

const MOST_LETTERS = 4000;

/** What is typed into the form, as it is typed. */
export interface TypedInterest {
  readonly purpose: InterestPurpose;
  readonly message: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
  readonly consent: boolean;
  /** Persons do not see it. */
  readonly website: string;
}

export type InterestField = 'message' | 'name' | 'email' | 'phone' | 'consent';

export type InterestFault =
  'needMessage' | 'tooLong' | 'needName' | 'needContact' | 'wrongEmail' | 'wrongPhone' | 'needConsent';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+(]?\d[\d\s().\-/]{5,38}$/;

/** What keeps the form from being sent, in the order of its fields; the server has the last word. */
export function faultsOf(typed: TypedInterest): Partial<Record<InterestField, InterestFault>> {
  const [email, phone] = [typed.email.trim(), typed.phone.trim()];
  const faults: readonly (readonly [InterestField, InterestFault, boolean])[] = [
    ['message', 'needMessage', typed.message.trim() === ''],
    ['message', 'tooLong', typed.message.length > MOST_LETTERS],
    ['name', 'needName', typed.name.trim() === ''],
    ['email', 'needContact', email === '' && phone === ''],
    ['email', 'wrongEmail', email !== '' && !EMAIL.test(email)],
    ['phone', 'wrongPhone', phone !== '' && !PHONE.test(phone)],
    ['consent', 'needConsent', !typed.consent],
  ];
  return Object.fromEntries(faults.filter(([, , wrong]) => wrong).map(([field, fault]) => [field, fault]));
}

/** Fields in which the server found a fault that the form did not: said in the form's words. */
export const SERVER_FAULTS: Readonly<Record<InterestField, InterestFault>> = {
  message: 'needMessage',
  name: 'needName',
  email: 'wrongEmail',
  phone: 'wrongPhone',
  consent: 'needConsent',
};
