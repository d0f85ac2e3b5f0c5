import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { Audit } from '../../src/access/audit.js';
import { PageOrder } from '../../src/catalog/page-order/page-order.entity.js';
import { CatalogFollower } from '../../src/catalog/catalog-follower.js';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { replaceClaims } from '../../src/catalog/evidence/claims.js';
import { replaceSuggestions } from '../../src/catalog/description/descriptions.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { effectivePages } from '../../src/catalog/pages/effective-pages.js';
import type { Evidence } from '../../src/catalog/evidence/evidence.js';
import { FieldEntry } from '../../src/catalog/evidence/field-entry.entity.js';
import { writePageSpaces } from '../../src/catalog/pages/page-spaces.js';
import { Page, SetAsidePage } from '../../src/catalog/pages/page.entity.js';
import { writeTextLayers } from '../../src/catalog/text/text-layers.js';
import { ProcessingPass } from '../../src/pipeline/processing-pass.entity.js';
import { PageOrders } from '../../src/review/page-editing/page-orders.js';
import { DocumentJoins } from '../../src/review/page-editing/document-joins.js';
import { PageEditing } from '../../src/review/page-editing/page-editing.js';
import { type PageEditOrder, PageEdits } from '../../src/review/page-editing/page-edits.js';
import { PageInserts } from '../../src/review/page-editing/page-inserts.js';
import type { ReceivedFile } from '../../src/ingest/intake/received-file.js';
import { PageCorrections } from '../../src/review/corrections/page-corrections.js';
import { TextPageScreening } from '../../src/metadata/secrecy/text-page-screening.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { originalKey } from '../../src/platform/storage/object-keys.js';
import type { FieldName } from '../../src/shared/field-names.js';
import { newId, sha256Hex } from '../../src/shared/ids.js';
import type { TextLine } from '../../src/shared/page-text.js';
import { insertDocument } from './catalogue.js';
import { LAN } from './correctable-page.js';
import { drain, testPipeline } from './pipeline.js';
import { recordedLines } from './recorded-lines.js';

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

/** A document whose pages were read, over a real database, and a pipeline whose stages only say what they were asked. */
export class EditableDocument {
  readonly pipeline: ReturnType<typeof testPipeline>;
  readonly pageEditing: PageEditing;
  readonly edits: PageEdits;
  readonly joins: DocumentJoins;
  readonly corrections: PageCorrections;

  private constructor(
    readonly dataSource: DataSource,
    readonly id: string,
    from?: EditableDocument,
  ) {
    const audit = new Audit(dataSource);
    this.pipeline = from?.pipeline ?? testPipeline(dataSource, 1);
    const { passes, dispatcher } = this.pipeline;
    this.pageEditing = new PageEditing(dataSource, passes, dispatcher, audit);
    this.edits = new PageEdits(this.pageEditing);
    this.joins = new DocumentJoins(this.pageEditing, passes, audit);
    this.corrections = new PageCorrections(
      dataSource,
      audit,
      new TextPageScreening(),
      new FolderObjectStore(join(tmpdir(), 'phusa-no-store')),
    );
  }

  /** One page a text, each read as `text`, line ids `p<page>-<line>`. */
  static async read(
    dataSource: DataSource,
    texts: readonly string[],
    given: Partial<Document> = {},
  ): Promise<EditableDocument> {
    const { id } = await insertDocument(dataSource.manager, given);
    const made = new EditableDocument(dataSource, id);
    const fileId = newId();
    const sha256 = sha256Hex(id);
    await dataSource.manager.insert(DocumentFile, {
      id: fileId,
      documentId: id,
      kind: 'original',
      objectKey: originalKey(sha256),
      name: 'báo cáo.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256,
    });
    const space = { fileId, width: 1000, height: 1400, rotation: 0, fullPagePicture: true };
    await dataSource.manager.insert(ProcessingPass, {
      documentId: id,
      number: 1,
      status: 'complete',
      pageCount: texts.length,
    });
    await dataSource.transaction((tx) =>
      writePageSpaces(
        tx,
        id,
        texts.map((_, i) => ({ number: i + 1, filePage: i + 1, ...space })),
      ),
    );
    await dataSource.manager.update(Document, { id }, { latestPass: 1 });
    for (const [i, text] of texts.entries()) await made.readPage(1, i + 1, text);
    await dataSource.transaction((tx) => new CatalogFollower().passComplete(tx, id, 1));
    return made;
  }

  /** Another document, with the same tools. */
  other(id: string): EditableDocument {
    return new EditableDocument(this.dataSource, id, this);
  }

  async readPage(pass: number, page: number, text: string): Promise<void> {
    const lines = await recordedLines(text, `p${String(page)}-`);
    const found = { source: 'recognised', language: 'vi', confidence: 0.95, quality: 0.9 } as const;
    await this.dataSource.transaction((tx) =>
      writeTextLayers(tx, this.id, pass, [
        { page, engine: `recorded ${String(pass)}`, reasons: [], lines, ...found },
      ]),
    );
  }

  /** Lets the pipeline do what is due; pages that are read are read as `texts` says, by their number. */
  async work(texts: Readonly<Record<number, string>> = {}): Promise<void> {
    const { read } = this.pipeline.stages;
    read.script = async ({ pass, firstPage, documentId }) => {
      const lines = await recordedLines(texts[firstPage] ?? '', `n${String(firstPage)}-`);
      const found = { source: 'recognised', language: 'vi', confidence: 0.95, quality: 0.9 } as const;
      return {
        write: (tx) =>
          writeTextLayers(tx, documentId, pass, [
            { page: firstPage, engine: `recorded ${String(pass)}`, reasons: [], lines, ...found },
          ]),
      };
    };
    await drain(this.pipeline);
  }

