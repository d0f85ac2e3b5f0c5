import { createTransport, type Transporter } from 'nodemailer';
import { PermanentError, TransientError } from '../../shared/errors.js';
import type { MailConfig } from '../config/app-config.js';
import { type Mail, Mailer } from './mailer.js';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
/** Replies that speak of this mail or its reader for good (RFC 5321, 5yz), but for those about who we are. */
const REFUSED = /^5(?!30|34|35)\d\d$/;

/** Mails by SMTP, a connection a mail: a few an hour are sent. */
export class SmtpMailer extends Mailer {
  readonly ready = true;
  private readonly transport: Transporter;

  constructor(private readonly config: MailConfig) {
    super();
    this.transport = createTransport({
      url: config.url,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send({ to, subject, text, html, messageId, language, unsubscribe }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.config.from,
        to,
        subject,
        text,
        html,
        messageId: `<${messageId}>`,
        headers: {
          ...(unsubscribe
            ? {
                'List-Unsubscribe': `<${unsubscribe}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }
            : {}),
          'Content-Language': language,
          'Auto-Submitted': 'auto-generated',
        },
      });
    } catch (error) {
      throw mailError(error);
    }
  }
}

/** Where no server is named. */
export class NoMailer extends Mailer {
  readonly ready = false;

  override async send(): Promise<void> {
    throw new TransientError('mailAway', 'SMTP_URL is not set');
  }
}

export function mailError(error: unknown): PermanentError | TransientError {
  const words = error instanceof Error ? error.message : String(error);
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const ours = code === 'EENVELOPE' || code === 'EMESSAGE';
  return ours && REFUSED.test(String(responseCode ?? ''))
    ? new PermanentError('mailRefused', words, { cause: error })
    : new TransientError('mailAway', words, { cause: error });
}
