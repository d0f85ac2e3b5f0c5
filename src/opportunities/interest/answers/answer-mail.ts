import type { Mail } from '../../../platform/mail/mailer.js';
import { escaped, escapedLines, onOneLine } from '../../../platform/mail/mail-text.js';
import { INTEREST_MAIL_WORDS } from '../records/interest-mail-words.js';

export interface AnsweredInterest {
  readonly number: string;
  readonly deskName: string;
  readonly language: 'vi' | 'en';
  readonly ownToken: string;
  readonly name: string;
  readonly email: string;
  /** Undefined: it is not shown to everybody any more. */
  readonly about?: { readonly title: string; readonly url: string };
}

/** The mail that brings an answer to the inquirer. It contains no address except the recipient's. */
export function answerMail(
  answer: { readonly id: string; readonly text: string },
  interest: AnsweredInterest,
  publicUrl: string,
): Mail {
  const { number, deskName, language, ownToken, name, email, about } = interest;
  const words = INTEREST_MAIL_WORDS[language].answer;
  const lead = words.lead(onOneLine(deskName), number);
  const own = `${publicUrl}/interest/own/${ownToken}`;
  const text = [
    lead,
    answer.text,
    ...(about ? [`${words.about}: ${onOneLine(about.title)}\n${about.url}`] : []),
    `${words.own}: ${own}`,
    words.noReply,
  ].join('\n\n');
  const html =
    `<!doctype html><html lang="${language}"><body><p>${escaped(lead)}</p>` +
    `<p>${escapedLines(answer.text)}</p>` +
    (about
      ? `<p>${escaped(words.about)}: <a href="${escaped(about.url)}">${escaped(onOneLine(about.title))}</a></p>`
      : '') +
    `<p><a href="${escaped(own)}">${escaped(words.own)}</a></p><p>${escaped(words.noReply)}</p></body></html>`;
  return {
    to: { name, address: email },
    subject: words.subject(number),
    text,
    html,
    messageId: `${answer.id}@${new URL(publicUrl).hostname}`,
    language,
  };
}
