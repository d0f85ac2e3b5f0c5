import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { touch } from '../catalog/changes/changes.js';
import { Document } from '../catalog/documents/document.entity.js';
import { FieldEntry } from '../catalog/evidence/field-entry.entity.js';
import { Fingerprint } from '../catalog/documents/fingerprint.entity.js';
import { pagesOfPass } from '../catalog/text/page-lines.js';
import { Relation } from '../catalog/documents/relation.entity.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { type FieldName, nameOfValue } from '../shared/field-names.js';
import { newId } from '../shared/ids.js';
import { plainText } from '../shared/page-text.js';
import { candidatesFor } from './candidates.js';
import { fingerprintsOf, type FingerprintKey, syllablesOf } from './fingerprint.js';
import { relate } from './relate.js';

const NUMBER_FIELDS: readonly FieldName[] = [
  'taskCode',
  'programmeCode',
  'registrationNumber',
  'applicationNumber',
  'publicationNumber',
  'grantNumber',
  'doi',
];
const PEOPLE_FIELDS: readonly FieldName[] = ['authors', 'contributors', 'inventors'];
const TITLE_FIELDS: readonly FieldName[] = ['title', 'titleEn'];
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
    const entries = await manager.findBy(FieldEntry, {
      documentId,
      name: In([...NUMBER_FIELDS, ...PEOPLE_FIELDS, ...TITLE_FIELDS]),
      status: Not('rejected'),
    });
    const valuesOf = (names: readonly FieldName[]): string[] =>
      entries.filter(({ name }) => names.includes(name)).flatMap(({ value }) => nameOfValue(value) ?? []);
    const text = await this.textOf(context);
    const syllables = syllablesOf(text);
    const keys = fingerprintsOf({
      text,
      syllables,
      titles: [...(document.title === null ? [] : [document.title]), ...valuesOf(TITLE_FIELDS)],
      numbers: valuesOf(NUMBER_FIELDS),
      people: valuesOf(PEOPLE_FIELDS),
    });
    return { write: (tx) => writeRelations(tx, documentId, keys, syllables) };
  }

  private async textOf({ documentId, pass, pageCount, signal }: StageContext): Promise<string> {
    const texts: string[] = [];
    const pages = pagesOfPass(this.dataSource.manager, documentId, pass, { first: 1, last: pageCount });
    for await (const { lines } of pages) {
      signal.throwIfAborted();
      texts.push(plainText(lines).text);
    }
    return texts.join('\n');
  }
}

async function writeRelations(
  tx: EntityManager,
  documentId: string,
  keys: readonly FingerprintKey[],
  syllables: readonly string[],
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
  const relations = relate(keys, await candidatesFor(tx, documentId, keys, syllables));
  await tx.insert(
    Relation,
    relations.map(({ documentId: other, kind, reason, score, reversed }) => ({
      id: newId(),
      fromId: reversed ? other : documentId,
      toId: reversed ? documentId : other,
      kind,
      reason,
      score,
    })),
  );
  await touch(tx, documentId);
}
