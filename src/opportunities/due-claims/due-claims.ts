import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { isFaultyValue } from '../../catalog/claim-values/claim-value.js';
import { FaultyClaims } from '../../catalog/claim-values/faulty-claims.js';
import { dueReason, dueSql } from '../../catalog/evidence/claim-standing.js';
import { Document } from '../../catalog/documents/document.entity.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { isId } from '../../shared/ids.js';
import type { DueClaimDto, DueClaimsDto } from './due-claims.dto.js';

/** What lost its quote comes before all that ran out. */
const LONG_AGO = '0001-01-01';
const SINCE = `CASE WHEN claim.evidence ->> 'stale' = 'true' THEN date '${LONG_AGO}' ELSE claim.valid_until END`;

/** Confirmed claims that say nothing until a person looks at them again: run out, or their quote is gone. */
@Injectable()
export class DueClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly clock: Clock,
    private readonly faultyClaims: FaultyClaims,
  ) {}

  /** Of documents that the principal keeps; those that wait longest first. */
  async list(principal: Principal, cursor: string | undefined, size: number): Promise<DueClaimsDto> {
    const today = vietnamDate(this.clock.now());
    const [stale, expired] = [dueSql('claim', 'stale', today), dueSql('claim', 'expired', today)];
    const kept = this.filters.for(principal).keptSql('document');
    const select = this.dataSource
      .createQueryBuilder(Claim, 'claim')
      .innerJoin(Document, 'document', 'document.id = claim.document_id')
      .where(`((${stale.sql}) OR (${expired.sql}))`, { ...stale.parameters, ...expired.parameters })
      .andWhere(kept.sql, kept.parameters);
    if (cursor) select.andWhere(`(${SINCE}, claim.id) > (:since::date, :id::uuid)`, readCursor(cursor));
    const found = await select
      .orderBy(SINCE)
      .addOrderBy('claim.id')
      .limit(size + 1)
      .getMany();
    const shown = found.slice(0, size);
    const faulty = cursor ? undefined : await this.faulty(principal, size);
    const documents = await this.dataSource.manager.findBy(Document, {
      id: In([...new Set([...shown, ...(faulty ?? [])].map(({ documentId }) => documentId))]),
    });
    const titles = new Map(documents.map((document) => [document.id, document]));
    const last = found.length > size ? shown.at(-1) : undefined;
    const view = (claim: Claim, due: string = dueReason(claim, today) ?? 'expired'): DueClaimDto => {
      const document = titles.get(claim.documentId);
      const { id, documentId, kind, value, quote, evidence, validUntil } = claim;
      return {
        id,
        documentId,
        title: document?.title ?? null,
        ...(document?.language ? { language: document.language } : {}),
        kind,
        value,
        quote,
        page: Math.max(0, evidence.page),
        due,
        ...(validUntil ? { validUntil } : {}),
      };
    };
    return {
      items: shown.map((claim) => view(claim)),
      ...(faulty ? { faulty: faulty.map((claim) => view(claim, 'faulty')) } : {}),
      ...(last ? { nextCursor: writeCursor(last) } : {}),
    };
  }

  /** Whose value is none of its kind, of documents that the principal keeps; at most `size`. */
  private async faulty(principal: Principal, size: number): Promise<Claim[]> {
    const known = await this.faultyClaims.known();
    if (known.length === 0) return [];
    const kept = this.filters.for(principal).keptSql('document');
    const claims = await this.dataSource
      .createQueryBuilder(Claim, 'claim')
      .innerJoin(Document, 'document', 'document.id = claim.document_id')
      .where('claim.id = ANY(:faulty)', { faulty: known.map(({ id }) => id) })
      .andWhere("claim.status <> 'rejected'")
      .andWhere(kept.sql, kept.parameters)
      .orderBy('claim.id')
      .getMany();
    return claims.filter(isFaultyValue).slice(0, size);
  }
}

const writeCursor = ({ evidence, validUntil, id }: Claim): string =>
  `${evidence.stale ? LONG_AGO : (validUntil ?? LONG_AGO)}.${id}`;

function readCursor(cursor: string): { since: string; id: string } {
  const [, since = '', id = ''] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!isId(id) || Number.isNaN(Date.parse(since)))
    throw new BadRequestException({ errors: [{ field: 'cursor', message: 'is not one that a list gave' }] });
  return { since, id };
}
