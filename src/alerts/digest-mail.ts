import { escaped, onOneLine } from '../platform/mail/mail-text.js';
import type { Mail } from '../platform/mail/mailer.js';
import type { DocumentType } from '../shared/field-names.js';
import { DIGEST_WORDS } from './digest-words.js';
import { questionAddress } from './saved-question.js';
import { followedBy, type SavedSearch } from './saved-search.entity.js';
import type { NotifiedRecord } from './notified-records.js';

/** Longer mails are cut by mailboxes; the rest is one click away. */
export const MOST_LISTED = 50;

type Search = Pick<SavedSearch, 'name' | 'about' | 'question' | 'language' | 'unsubscribeToken'>;

/** The mail that tells of these records, in the reader's language. */
export function digestMail(
  digestId: string,
  search: Search,
  records: readonly NotifiedRecord[],
  to: Mail['to'],
  publicUrl: string,
): Mail {
  const words = DIGEST_WORDS[search.language];
  const shown = records.slice(0, MOST_LISTED).map((record) => ({
    title: record.title ?? words.untitled,
    about: [
      record.people.slice(0, 3).join(', '),
      record.year?.toString() ?? '',
      words.types[record.type as DocumentType] ?? words.types.other,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    url: record.url,
  }));
  const rest = records.length - shown.length;
  const name = onOneLine(search.name);
  const told = words[search.about];
  const lead = told.lead(records.length, name);
  const more = rest > 0 ? told.more(rest) : '';
  const links: readonly (readonly [string, string])[] = [
    [told.all, questionAddress(followedBy(search), publicUrl)],
    [words.manage, `${publicUrl}/saved`],
    [words.stop, `${publicUrl}/unsubscribe/${search.unsubscribeToken}`],
  ];
  const text = [
    lead,
    ...shown.map(({ title, about, url }) => `• ${onOneLine(title)}\n  ${about}\n  ${url}`),
    ...(more ? [more] : []),
    links.map(([label, url]) => `${label}: ${url}`).join('\n'),
  ].join('\n\n');
  const html =
    `<!doctype html><html lang="${search.language}"><body><p>${shownAs(lead)}</p><ul>` +
    shown
      .map(
        ({ title, about, url }) =>
          `<li><a href="${shownAs(url)}">${shownAs(title)}</a><br>${shownAs(about)}</li>`,
      )
      .join('') +
    `</ul>${more ? `<p>${shownAs(more)}</p>` : ''}<p>` +
    links.map(([label, url]) => `<a href="${shownAs(url)}">${shownAs(label)}</a>`).join(' · ') +
    '</p></body></html>';
  return {
    to,
    subject: told.subject(records.length, name),
    text,
    html,
    messageId: `${digestId}@${new URL(publicUrl).hostname}`,
    language: search.language,
    unsubscribe: `${publicUrl}/api/v1/unsubscribe/${search.unsubscribeToken}`,
  };
}

const shownAs = (text: string): string => escaped(onOneLine(text));
