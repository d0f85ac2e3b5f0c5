import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { addPages, withPages } from '../../catalog/page-order/add-pages.js';
import { reorder } from '../../catalog/page-order/reorder-pages.js';
import { documentPages } from '../../catalog/page-order/page-references.js';
import { carryCorrections } from '../../catalog/corrections/carry-corrections.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { type FilePageSpace, pageSpaceOf } from '../../catalog/pages/page-spaces.js';
import type { ReceivedFile } from '../../ingest/intake/received-file.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { type MediaInspection, MediaReader } from '../../platform/media/port/media-reader.js';
import { originalKey } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { PermanentError } from '../../shared/errors.js';
import { noSuchPlace, whichPage } from './edit-refusals.js';
import { PageEditing, type EditedPages } from './page-editing.js';

export interface FileForPages {
  readonly documentId: string;
  readonly file: ReceivedFile;
  readonly seen: number | undefined;
}

/** Pages from a file of their own: a re-scan in the place of a page, or pages that were missing. */
@Injectable()
export class PageInserts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pageEditing: PageEditing,
    private readonly store: ObjectStore,
    private readonly media: MediaReader,
    private readonly config: AppConfig,
  ) {}

  /** `after`: of how many pages; undefined: at the end. */
  async insert(given: FileForPages, after: number | undefined, principal: Principal): Promise<void> {
    const { documentId, file } = given;
    const inspection = await this.taken(given);
    await this.change(given, 'pages.insert', { after, file: file.name }, principal, async (tx) => {
      const before = await documentPages(tx, documentId);
      const place = after ?? before.inView.length;
      if (place > before.inView.length) throw noSuchPlace();
      const pages = inspection.pages.map(pageSpaceOf);
      const added = await addPages(tx, documentId, { original: originalOf(file, inspection), pages });
      const wanted = withPages(before.inView, added.placed, { after: place });
      await reorder(tx, documentId, wanted, { kind: 'inserted', principal, detail: { file: file.name } });
      return { before };
    });
  }

  /** `filePage`: which page of the file; needed where it has several. The old page stays, out of view. */
  async replace(
    given: FileForPages,
    number: number,
    filePage: number | undefined,
    principal: Principal,
  ): Promise<void> {
    const { documentId, file } = given;
    const inspection = await this.taken(given);
    const space = pageOf(inspection, filePage);
    await this.change(given, 'pages.replace', { page: number, file: file.name }, principal, async (tx) => {
      const before = await documentPages(tx, documentId);
      const old = before.inView[number - 1];
      if (!old) throw new NotFoundException();
      const { withheld } = await tx.findOneByOrFail(Page, { documentId, number });
      const added = await addPages(tx, documentId, {
        original: originalOf(file, inspection),
        pages: [space],
        replaced: { pageId: old.pageId, withheld },
      });
      const [aside = 0] = added.numbers;
      await carryCorrections(tx, documentId, old, { ...space, number: aside });
      const wanted = withPages(before.inView, added.placed, { instead: old.pageId });
      await reorder(tx, documentId, wanted, { kind: 'replaced', principal, detail: { file: file.name } });
      return { before };
    });
  }

  private change(
    { documentId, seen }: FileForPages,
    action: 'pages.insert' | 'pages.replace',
    detail: Record<string, unknown>,
    principal: Principal,
    work: (tx: EntityManager) => Promise<EditedPages>,
  ): Promise<void> {
    return this.pageEditing.change({ documentId, seen, principal, action, detail }, async (tx) => {
      // what an administrator decided of its marks was not said of pages that he has not seen
      await tx.update(Document, { id: documentId }, { secrecyClearedAt: null });
      return work(tx);
    });
  }

  /** Inspected in a child process, like every upload, and then stored. */
  private async taken({ documentId, file }: FileForPages): Promise<MediaInspection> {
    const { pageCount } = await this.dataSource.manager.findOneByOrFail(Document, { id: documentId });
    const { pages, pixels } = this.config.limits;
    const maxPages = pages - pageCount;
    if (maxPages <= 0) throw new PermanentError('tooManyPages', `> ${String(pages)}`);
    const { staged, mediaType } = file;
    const inspection = await this.store.withStaged(staged, (path) =>
      this.media.inspect({ path, mediaType }, { maxPages, maxPixels: pixels }),
    );
    if (inspection.pages.length === 0) throw new PermanentError('noPages');
    await this.store.keep(staged, originalKey(staged.sha256));
    return inspection;
  }
}

const originalOf = ({ name, mediaType, staged }: ReceivedFile, { info }: MediaInspection) => ({
  objectKey: originalKey(staged.sha256),
  name,
  mediaType,
  bytes: staged.bytes,
  sha256: staged.sha256,
  info,
});

function pageOf({ pages }: MediaInspection, wanted: number | undefined): FilePageSpace {
  if (wanted === undefined && pages.length > 1) throw whichPage(pages.length);
  const page = pages.find(({ number }) => number === (wanted ?? 1));
  if (!page)
    throw new BadRequestException({ errors: [{ field: 'filePage', message: 'is not in the file' }] });
  return pageSpaceOf(page);
}
