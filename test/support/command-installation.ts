import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { AppConfig } from '../../src/platform/config/app-config.js';
import { commandConfig } from '../../src/cli/app/with-app.js';
import { testCatalogue, type TestCatalogue } from './catalogue.js';

/** A migrated database and a data folder, as a command finds them where phusa has run. */
export class CommandInstallation {
  private constructor(
    private readonly catalogue: TestCatalogue,
    /** For the test's own files; the data folder lies in it. */
    readonly folder: string,
    readonly config: AppConfig,
  ) {}

  static async make(): Promise<CommandInstallation> {
    const catalogue = await testCatalogue();
    const folder = await mkdtemp(join(tmpdir(), 'phusa-command-'));
    const config = commandConfig({ DATABASE_URL: catalogue.url, PHUSA_DATA: join(folder, 'data') });
    return new CommandInstallation(catalogue, folder, config);
  }

  get dataSource(): DataSource {
    return this.catalogue.dataSource;
  }

  /** Ends every session on the database and lets none in. */
  async takeDatabaseAway(): Promise<void> {
    const { pathname } = new URL(this.catalogue.url);
    await this.onServer(
      `ALTER DATABASE ${pathname.slice(1)} WITH ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${pathname.slice(1)}'`,
    );
  }

  async bringDatabaseBack(): Promise<void> {
    const { pathname } = new URL(this.catalogue.url);
    await this.onServer(`ALTER DATABASE ${pathname.slice(1)} WITH ALLOW_CONNECTIONS true`);
  }

  async remove(): Promise<void> {
    await this.catalogue.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async onServer(...statements: string[]): Promise<void> {
    const server = new URL(this.catalogue.url);
    server.pathname = '/postgres';
    const client = new Client({ connectionString: server.href });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
