import type { Claim } from '../evidence/claim.entity.js';
import { isFaultyValue } from '../claim-values/claim-value.js';
import type { Evidence } from '../evidence/evidence.js';
import { claimOpen, type EntryRights, pageOpen, quoteOpen } from '../evidence/evidence-rights.js';
import type { FieldEntry } from '../evidence/field-entry.entity.js';
import { flagOf } from '../../shared/flags.js';
import { worthChoosing } from './worth-choosing.js';
import type { ClaimDto, EvidenceDto, FieldEntryDto } from './entry.dto.js';

/** Of who keeps the document. */
export const WORKER: EntryRights = { body: true, keeps: true, withheld: new Set() };

/** Never published: interests go through the owner's desk. */
const NEVER_PUBLIC: ReadonlySet<string> = new Set(['contact']);

/** The evidence; of a closed page only that it stands there. */
export function evidenceView(evidence: Evidence, rights: EntryRights, published = false): EvidenceDto {
  const { page, boxes, quote, method, layer, stale } = evidence;
  const open = pageOpen(rights, page);
  return {
    page: Math.max(0, page),
    method,
    ...(open || published ? { boxes: boxes.map((box) => [...box]), quote } : {}),
    ...(open && layer ? { layer } : {}),
    ...(stale ? { stale } : {}),
  };
}

interface Printed {
  readonly value: unknown;
  readonly printed: string;
  readonly evidence?: Evidence | null | undefined;
}

/** The printed form quotes the page: for a closed page only the value is shown, which belongs to the record. */
function printedView({ value, printed, evidence }: Printed, rights: EntryRights): string {
  if (!evidence || pageOpen(rights, evidence.page)) return printed;
  if (typeof value === 'string') return value;
  const named = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof named === 'string' ? named : JSON.stringify(value);
}

/** While a value is a suggestion, what a person could choose instead; once decided, all that was said before. */
const choosable = ({ name, value, printed, status, alternatives }: FieldEntry): FieldEntry['alternatives'] =>
  status === 'suggested' ? worthChoosing(name, { value, printed }, alternatives) : alternatives;

/** Undefined: not for this principal. */
export function fieldView(entry: FieldEntry, rights: EntryRights): FieldEntryDto | undefined {
  if (!rights.keeps && (entry.status === 'rejected' || NEVER_PUBLIC.has(entry.name))) return undefined;
  const flag = flagOf(entry);
  return {
    id: entry.id,
    value: entry.value,
    printed: printedView(entry, rights),
    confidence: entry.confidence,
    status: entry.status,
    method: entry.method,
    ...(flag ? { flag } : {}),
    alternatives: choosable(entry).map(({ evidence, value, printed, confidence }) => ({
      value,
      printed: printedView({ evidence, value, printed }, rights),
      confidence,
      ...(evidence ? { evidence: evidenceView(evidence, rights) } : {}),
    })),
    ...(entry.evidence ? { evidence: evidenceView(entry.evidence, rights) } : {}),
  };
}

/** Undefined: not for this principal. */
export function claimView(claim: Claim, rights: EntryRights): ClaimDto | undefined {
  if (!claimOpen(claim, rights)) return undefined;
  const evidence = evidenceView(claim.evidence, rights, quoteOpen(claim));
  return {
    id: claim.id,
    kind: claim.kind,
    value: claim.value,
    ...(isFaultyValue(claim) ? { faulty: true } : {}),
    ...(evidence.quote === undefined ? {} : { quote: claim.quote }),
    confidence: claim.confidence,
    status: claim.status,
    evidence,
    ...(claim.validUntil ? { validUntil: claim.validUntil } : {}),
    publicQuote: claim.publicQuote,
  };
}
