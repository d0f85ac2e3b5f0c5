import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { faultyValueSql } from './claim-value-sql.js';

export interface FaultyClaim {
  readonly id: string;
  readonly documentId: string;
}

const KEPT_MS = 5 * 60_000;
/** More are a broken installation, whose number says enough. */
const MOST = 10_000;
const FAULTY = `
  SELECT claim.id, claim.document_id AS "documentId"
  FROM claim JOIN document ON document.id = claim.document_id
  WHERE claim.status <> 'rejected' AND document.deleted_at IS NULL AND ${faultyValueSql('claim')}
  ORDER BY claim.id LIMIT ${String(MOST)}`;

/**
 * Claims whose values are none of their kind, as older versions let them in. Every claim is looked at for it, so that it
 * is done every five minutes at most.
 */
@Injectable()
export class FaultyClaims {
  private kept: { readonly at: number; readonly claims: Promise<FaultyClaim[]> } | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** As of a few minutes ago; values corrected since then may be included. */
  known(): Promise<readonly FaultyClaim[]> {
    if (this.kept && Date.now() - this.kept.at < KEPT_MS) return this.kept.claims;
    const claims = this.dataSource.query<FaultyClaim[]>(FAULTY);
    this.kept = { at: Date.now(), claims };
    claims.catch(() => (this.kept = undefined)); // told to whoever asked
    return claims;
  }
}
