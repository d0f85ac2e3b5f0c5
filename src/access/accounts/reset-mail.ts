import { escaped, onOneLine } from '../../platform/mail/mail-text.js';
import type { Mail } from '../../platform/mail/mailer.js';
import type { InterfaceLanguage } from '../../shared/interface-languages.js';

export interface ResetReader {
  readonly name: string;
  readonly email: string;
  readonly language: InterfaceLanguage;
}

interface Words {
  readonly subject: string;
  readonly greeting: (name: string) => string;
  readonly lead: string;
  readonly open: string;
  readonly until: (time: string) => string;
  readonly notYou: string;
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  vi: {
    subject: 'Đặt lại mật khẩu',
    greeting: (name) => `Chào ${name},`,
    lead: 'Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản của bạn trong kho tài liệu.',
    open: 'Đặt mật khẩu mới',
    until: (time) => `Liên kết dùng được một lần, đến ${time} (giờ Việt Nam).`,
    notYou: 'Nếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu vẫn như cũ.',
  },
  en: {
    subject: 'Reset your password',
    greeting: (name) => `Dear ${name},`,
    lead: 'Somebody asked for a new password for your account in the repository.',
    open: 'Choose a new password',
    until: (time) => `The link works once, until ${time} (Vietnam time).`,
    notYou: 'If it was not you, ignore this mail: your password stays as it is.',
  },
};

/** The token stands behind `#`, which no browser sends: it comes into no log on its way. */
export const resetLink = (publicUrl: string, token: string): string => `${publicUrl}/reset-password#${token}`;

/** Leads one person to the page that takes a new password. */
export function resetMail(
  id: string,
  { name, email, language }: ResetReader,
  link: string,
  expiresAt: Date,
  publicUrl: string,
): Mail {
  const words = WORDS[language];
  const until = words.until(vietnamTime(expiresAt, language));
  const greeting = words.greeting(onOneLine(name));
  return {
    to: { name, address: email },
    subject: words.subject,
    text: [greeting, words.lead, `${words.open}: ${link}`, until, words.notYou].join('\n\n'),
    html:
      `<!doctype html><html lang="${language}"><body><p>${escaped(greeting)}</p><p>${words.lead}</p>` +
      `<p><a href="${escaped(link)}">${words.open}</a></p><p>${until}</p><p>${words.notYou}</p></body></html>`,
    messageId: `${id}@${new URL(publicUrl).hostname}`,
    language,
  };
}

function vietnamTime(at: Date, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}
