import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NewFieldEntry, replaceSuggestions } from '../catalog/description/descriptions.js';
import { Document } from '../catalog/documents/document.entity.js';
import type { Alternative } from '../catalog/evidence/evidence.js';
import { quarantined } from '../catalog/quarantine.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { bigramModel } from '../platform/models/load-bigram-model.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { describeDocument } from './describe.js';
import type { FieldSuggestion, CandidateValue } from './page/description-reader.js';
import { documentViewOf } from './document-view.js';
import type { SecrecyLevel } from './secrecy/secrecy.js';

/** Describes a document: suggests the values of its fields, each with its place. */
@Injectable()
export class DescribeStage extends Stage {
  override readonly name = 'describe';

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
  ) {
    super();
  }

  override async work({ documentId, pass }: StageContext): Promise<StageResult> {
    const { view, layers } = await documentViewOf(this.dataSource.manager, documentId, pass);
    const fields = describeDocument(view, await bigramModel());
    const secret = fields.find(({ name, value }) => name === 'securityLevel' && isSecret(value));
    if (secret && !(await this.isCleared(documentId)))
      return quarantined(this.store, documentId, secret.printed);
    const entries = fields.map((field) => entryOf(field, layers));
    return { write: (tx) => replaceSuggestions(tx, documentId, pass, entries) };
  }

  private async isCleared(documentId: string): Promise<boolean> {
    const { secrecyClearedAt } = await this.dataSource.manager.findOneByOrFail(Document, { id: documentId });
    return secrecyClearedAt !== null;
  }
}

const isSecret = (value: unknown): boolean => value !== ('normal' satisfies SecrecyLevel);

function entryOf(field: FieldSuggestion, layers: ReadonlyMap<number, string>): NewFieldEntry {
  return {
    name: field.name,
    method: field.evidence?.method ?? 'derived',
    ...readingOf(field, layers),
    ...(field.alternatives
      ? { alternatives: field.alternatives.map((candidate) => readingOf(candidate, layers)) }
      : {}),
  };
}

function readingOf(
  { value, printed, confidence, evidence }: CandidateValue,
  layers: ReadonlyMap<number, string>,
): Alternative {
  if (evidence === undefined) return { value, printed, confidence };
  const layer = layers.get(evidence.page);
  return { value, printed, confidence, evidence: { ...evidence, ...(layer ? { layer } : {}) } };
}
