import { type INestApplication, type INestApplicationContext, Module, VersioningType } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'supertest/types.js';
import type { DataSource } from 'typeorm';
import { AccessModule } from '../../src/access/access.module.js';
import { ApiKeys } from '../../src/access/api-keys.js';
import { PrincipalGuard } from '../../src/access/principal-guard.js';
import type { Role } from '../../src/access/roles.js';
import { touch } from '../../src/catalog/changes/changes.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { createDataSource } from '../../src/data-source.js';
import type { AppConfig } from '../../src/platform/config/app-config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { ProblemFilter } from '../../src/platform/http/problem-filter.js';
import { validationPipe } from '../../src/platform/http/validation.js';
import { SearchModule } from '../../src/search/search.module.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import { pageViewOf } from './page-view.js';
import { migratedDatabase } from './postgres.js';

export interface NewDocument {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly pages?: readonly string[];
  /** As the catalogue keeps them. */
  readonly row?: Partial<Document>;
}

/** A catalogue on a real PostgreSQL with nothing around it but the search room. */
export class SearchArchive {
  readonly owner = newId();
  readonly folder = mkdtempSync(join(tmpdir(), 'phusa-search-'));
  private readonly opened: INestApplicationContext[] = [];

  private constructor(
    readonly dataSource: DataSource,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<SearchArchive> {
    const database = await migratedDatabase();
    const dataSource = await createDataSource(database.url).initialize();
    const archive = new SearchArchive(dataSource, database.url, () => database.drop());
    await dataSource.query('INSERT INTO organisation (id, name, is_default) VALUES ($1, $2, true)', [
      archive.owner,
      'Sở',
    ]);
    return archive;
  }

  get indexFolder(): string {
    return join(this.folder, 'index');
  }

  async startWorker(folder = this.folder): Promise<INestApplicationContext> {
    const app = await NestFactory.createApplicationContext(
      moduleOf(this.config(folder), SearchModule.forIndexing()),
      QUIET,
    );
    this.opened.push(app);
    return app;
  }

  async startHttp(folder = this.folder): Promise<INestApplication<App>> {
    const app = await NestFactory.create<INestApplication<App>>(
      moduleOf(this.config(folder), SearchModule.forReading()),
      QUIET,
    );
    app.setGlobalPrefix('api').enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
    app.useGlobalPipes(validationPipe());
    this.opened.push(app);
    return app.init();
  }

  async stop(app: INestApplicationContext): Promise<void> {
    this.opened.splice(this.opened.indexOf(app), 1);
    await app.close();
  }

  async close(): Promise<void> {
    for (const app of this.opened.splice(0)) await app.close();
    await this.dataSource.destroy();
    await this.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What goes into the Authorization header of such a person. */
  async keyOf(role: Role, organisationId?: string): Promise<string> {
    const keys = new ApiKeys(this.dataSource);
    const { secret } = await keys.create({ name: role, role, ...(organisationId ? { organisationId } : {}) });
    return `Bearer ${secret}`;
  }

  /** Ready and public, unless its row says otherwise. */
  async add(document: NewDocument): Promise<string> {
    const id = newId();
    const { title, authors = [], pages = [], row = {} } = document;
    await this.dataSource.transaction(async (tx) => {
      await tx.insert(Document, {
        id,
        ownerOrganisationId: this.owner,
        sha256: sha256Hex(id),
        bytes: 1,
        originalName: 'bao-cao.pdf',
        title: title ?? null,
        status: 'ready',
        visibility: 'public',
        recordVisibility: 'public',
        pageCount: pages.length,
        effectivePass: 1,
        ...(row as object),
      });
      const entry = { documentId: id, confidence: 0.9, status: 'suggested', method: 'test' } as const;
      await tx.insert(
        FieldEntry,
        authors.map((name, position) => ({
          ...entry,
          id: newId(),
          name: 'authors' as const,
          position,
          value: { name },
          printed: name,
        })),
      );
      await this.write(tx, id, 1, pages);
    });
    return id;
  }

  /** More pages of a document, read just now. */
  async addPages(id: string, first: number, pages: readonly string[]): Promise<void> {
    await this.dataSource.transaction((tx) => this.write(tx, id, first, pages));
  }

  async change(id: string, columns: Partial<Document>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.update(Document, { id }, columns);
      await touch(tx, id);
    });
  }

  async changePage(id: string, number: number, columns: Partial<Page>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.update(Page, { documentId: id, number }, columns);
      await touch(tx, id);
    });
  }

  private async write(
    tx: DataSource['manager'],
    documentId: string,
    first: number,
    texts: readonly string[],
  ): Promise<void> {
    const views = texts.map((text, i) => pageViewOf(first + i, text));
    const fileId = newId();
    await tx.insert(
      Page,
      views.map(({ number, width, height }) => ({
        documentId,
        fileId,
        number,
        filePage: number,
        width,
        height,
      })),
    );
    const layer = {
      source: 'recognised',
      engine: 'test',
      language: 'vi',
      confidence: 0.9,
      reasons: [],
    } as const;
    await writeTextLayers(
      tx,
      documentId,
      1,
      views.map(({ number, lines }) => ({ page: number, lines, ...layer })),
    );
  }

  private config(folder: string): AppConfig {
    return loadConfig({ PHUSA_DATA: folder, DATABASE_URL: this.url });
  }
}

const QUIET = { logger: ['fatal'] as 'fatal'[], abortOnError: false };

type Imported = ReturnType<typeof SearchModule.forReading>;

function moduleOf(config: AppConfig, search: Imported): new () => object {
  @Module({
    imports: [
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot(() => createDataSource(config.databaseUrl ?? '')),
      AccessModule,
      search,
    ],
    providers: [
      { provide: APP_GUARD, useExisting: PrincipalGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class SearchOnly {}
  return SearchOnly;
}
