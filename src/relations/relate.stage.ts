import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { touch } from '../catalog/changes.js';
import { Document } from '../catalog/document.entity.js';
import { FieldEntry } from '../catalog/field-entry.entity.js';
import { Fingerprint } from '../catalog/fingerprint.entity.js';
import { pagesOfReading } from '../catalog/page-lines.js';
import { Relation } from '../catalog/relation.entity.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import type { FieldName } from '../shared/field-names.js';
import { newId } from '../shared/ids.js';
import { candidatesFor } from './candidates.js';
import { fingerprintsOf, type FingerprintKey } from './fingerprint.js';
import { relate } from './relate.js';

const NUMBER_FIELDS: readonly FieldName[] = [
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'applicationNumber',
  'publicationNumber',
  'grantNumber',
];
/** Two documents related at once must see each other's keys: one after the other, then. */
const TURN = `SELECT pg_advisory_xact_lock(hashtext('phusa.relate'))`;

/** Ties a document to others with the same text, title or number. */
@Injectable()
export class RelateStage extends Stage {
  override readonly name = 'relate';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    const { documentId } = context;
    const { manager } = this.dataSource;
    const document = await manager.findOneByOrFail(Document, { id: documentId });
    const fields = await manager.findBy(FieldEntry, {
      documentId,
      name: In([...NUMBER_FIELDS]),
      status: Not('rejected'),
    });
    const keys = fingerprintsOf({
      text: await this.textOf(context),
      ...(document.title === null ? {} : { title: document.title }),
      numbers: fields.flatMap(({ name, value }) => (typeof value === 'string' ? [{ name, value }] : [])),
    });
    return { write: (tx) => writeRelations(tx, documentId, keys) };
  }

  private async textOf({ documentId, reading, pageCount, signal }: StageContext): Promise<string> {
    const texts: string[] = [];
    const pages = pagesOfReading(this.dataSource.manager, documentId, reading, { first: 1, last: pageCount });
    for await (const { layer } of pages) {
      signal.throwIfAborted();
      texts.push(layer?.text ?? '');
    }
    return texts.join('\n');
  }
}

async function writeRelations(
  tx: EntityManager,
  documentId: string,
  keys: readonly FingerprintKey[],
): Promise<void> {
  await tx.query(TURN);
  await tx.delete(Fingerprint, { documentId });
  await tx.insert(
    Fingerprint,
    keys.map((key) => ({ documentId, ...key })),
  );
  // A tie is kept once for both: whoever is related last writes it anew.
  await tx.delete(Relation, { fromId: documentId });
  await tx.delete(Relation, { toId: documentId });
  const relations = relate(keys, await candidatesFor(tx, documentId, keys));
  await tx.insert(
    Relation,
    relations.map(({ documentId: toId, kind, reason, score }) => ({
      id: newId(),
      fromId: documentId,
      toId,
      kind,
      reason,
      score,
    })),
  );
  await touch(tx, documentId);
}
