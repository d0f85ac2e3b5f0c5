import { type EntityManager, In } from 'typeorm';
import { Fingerprint } from '../catalog/fingerprint.entity.js';
import { FINGERPRINT_KINDS, LOOKED_UP, type FingerprintKey, type FingerprintKind } from './fingerprint.js';
import type { CandidateKeys } from './relate.js';

/** A key that many share (a form's usual title) must not make a document compare with a whole archive. */
const MOST_CANDIDATES = 200;

const CANDIDATES = `
  SELECT f.document_id AS id
  FROM fingerprint f
  JOIN unnest($2::text[], $3::text[]) AS own(kind, key) ON f.kind = own.kind AND f.key = own.key
  JOIN document d ON d.id = f.document_id AND d.deleted_at IS NULL AND NOT d.quarantined
  WHERE f.document_id <> $1
  GROUP BY f.document_id
  ORDER BY count(*) DESC, f.document_id
  LIMIT ${String(MOST_CANDIDATES)}`;

/** The documents that share a key with this one, with all their keys. */
export async function candidatesFor(
  tx: EntityManager,
  documentId: string,
  own: readonly FingerprintKey[],
): Promise<CandidateKeys[]> {
  const asked = own.filter(({ kind }) => LOOKED_UP.includes(kind));
  const kinds = asked.map(({ kind }) => kind);
  const rows = await tx.query<{ id: string }[]>(CANDIDATES, [documentId, kinds, asked.map(({ key }) => key)]);
  if (rows.length === 0) return [];
  const keys = await tx.findBy(Fingerprint, { documentId: In(rows.map(({ id }) => id)) });
  return rows.map(({ id }) => ({
    documentId: id,
    keys: keys.filter((key) => key.documentId === id).flatMap(known),
  }));
}

const KINDS: ReadonlySet<string> = new Set(FINGERPRINT_KINDS);
const isKind = (kind: string): kind is FingerprintKind => KINDS.has(kind);

const known = ({ kind, key, printed }: Fingerprint): FingerprintKey[] =>
  isKind(kind) ? [{ kind, key, printed }] : [];