  /** A file with so many pages, a little larger than those of the document. */
  private async file(pages: number): Promise<{ file: ReceivedFile; inserts: PageInserts }> {
    const store = new FolderObjectStore(join(tmpdir(), 'phusa-mend-store'));
    const staged = await store.stage(oneChunk(`scan ${newId()}`), { maxBytes: 1_000 });
    const space = { width: 2000, height: 2800, rotation: 0, fullPagePicture: true } as const;
    const media = {
      inspect: () =>
        Promise.resolve({
          pages: Array.from({ length: pages }, (_, i) => ({ number: i + 1, ...space })),
          info: {},
        }),
    };
    const config = { limits: { pages: 100, pixels: 1e9 } };
    const inserts = new PageInserts(
      this.dataSource,
      this.pageEditing,
      store,
      media as never,
      config as never,
    );
    return { file: { name: 'quét lại.pdf', mediaType: 'application/pdf', staged }, inserts };
  }

  async insert(pages: number, after?: number, seen?: number): Promise<void> {
    const { file, inserts } = await this.file(pages);
    await inserts.insert({ documentId: this.id, file, seen }, after, LAN);
  }

  async replace(number: number, pages = 1, filePage?: number): Promise<void> {
    const { file, inserts } = await this.file(pages);
    await inserts.replace({ documentId: this.id, file, seen: undefined }, number, filePage, LAN);
  }

  mend(
    operations: PageEditOrder['operations'],
    more: Omit<PageEditOrder, 'operations'> = {},
    principal: Principal = LAN,
  ) {
    return this.edits.mend(this.id, { operations, ...more }, principal);
  }

  document(): Promise<Document> {
    return this.dataSource.manager.findOneByOrFail(Document, { id: this.id });
  }

  pages(): Promise<Page[]> {
    return this.dataSource.manager.find(Page, { where: { documentId: this.id }, order: { number: 'ASC' } });
  }

  async texts(): Promise<string[]> {
    return (await this.pages()).map(({ text }) => text);
  }

  aside(): Promise<SetAsidePage[]> {
    return this.dataSource.manager.find(SetAsidePage, {
      where: { documentId: this.id },
      order: { number: 'ASC' },
    });
  }

  async lines(number: number): Promise<readonly TextLine[]> {
    const wanted = { documentId: this.id, numbers: [number], withheldToo: true };
    return (await effectivePages(this.dataSource.manager, wanted))[0]?.lines ?? [];
  }

  async correct(number: number, id: string, text: string): Promise<void> {
    const page = await this.dataSource.manager.findOneByOrFail(Page, { documentId: this.id, number });
    await this.corrections.correct(page, [{ id, text }], undefined, LAN);
  }

  /** Suggests values, each quoted from a page: the boxes are those of the line that bears it. */
  async describe(...values: (readonly [FieldName, number, string])[]): Promise<void> {
    const entries = await Promise.all(
      values.map(async ([name, page, quote]) => ({
        name,
        value: quote,
        printed: quote,
        confidence: 0.8,
        method: 'rule',
        evidence: await this.evidence(page, quote),
      })),
    );
    await this.dataSource.transaction((tx) => replaceSuggestions(tx, this.id, 1, entries));
  }

  async claim(page: number, quote: string): Promise<void> {
    const evidence = await this.evidence(page, quote);
    await this.dataSource.transaction((tx) =>
      replaceClaims(tx, this.id, 1, [{ kind: 'pilot', value: {}, quote, confidence: 0.8, evidence }]),
    );
  }

  async confirm(name: FieldName): Promise<void> {
    await this.dataSource.manager.update(FieldEntry, { documentId: this.id, name }, { status: 'confirmed' });
  }

  async evidenceOf(name: FieldName): Promise<Evidence | null | undefined> {
    return (await this.dataSource.manager.findOneBy(FieldEntry, { documentId: this.id, name }))?.evidence;
  }

  async claimed(): Promise<Evidence | undefined> {
    return (await this.dataSource.manager.findOneBy(Claim, { documentId: this.id }))?.evidence;
  }

  pageOrders(): Promise<PageOrder[]> {
    return new PageOrders(this.dataSource).history(this.id);
  }

  private async evidence(number: number, quote: string): Promise<Evidence> {
    const page = await this.dataSource.manager.findOneByOrFail(Page, { documentId: this.id, number });
    const line = (await this.lines(number)).find(({ words }) =>
      words
        .map(({ text }) => text)
        .join(' ')
        .includes(quote),
    );
    if (!line || !page.layerId) throw new Error(`“${quote}” is not on page ${String(number)}`);
    const words = quote.split(' ');
    const at = line.words.findIndex(({ text }) => text === words[0]);
    const boxes = line.words.slice(at, at + words.length).map(({ box }) => box);
    const [x, y] = boxes[0] ?? line.box;
    const last = boxes.at(-1) ?? line.box;
    return {
      page: number,
      boxes: [[x, y, last[0] + last[2] - x, last[3]]],
      quote,
      method: 'rule',
      layer: page.layerId,
    };
  }
}
