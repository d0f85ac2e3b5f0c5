import { Injectable } from '@nestjs/common';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { patchDocument } from '../../documents/patch-document.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { DocumentType } from '../../shared/field-names.js';
import type { ActDto } from './act.dto.js';
import type { BulkAct, Turn } from './act.js';
import { missing } from './act-refusals.js';

interface Typed {
  readonly type: DocumentType;
}

/** Says what kind of document they are. */
@Injectable()
export class TypeAct implements BulkAct<Typed> {
  constructor(private readonly passes: ProcessingPasses) {}

  read({ type }: ActDto): Typed {
    if (!type) throw missing('type');
    return { type };
  }

  /** A type that only a machine suggested is confirmed. */
  async changes({ tx, document: { id, type } }: Turn, asked: Typed): Promise<boolean> {
    if (type !== asked.type) return true;
    return !(await tx.existsBy(FieldEntry, { documentId: id, name: 'documentType', status: 'confirmed' }));
  }

  async apply({ tx, document, principal }: Turn, { type }: Typed): Promise<readonly Run[]> {
    return (await patchDocument(tx, document, { type }, this.passes, principal)).runs;
  }
}
