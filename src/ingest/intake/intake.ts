import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { openingBy } from '../../access/opening/opening-answers.js';
import { refuseOpening } from '../../access/opening/opening-rule.js';
import { Audit } from '../../access/audit.js';
import { Organisations } from '../../access/organisations.js';
import { mergedInto } from '../../catalog/page-order/merged-into.js';
import { Batch } from '../../catalog/documents/batch.entity.js';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Document, type DocumentStatus } from '../../catalog/documents/document.entity.js';
import { renewWords } from '../../catalog/documents/find-words.js';
import { Dispatcher } from '../../pipeline/dispatcher.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import { originalKey } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { newId, sha256Hex } from '../../shared/ids.js';
import { writeGivenFields } from './given-fields.js';
import { intakeRefusal, type IntakeSettings } from './intake-settings.js';
import { baseName, type ReceivedFile } from './received-file.js';

export interface TakenIn {
  readonly id: string;
  readonly status: DocumentStatus;
  /** The owner had these bytes already; nothing new was made. */
  readonly existed: boolean;
}

/** Makes documents of received files: originals into the store first, then everything else in one transaction. */
@Injectable()
export class Intake {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly organisations: Organisations,
    private readonly passes: ProcessingPasses,
    private readonly dispatcher: Dispatcher,
    private readonly audit: Audit,
  ) {}

  /** One document of one file, or of page pictures in the order given. */
  async take(
    files: readonly ReceivedFile[],
    settings: IntakeSettings,
    principal: Principal,
  ): Promise<TakenIn> {
    const [first] = files;
    if (!first) throw new Error('a document needs a file');
    refuseOpening(intakeRefusal(settings));
    for (const { staged } of files) await this.store.keep(staged, originalKey(staged.sha256));
    const sha256 =
      files.length === 1
        ? first.staged.sha256
        : sha256Hex(files.map(({ staged }) => staged.sha256).join('\n'));
    const owner = await this.ownerOf(settings);
    const { taken, runs } = await this.dataSource.transaction(async (tx) => {
      const known = await findSame(tx, owner, sha256);
      if (known) return { taken: known, runs: [] };
      const id = newId();
      if (!(await this.insert(tx, { id, sha256, owner, files, settings, principal }))) {
        const raced = await findSame(tx, owner, sha256);
        if (!raced) throw new Error(`document of ${sha256} neither inserted nor found`);
        return { taken: raced, runs: [] as Run[] };
      }
      const options = settings.languages ? { languages: settings.languages } : {};
      const due = await this.passes.begin(tx, id, { options });
      await this.audit.record(
        principal,
        'document.create',
        id,
        { name: first.name, files: files.length, ...settings },
        tx,
      );
      return { taken: { id, status: 'received' as const, existed: false }, runs: due };
    });
    await this.dispatcher.dispatch(runs);
    return taken;
  }

  private async ownerOf(settings: IntakeSettings): Promise<string> {
    if (settings.ownerOrganisationId) return settings.ownerOrganisationId;
    if (settings.batchId) {
      const batch = await this.dataSource.manager.findOneBy(Batch, { id: settings.batchId });
      if (batch) return batch.ownerOrganisationId;
    }
    return (await this.organisations.default()).id;
  }

  private async insert(tx: EntityManager, intake: NewDocument): Promise<boolean> {
    const { id, sha256, owner, files, settings, principal } = intake;
    const batch = settings.batchId ? await tx.findOneBy(Batch, { id: settings.batchId }) : null;
    const visibility = settings.visibility ?? 'restricted';
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(Document)
      .values({
        id,
        sha256,
        ownerOrganisationId: owner,
        batchId: batch?.id ?? null,
        visibility,
        embargo: settings.embargo ?? null,
        opening:
          settings.opening && visibility !== 'restricted'
            ? { ...openingBy(settings.opening, principal) }
            : null,
        // who opens the text opens the record: a page without its title helps nobody
        recordVisibility: settings.recordVisibility ?? visibility,
        // and it stays closed as long: an abstract tells enough to destroy novelty
        recordEmbargo: settings.recordVisibility ? null : (settings.embargo ?? null),
        originalName: nameOf(files),
        bytes: files.reduce((sum, { staged }) => sum + staged.bytes, 0),
        shelfMark: settings.shelfMark ?? batch?.shelfMark ?? null,
        boxNumber: settings.boxNumber ?? batch?.boxNumber ?? null,
        createdBy: principal.personId ?? null,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((result.raw as unknown[]).length === 0) return false;
    await tx.insert(
      DocumentFile,
      files.map(({ name, mediaType, staged }, position) => ({
        id: newId(),
        documentId: id,
        kind: 'original' as const,
        position,
        objectKey: originalKey(staged.sha256),
        name,
        mediaType,
        bytes: staged.bytes,
        sha256: staged.sha256,
      })),
    );
    await writeGivenFields(tx, id, settings);
    await renewWords(tx, [id]);
    return true;
  }
}

interface NewDocument {
  readonly id: string;
  readonly sha256: string;
  readonly owner: string;
  readonly files: readonly ReceivedFile[];
  readonly settings: IntakeSettings;
  readonly principal: Principal;
}

async function findSame(tx: EntityManager, owner: string, sha256: string): Promise<TakenIn | undefined> {
  const same = await tx
    .createQueryBuilder(Document, 'document')
    .where('document.ownerOrganisationId = :owner AND document.sha256 = :sha256', { owner, sha256 })
    .andWhere('(document.deletedAt IS NULL OR document.mergedInto IS NOT NULL)')
    .orderBy('document.deletedAt', 'DESC', 'NULLS FIRST')
    .getOne();
  // its pages are part of another document now
  const found = same?.deletedAt ? await mergedInto(tx, same) : same;
  return found ? { id: found.id, status: found.status, existed: true } : undefined;
}

/** A folder of page pictures is named by its folder. */
function nameOf(files: readonly ReceivedFile[]): string {
  const [first] = files;
  if (!first) return '';
  const folder = first.name.split(/[/\\]/).filter(Boolean).at(-2);
  return files.length > 1 && folder ? folder : baseName(first.name);
}
