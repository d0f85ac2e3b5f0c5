import { type EntityManager, In } from 'typeorm';
import { Fingerprint } from '../catalog/documents/fingerprint.entity.js';
import {
  FINGERPRINT_KINDS,
  LOOKED_UP,
  syllablesOf,
  type FingerprintKey,
  type FingerprintKind,
} from './fingerprint.js';
import { type CandidateKeys, worthComparing } from './relate.js';
import { sharedText } from './shared-text.js';

/** A key that many share (a form's usual title) must not make a document compare with a whole archive. */
const MOST_CANDIDATES = 200;
/** Texts compared in full. */
const MOST_TEXTS = 12;

const CANDIDATES = `
  SELECT f.document_id AS id
  FROM fingerprint f
  JOIN unnest($2::text[], $3::text[]) AS own(kind, key) ON f.kind = own.kind AND f.key = own.key
  JOIN document d ON d.id = f.document_id AND d.deleted_at IS NULL AND NOT d.quarantined
  WHERE f.document_id <> $1
  GROUP BY f.document_id
  ORDER BY count(*) FILTER (WHERE f.kind <> 'near') DESC, count(*) DESC, f.document_id
  LIMIT ${String(MOST_CANDIDATES)}`;

const TEXT = `SELECT string_agg(text, E'\n' ORDER BY number) AS text FROM page WHERE document_id = $1`;

/** The documents that share a key with this one, with all their keys; texts that are likely the same are compared. */
export async function candidatesFor(
  tx: EntityManager,
  documentId: string,
  own: readonly FingerprintKey[],
  syllables: readonly string[],
): Promise<CandidateKeys[]> {
  const asked = LOOKED_UP.flatMap(([kind, theirs]) =>
    own.filter((key) => key.kind === kind).map(({ key }) => ({ kind: theirs, key })),
  );
  const rows = await tx.query<{ id: string }[]>(CANDIDATES, [
    documentId,
    asked.map(({ kind }) => kind),
    asked.map(({ key }) => key),
  ]);
  if (rows.length === 0) return [];
  const keys = await keysOfAll(
    tx,
    rows.map(({ id }) => id),
  );
  const candidates = rows.map(({ id }) => ({ documentId: id, keys: keys.get(id) ?? [] }));
  return compareTexts(tx, own, syllables, candidates);
}

async function compareTexts(
  tx: EntityManager,
  own: readonly FingerprintKey[],
  syllables: readonly string[],
  candidates: readonly CandidateKeys[],
): Promise<CandidateKeys[]> {
  const likely = candidates
    .map((candidate) => ({ candidate, share: worthComparing(own, candidate.keys) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_TEXTS);
  if (likely.length === 0) return [...candidates];
  const compared = new Map<string, CandidateKeys>();
  for (const { candidate } of likely) {
    const [row] = await tx.query<{ text: string | null }[]>(TEXT, [candidate.documentId]);
    const shared = sharedText(syllables, syllablesOf(row?.text ?? ''));
    compared.set(candidate.documentId, { ...candidate, shared });
  }
  return candidates.map((candidate) => compared.get(candidate.documentId) ?? candidate);
}

const KINDS: ReadonlySet<string> = new Set(FINGERPRINT_KINDS);
const isKind = (kind: string): kind is FingerprintKind => KINDS.has(kind);

/** Bands have done their work when a candidate is found. */
const COMPARED = FINGERPRINT_KINDS.filter((kind) => kind !== 'near');

async function keysOfAll(tx: EntityManager, ids: readonly string[]): Promise<Map<string, FingerprintKey[]>> {
  const rows = await tx.findBy(Fingerprint, { documentId: In([...ids]), kind: In(COMPARED) });
  const keys = new Map<string, FingerprintKey[]>();
  for (const { documentId, kind, key, printed } of rows) {
    if (!isKind(kind)) continue;
    const known = keys.get(documentId);
    if (known) known.push({ kind, key, printed });
    else keys.set(documentId, [{ kind, key, printed }]);
  }
  return keys;
}
