export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for every try of the same mail, so that a mailbox can tell a mail that comes twice: `name@host`. */
  readonly messageId: string;
  readonly language: 'vi' | 'en';
  /** Where a POST ends these mails, without a question (RFC 8058); absent of one that answers what its reader asked. */
  readonly unsubscribe?: string;
}

/** Sends mails to people. */
export abstract class Mailer {
  /** Whether there is a server to send by; without one mails wait. */
  abstract readonly ready: boolean;

  /**
   * Resolves once the server has taken the mail. Throws TransientError('mailAway') when it cannot now, and
   * PermanentError('mailRefused') when it will not have this mail or this address.
   */
  abstract send(mail: Mail): Promise<void>;
}
