import type { Claim } from '../catalog/claim.entity.js';
import type { Evidence } from '../catalog/evidence.js';
import type { FieldEntry } from '../catalog/field-entry.entity.js';
import type { ClaimDto, EvidenceDto, FieldEntryDto } from './document.dto.js';

/** What of a document's body the asker may see beside the record. */
export interface EntryRights {
  readonly body: boolean;
  readonly keeps: boolean;
  /** Closed to those who do not keep the document. */
  readonly withheld: ReadonlySet<number>;
}

/** Of who keeps the document. */
export const KEEPER: EntryRights = { body: true, keeps: true, withheld: new Set() };

/** Published for nobody: interest goes through the owner's desk. */
const NEVER_PUBLIC: ReadonlySet<string> = new Set(['contact']);

const pageOpen = (rights: EntryRights, page: number): boolean =>
  rights.keeps || (rights.body && !rights.withheld.has(page));

/** The evidence; of a closed page only that it stands there. */
export function evidenceView(evidence: Evidence, rights: EntryRights, quoteOpen = false): EvidenceDto {
  const { page, boxes, quote, method, layer, stale } = evidence;
  const open = pageOpen(rights, page);
  return {
    page,
    method,
    ...(open || quoteOpen ? { boxes: boxes.map((box) => [...box]), quote } : {}),
    ...(open && layer ? { layer } : {}),
    ...(stale ? { stale } : {}),
  };
}

interface Printed {
  readonly value: unknown;
  readonly printed: string;
  readonly evidence?: Evidence | null | undefined;
}

/** The printed form is the page's own words: of a closed page the value alone is told, which is the record's. */
function printedView({ value, printed, evidence }: Printed, rights: EntryRights): string {
  if (!evidence || pageOpen(rights, evidence.page)) return printed;
  if (typeof value === 'string') return value;
  const named = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof named === 'string' ? named : JSON.stringify(value);
}

/** Undefined: not for this asker. */
export function fieldView(entry: FieldEntry, rights: EntryRights): FieldEntryDto | undefined {
  if (!rights.keeps && (entry.status === 'rejected' || NEVER_PUBLIC.has(entry.name))) return undefined;
  return {
    id: entry.id,
    value: entry.value,
    printed: printedView(entry, rights),
    confidence: entry.confidence,
    status: entry.status,
    method: entry.method,
    alternatives: entry.alternatives.map(({ evidence, value, printed, confidence }) => ({
      value,
      printed: printedView({ evidence, value, printed }, rights),
      confidence,
      ...(evidence ? { evidence: evidenceView(evidence, rights) } : {}),
    })),
    ...(entry.evidence ? { evidence: evidenceView(entry.evidence, rights) } : {}),
  };
}

/** A machine's suggestion is for those who keep the document; a stranger sees what a person confirmed. */
export function claimView(claim: Claim, rights: EntryRights): ClaimDto | undefined {
  if (!rights.keeps && claim.status !== 'confirmed') return undefined;
  const quoteOpen = claim.publicQuote && claim.status === 'confirmed';
  const evidence = evidenceView(claim.evidence, rights, quoteOpen);
  if (!rights.keeps && evidence.quote === undefined) return undefined;
  return {
    id: claim.id,
    kind: claim.kind,
    value: claim.value,
    ...(evidence.quote === undefined ? {} : { quote: claim.quote }),
    confidence: claim.confidence,
    status: claim.status,
    evidence,
    ...(claim.validUntil ? { validUntil: claim.validUntil } : {}),
    publicQuote: claim.publicQuote,
  };
}
