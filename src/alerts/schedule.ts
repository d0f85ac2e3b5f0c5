import { nextMorning } from '../platform/mail/mail-tries.js';
import type { Frequency } from './saved-search.entity.js';

const MONDAY = 1;

/** Mails leave at seven in the morning in Vietnam (+07:00), which is midnight UTC; weekly ones on Mondays. */
export function nextMail(frequency: Frequency, now: Date): Date | null {
  if (frequency === 'never') return null;
  const next = nextMorning(now);
  if (frequency === 'weekly') next.setUTCDate(next.getUTCDate() + ((7 + MONDAY - next.getUTCDay()) % 7));
  return next;
}
