import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { type DerivativeInfo, DocumentFile } from './document-file.entity.js';

export type NewDerivative = Pick<
  DocumentFile,
  'documentId' | 'kind' | 'objectKey' | 'name' | 'mediaType' | 'bytes' | 'pass' | 'corrections'
> & { readonly info?: DerivativeInfo };

/** A document has one derivative of a kind; a newer one takes its place. */
export async function replaceDerivative(tx: EntityManager, derivative: NewDerivative): Promise<void> {
  const { documentId, kind } = derivative;
  await tx.delete(DocumentFile, { documentId, kind });
  await tx.insert(DocumentFile, { id: newId(), position: 0, ...derivative, info: { ...derivative.info } });
}
