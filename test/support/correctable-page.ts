import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { CatalogFollower } from '../../src/catalog/catalog-follower.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { effectivePages } from '../../src/catalog/pages/effective-pages.js';
import { writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import type { PastVersion } from '../../src/catalog/corrections/page-history.js';
import { TextPageScreening } from '../../src/metadata/secrecy/text-page-screening.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { PageCorrections } from '../../src/review/corrections/page-corrections.js';
import type { TypedEdit } from '../../src/review/corrections/typed-edits.js';
import { newId } from '../../src/shared/ids.js';
import type { TextLine } from '../../src/shared/page-text.js';
import { insertDocument } from './catalogue.js';
import { recordedLines } from './recorded-lines.js';

export const LAN: Principal = { role: 'librarian', personId: newId(), name: 'Lan' };
export const MAI: Principal = { role: 'librarian', personId: newId(), name: 'Mai' };

/** A document of two pages, the first of them read, and what a person does to that. */
export class CorrectablePage {
  readonly corrections: PageCorrections;

  private constructor(
    private readonly dataSource: DataSource,
    readonly id: string,
  ) {
    this.corrections = pageCorrections(dataSource);
  }

  static async read(dataSource: DataSource, text: string): Promise<CorrectablePage> {
    const { id } = await insertDocument(dataSource.manager);
    const space = { fileId: newId(), width: 1000, height: 1400, rotation: 0, fullPagePicture: true };
    await dataSource.transaction((tx) =>
      writePageSpaces(tx, id, [
        { number: 1, filePage: 1, ...space },
        { number: 2, filePage: 2, ...space },
      ]),
    );
    const made = new CorrectablePage(dataSource, id);
    await made.again(1, text);
    return made;
  }

  get name(): { documentId: string; number: number } {
    return { documentId: this.id, number: 1 };
  }

  /** Reads the page; line ids tell by which reading. */
  async read(pass: number, text: string): Promise<void> {
    const lines = await recordedLines(text, `r${pass}-`);
    const found = { source: 'recognised', language: 'vi', confidence: 0.95, quality: 0.9 } as const;
    await this.dataSource.transaction((tx) =>
      writeTextLayers(tx, this.id, pass, [
        { page: 1, engine: `recorded ${pass}`, reasons: [], lines, ...found },
      ]),
    );
  }

  complete(pass: number): Promise<void> {
    return this.dataSource.transaction((tx) => new CatalogFollower().passComplete(tx, this.id, pass));
  }

  async again(pass: number, text: string): Promise<void> {
    await this.read(pass, text);
    await this.complete(pass);
  }

  page(number = 1): Promise<Page> {
    return this.dataSource.manager.findOneByOrFail(Page, { documentId: this.id, number });
  }

  document(): Promise<Document> {
    return this.dataSource.manager.findOneByOrFail(Document, { id: this.id });
  }

  async lines(): Promise<readonly TextLine[]> {
    const wanted = { documentId: this.id, numbers: [1], withheldToo: true };
    return (await effectivePages(this.dataSource.manager, wanted))[0]?.lines ?? [];
  }

  async save(edits: readonly TypedEdit[], seen?: number, principal = LAN): Promise<void> {
    await this.corrections.correct(await this.page(), edits, seen, principal);
  }

  async history(): Promise<PastVersion[]> {
    return this.corrections.history(await this.page());
  }
}

export const pageCorrections = (dataSource: DataSource): PageCorrections =>
  new PageCorrections(
    dataSource,
    new Audit(dataSource),
    new TextPageScreening(),
    new FolderObjectStore(join(tmpdir(), 'phusa-no-store')),
  );
