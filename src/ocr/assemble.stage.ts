import { Injectable, Logger } from '@nestjs/common';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { touch } from '../catalog/changes/changes.js';
import { replaceDerivative } from '../catalog/documents/derivatives.js';
import { type DerivativeInfo, DocumentFile } from '../catalog/documents/document-file.entity.js';
import { deferRewriteIfNewer } from '../catalog/documents/searchable-text.js';
import { Document, type Warning } from '../catalog/documents/document.entity.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { searchablePdfKey } from '../platform/storage/object-keys.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { type Failure, failureOf, PermanentError } from '../shared/errors.js';
import type { TextSource } from '../shared/page-text.js';
import { noteForPeople } from '../searchable-pdf/pdf-notes.js';
import { draftOfPass } from './searchable/pass-draft.js';
import { marginsOfPass, writeMargins } from './pass-margins.js';
import { SearchableDraft } from './searchable/searchable-draft.js';
import { PICTURE_CUT_SHORT } from './page/page-reader.js';
import type { FoundMargins } from './layout/document-margins.js';
import { cutShortWarning, noSearchableWarning, unreadableWarning } from './warnings.js';

/** Puts the pages of a reading together: tells headers from text by all of them, counts what could not be read, writes the searchable PDF. */
@Injectable()
export class AssembleStage extends Stage {
  override readonly name = 'assemble';
  private readonly log = new Logger(AssembleStage.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly draft: SearchableDraft,
  ) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    const warnings = await this.passWarnings(context);
    const margins = await marginsOfPass(this.dataSource.manager, context);
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-assemble-'));
    try {
      const outPath = join(scratch, 'searchable.pdf');
      const draft = await draftOfPass(this.dataSource, this.store, context, margins);
      const { archive, notes } = await this.draft.write(draft, scratch, outPath, context.signal);
      const info = { ...(archive ? { archive } : {}), notes: notes.map(noteForPeople) };
      const { corrections } = draft;
      const key = searchablePdfKey(context.documentId, context.pass, corrections);
      const { size } = await stat(outPath);
      await this.store.putFile(outPath, key);
      return {
        write: (tx) => this.finish(tx, context, margins, warnings, { key, bytes: size, corrections, info }),
      };
    } catch (error) {
      const failure = failureOf(error);
      if (!failure.permanent || failure.code === 'originalMissing') throw error;
      return this.withoutPdf(context, margins, warnings, failure);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** The text stands even where no PDF can be made of it. */
  override async giveUp(context: StageContext, failure: Failure): Promise<StageResult | undefined> {
    if (failure.code === 'pageUnreadable' || failure.code === 'originalMissing') return undefined;
    const margins = await marginsOfPass(this.dataSource.manager, context);
    return this.withoutPdf(context, margins, await this.passWarnings(context), failure);
  }

  private withoutPdf(
    context: StageContext,
    margins: FoundMargins,
    warnings: readonly Warning[],
    failure: Failure,
  ): StageResult {
    this.log.warn(`no searchable PDF of ${context.documentId}: ${failure.code} ${failure.detail ?? ''}`);
    return {
      write: (tx) =>
        this.finish(tx, context, margins, [...warnings, noSearchableWarning(failure)], undefined),
    };
  }

  private async passWarnings({ documentId, pass, pageCount }: StageContext): Promise<Warning[]> {
    const layers = await layersShown(this.dataSource.manager, documentId, pass);
    const broken = layers.filter(({ source }) => source === 'unreadable');
    const [first] = broken;
    if (first && broken.length === pageCount)
      throw new PermanentError('pageUnreadable', first.failure?.detail);
    const cutShort = layers.filter(({ reasons }) => reasons.includes(PICTURE_CUT_SHORT));
    return [
      ...(first ? [unreadableWarning(broken.map(({ page }) => page))] : []),
      ...(cutShort.length > 0 ? [cutShortWarning(cutShort.map(({ page }) => page))] : []),
    ];
  }

  private async finish(
    tx: EntityManager,
    context: StageContext,
    margins: FoundMargins,
    warnings: readonly Warning[],
    pdf: { key: string; bytes: number; corrections: number; info: DerivativeInfo } | undefined,
  ): Promise<void> {
    const { documentId, pass } = context;
    await writeMargins(tx, context, margins);
    if (pdf) {
      const original = await tx.findOneByOrFail(DocumentFile, { documentId, kind: 'original', position: 0 });
      await replaceDerivative(tx, {
        documentId,
        kind: 'searchable',
        objectKey: pdf.key,
        name: `${original.name.replace(/\.[^./\\]{1,5}$/, '')}.pdf`,
        mediaType: 'application/pdf',
        bytes: pdf.bytes,
        info: pdf.info,
        pass,
        corrections: pdf.corrections,
      });
      await deferRewriteIfNewer(tx, documentId);
    }
    await tx.update(Document, { id: documentId }, { warnings: [...warnings] as object[] });
    await touch(tx, documentId);
  }
}

interface ShownLayer {
  readonly page: number;
  readonly source: TextSource;
  readonly reasons: readonly string[];
  readonly failure: Failure | null;
}

/** Of each page the layer that this reading found, or the one in effect where it did not read the page. */
function layersShown(manager: EntityManager, documentId: string, pass: number): Promise<ShownLayer[]> {
  return manager.query(
    `SELECT DISTINCT ON (page.number) page.number AS page, layer.source, layer.reasons, layer.failure
     FROM page JOIN text_layer layer ON layer.document_id = page.document_id AND layer.page = page.number
       AND (layer.pass = $2 OR layer.id = page.layer_id)
     WHERE page.document_id = $1 ORDER BY page.number, (layer.pass = $2) DESC`,
    [documentId, pass],
  );
}
