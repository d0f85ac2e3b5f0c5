import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import type { Document } from '../../catalog/documents/document.entity.js';
import { claimOpen, type EntryRights } from '../../catalog/evidence/evidence-rights.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Page } from '../../catalog/pages/page.entity.js';
import type { FieldName } from '../../shared/field-names.js';
import { ANSWERED_BY, QUESTIONS } from './questions.js';

/** What a card may be made of, as one principal may see it. */
export interface CardMaterial {
  readonly document: Document;
  readonly rights: EntryRights;
  /** Rejected ones are not among them; suggestions are for those who keep the document. */
  readonly claims: readonly Claim[];
  /** Rejected ones are not among them; suggested ones are. */
  readonly entries: readonly FieldEntry[];
  /** Numbers of pages that are no picture but text alone, as those of imported records. */
  readonly unpictured: ReadonlySet<number>;
}

const NAMES: readonly FieldName[] = [
  ...new Set<FieldName>([
    ...QUESTIONS.flatMap((question) => ANSWERED_BY[question].fields),
    'hostOrganisation',
    'titleEn',
  ]),
];
const CERTAINTY = { kind: 'ASC', confidence: 'DESC', id: 'ASC' } as const;

/** Fetches what cards are made of, for a screenful of documents with a fixed number of queries. */
@Injectable()
export class CardMaterials {
  constructor(private readonly dataSource: DataSource) {}

  async of(documents: readonly Document[], filter: ReadFilter): Promise<Map<string, CardMaterial>> {
    if (documents.length === 0) return new Map();
    const { manager } = this.dataSource;
    const documentId = In(documents.map(({ id }) => id));
    const status = In(['suggested', 'confirmed']);
    const [claims, entries, pages] = await Promise.all([
      manager.find(Claim, { where: { documentId, status }, order: CERTAINTY }),
      manager.find(FieldEntry, {
        where: { documentId, status, name: In([...NAMES]) },
        order: { name: 'ASC', position: 'ASC' },
      }),
      manager.find(Page, {
        select: { documentId: true, number: true, withheld: true, fileId: true },
        where: [
          { documentId, withheld: true },
          { documentId, fileId: IsNull() },
        ],
      }),
    ]);
    return new Map(
      documents.map((document) => {
        const own = <T extends { readonly documentId: string }>(rows: readonly T[]): T[] =>
          rows.filter((row) => row.documentId === document.id);
        const guard = guarded(document);
        const rights: EntryRights = {
          body: filter.mayReadBody(guard),
          keeps: filter.ownsOrKeeps(guard),
          withheld: new Set(own(pages).flatMap((page) => (page.withheld ? [page.number] : []))),
        };
        return [
          document.id,
          {
            document,
            rights,
            claims: own(claims).filter((claim) => claimOpen(claim, rights)),
            entries: own(entries),
            unpictured: new Set(own(pages).flatMap((page) => (page.fileId === null ? [page.number] : []))),
          },
        ];
      }),
    );
  }
}
