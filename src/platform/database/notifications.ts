import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';

const AGAIN_MS = 2_000;
const CONNECT_MS = 5_000;

/**
 * PostgreSQL's LISTEN as a stream of payloads, over one connection of its own. A hint to look, never the
 * truth: after a lost connection it emits `null`, which means "look at everything again".
 */
@Injectable()
export class Notifications implements OnModuleDestroy {
  private readonly log = new Logger(Notifications.name);
  private readonly channels = new Map<string, Subject<string | null>>();
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;
  private closed = false;
  /** An outage is said once, however long it lasts. */
  private away = false;

  constructor(private readonly dataSource: DataSource) {}

  async listen(channel: string): Promise<Subject<string | null>> {
    const known = this.channels.get(channel);
    if (known) return known;
    const subject = new Subject<string | null>();
    this.channels.set(channel, subject);
    if (this.client) await this.client.query(`LISTEN ${this.client.escapeIdentifier(channel)}`);
    else await this.connectOnce(); // listens to every channel known by then
    return subject;
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const subject of this.channels.values()) subject.complete();
    await this.connecting;
    await this.client?.end();
  }

  /** Two first listeners share one connection. */
  private connectOnce(): Promise<void> {
    this.connecting ??= this.connect().finally(() => {
      this.connecting = undefined;
    });
    return this.connecting;
  }

  private async connect(): Promise<void> {
    const options = this.dataSource.options;
    if (options.type !== 'postgres' || typeof options.url !== 'string')
      throw new Error('PostgreSQL by url is needed');
    const client = new Client({
      connectionString: options.url,
      application_name: 'phusa listen',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
    });
    client.on('error', (error) => this.reconnect(client, error));
    client.on('end', () => this.reconnect(client, new Error('connection ended')));
    client.on('notification', ({ channel, payload }) => this.channels.get(channel)?.next(payload ?? null));
    try {
      await client.connect();
      for (const channel of this.channels.keys())
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      this.client = client;
      if (this.away) this.log.log('listening to the database again');
      this.away = false;
      for (const subject of this.channels.values()) subject.next(null);
    } catch (error) {
      this.reconnect(client, error);
    }
  }

  private reconnect(client: Client, reason: unknown): void {
    if (this.closed || (this.client !== undefined && this.client !== client)) return;
    client.removeAllListeners();
    client.on('error', () => undefined);
    client.end().catch(() => undefined); // it is lost already
    this.client = undefined;
    if (!this.away) {
      const words = reason instanceof Error ? reason.message : String(reason);
      this.log.warn(`cannot listen to the database, will go on trying: ${words}`);
    }
    this.away = true;
    setTimeout(() => {
      if (!this.closed) void this.connectOnce();
    }, AGAIN_MS).unref();
  }
}
