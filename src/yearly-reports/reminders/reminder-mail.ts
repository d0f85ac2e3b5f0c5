import { escaped, escapedLines } from '../../platform/mail/mail-text.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { daysLeft } from '../rules/reminder-days.js';
import { REMINDER_WORDS } from './reminder-words.js';

export interface Reminded {
  readonly name: string;
  readonly address: string;
  readonly language: 'vi' | 'en';
}

export interface UnsentReport {
  readonly organisationId: string;
  readonly unit: string;
  readonly year: number;
  readonly state: 'none' | 'draft' | 'returned';
  /** Why it was returned; empty otherwise. */
  readonly reason: string;
  /** Calendar date in Vietnam before which it is due. */
  readonly before: string;
}

/** Says of one report that it is missing, until when, and where to write it. `today`: calendar date in Vietnam. */
export function reminderMail(
  id: string,
  { organisationId, unit, year, state, reason, before }: UnsentReport,
  { name, address, language }: Reminded,
  publicUrl: string,
  today: string,
): Mail {
  const words = REMINDER_WORDS[language];
  const left = daysLeft(before, today);
  const lines = [
    words.lead(unit, year, before.split('-').reverse().join('/')),
    words.states[state],
    ...(reason === '' ? [] : [words.reason(reason)]),
  ];
  const url = `${publicUrl}/reports/${String(year)}/units/${organisationId}`;
  return {
    to: { name, address },
    subject: words.subject(year, left > 0 ? words.left(left) : words.late(1 - left)),
    text: [...lines, `${words.open}: ${url}`, words.why].join('\n\n'),
    html:
      `<!doctype html><html lang="${language}"><body>` +
      lines.map((line) => `<p>${escapedLines(line)}</p>`).join('') +
      `<p><a href="${escaped(url)}">${escaped(words.open)}</a></p><p>${escaped(words.why)}</p></body></html>`,
    messageId: `${id}@${new URL(publicUrl).hostname}`,
    language,
  };
}
