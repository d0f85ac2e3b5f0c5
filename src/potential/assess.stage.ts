import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { replaceClaims } from '../catalog/evidence/claims.js';
import { FieldEntry } from '../catalog/evidence/field-entry.entity.js';
import { pagesOfPass } from '../catalog/text/page-lines.js';
import { Stage, type StageContext, type StageResult } from '../pipeline/stage.js';
import { bodyText } from '../shared/page-text.js';
import { ClaimReader, type ClaimPage } from './claims/claim-reader.js';
import { claimsOfFields } from './claims/field-claims.js';

/** Looks for claims of commercial potential; a machine only suggests, a person publishes. */
@Injectable()
export class AssessStage extends Stage {
  override readonly name = 'assess';

  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: ClaimReader,
  ) {
    super();
  }

  override async work(context: StageContext): Promise<StageResult> {
    const { documentId, pass } = context;
    const layers = new Map<number, string>();
    const read = await this.reader.read(this.pages(context, layers));
    const fields = await this.dataSource.manager.findBy(FieldEntry, { documentId, status: Not('rejected') });
    const claims = [...claimsOfFields(fields), ...read].map((claim) => {
      const layer = claim.evidence.layer ?? layers.get(claim.evidence.page);
      const value: Record<string, unknown> = { ...claim.value };
      return { ...claim, value, evidence: { ...claim.evidence, ...(layer ? { layer } : {}) } };
    });
    return { write: (tx) => replaceClaims(tx, documentId, pass, claims) };
  }

  private async *pages(
    { documentId, pass, pageCount, signal }: StageContext,
    layers: Map<number, string>,
  ): AsyncGenerator<ClaimPage> {
    const range = { first: 1, last: pageCount };
    for await (const { page, layer, lines } of pagesOfPass(
      this.dataSource.manager,
      documentId,
      pass,
      range,
    )) {
      signal.throwIfAborted();
      if (layer) layers.set(page.number, layer.id);
      yield { number: page.number, ...bodyText(lines) };
    }
  }
}
