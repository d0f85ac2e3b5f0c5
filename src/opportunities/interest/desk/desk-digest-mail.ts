import { escaped } from '../../../platform/mail/mail-text.js';
import type { Mail } from '../../../platform/mail/mailer.js';
import type { WaitingInterest } from './desk-waiting.js';
import { INTEREST_MAIL_WORDS } from '../records/interest-mail-words.js';

const MOST_LISTED = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface DigestReader {
  readonly name: string;
  readonly address: string;
  readonly language: 'vi' | 'en';
  readonly unsubscribeToken: string;
}

/** One mail a morning about all that waits, in place of one about each. `waiting` is not empty. */
export function deskDigestMail(
  digestId: string,
  waiting: readonly WaitingInterest[],
  { name, address, language, unsubscribeToken }: DigestReader,
  publicUrl: string,
  now: Date,
): Mail {
  const { desk: words, purposes } = INTEREST_MAIL_WORDS[language];
  const count = (what: WaitingInterest['what']) => waiting.filter((one) => one.what === what).length;
  const overdue = waiting.filter(({ dueAt }) => dueAt < now).length;
  const lead = [
    count('waiting') > 0 ? words.waiting(count('waiting')) : '',
    count('unanswered') > 0 ? words.unanswered(count('unanswered')) : '',
    count('wroteAgain') > 0 ? words.wroteAgain(count('wroteAgain')) : '',
    overdue > 0 ? words.overdue(overdue) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const time = (dueAt: Date) => {
    const days = (dueAt.getTime() - now.getTime()) / DAY_MS;
    return days < 0 ? words.late(Math.ceil(-days)) : words.left(Math.ceil(days));
  };
  const shown = waiting.slice(0, MOST_LISTED).map(({ id, number, purpose, what, dueAt }) => ({
    line: [number, purposes[purpose], ...(what === 'wroteAgain' ? [words.again] : []), time(dueAt)].join(
      ' · ',
    ),
    url: `${publicUrl}/interest/${id}`,
  }));
  const rest = waiting.length - shown.length;
  const more = rest > 0 ? words.more(rest) : '';
  const links: readonly (readonly [string, string])[] = [
    [words.all, `${publicUrl}/interest`],
    [words.stop, `${publicUrl}/unsubscribe/${unsubscribeToken}`],
  ];
  const text = [
    lead,
    ...shown.map(({ line, url }) => `• ${line}\n  ${url}`),
    ...(more ? [more] : []),
    links.map(([label, url]) => `${label}: ${url}`).join('\n'),
  ].join('\n\n');
  const html =
    `<!doctype html><html lang="${language}"><body><p>${escaped(lead)}</p><ul>` +
    shown.map(({ line, url }) => `<li><a href="${escaped(url)}">${escaped(line)}</a></li>`).join('') +
    `</ul>${more ? `<p>${escaped(more)}</p>` : ''}<p>` +
    links.map(([label, url]) => `<a href="${escaped(url)}">${escaped(label)}</a>`).join(' · ') +
    '</p></body></html>';
  return {
    to: { name, address },
    subject: words.subject(waiting.length),
    text,
    html,
    messageId: `${digestId}@${new URL(publicUrl).hostname}`,
    language,
    unsubscribe: `${publicUrl}/api/v1/unsubscribe/${unsubscribeToken}`,
  };
}
