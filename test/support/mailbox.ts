import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.js';

/** A real SMTP server that keeps what it is sent, and may be told to refuse. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];
  /** Said to every mail in place of a yes: 4xx or 5xx. */
  refusal: number | undefined;
  private constructor(
    readonly url: string,
    private readonly server: SMTPServer,
  ) {}

  static async open(): Promise<Mailbox> {
    const port = await freePort();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => {
        const { refusal } = box;
        if (refusal === undefined) callback();
        else callback(Object.assign(new Error('not now'), { responseCode: refusal }));
      },
      onData: (stream, _session, callback) => {
        simpleParser(stream).then(
          (mail) => {
            box.mails.push(mail);
            callback();
          },
          (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    const box = new Mailbox(`smtp://127.0.0.1:${port}`, server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    return box;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export const addressOf = (to: AddressObject | AddressObject[] | undefined): string | undefined =>
  [to ?? []].flat()[0]?.value[0]?.address;
