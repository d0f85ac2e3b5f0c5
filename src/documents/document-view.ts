import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { atLeast } from '../access/roles.js';
import { agentLinks } from '../catalog/agents/agent-links.js';
import { Claim } from '../catalog/evidence/claim.entity.js';
import { dueReason } from '../catalog/evidence/claim-standing.js';
import { isFaultyValue } from '../catalog/claim-values/claim-value.js';
import { DocumentFile } from '../catalog/documents/document-file.entity.js';
import type { EntryRights } from '../catalog/evidence/evidence-rights.js';
import { carriedText } from '../catalog/documents/searchable-text.js';
import { FieldEntry } from '../catalog/evidence/field-entry.entity.js';
import { Page } from '../catalog/pages/page.entity.js';
import { AppConfig } from '../platform/config/app-config.js';
import type { KnownClaim } from '../potential/claims/claim-kinds.js';
import { scorePotential } from '../potential/scoring/score.js';
import { WeightSettings } from '../potential/scoring/weight-settings.js';
import { Clock, vietnamDate } from '../shared/clock.js';
import type { OpenedDocument } from '../catalog/document-access/document-access.js';
import type { DocumentDto, FileDto, PotentialDto } from './dto/document.dto.js';
import type { ClaimDto } from '../catalog/entry-views/entry.dto.js';
import { claimView } from '../catalog/entry-views/entry-view.js';
import { shownOfficeRecord } from './office/office-check.js';
import { Summaries } from '../catalog/summaries/summaries.js';
import { fieldsOf } from '../catalog/entry-views/fields-of.js';
import { searchableOpen } from '../catalog/document-access/open-files.js';
import { originalOpen } from '../catalog/document-access/open-files.js';

/** The whole document as one principal may see it. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly summaries: Summaries,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly weights: WeightSettings,
  ) {}

  async of(opened: OpenedDocument): Promise<DocumentDto> {
    const { document, filter, keeps } = opened;
    const documentId = document.id;
    const manager = this.dataSource.manager;
    const [[summary], entries, claims, files, withheld] = await Promise.all([
      this.summaries.of([document], filter),
      manager.find(FieldEntry, { where: { documentId }, order: { name: 'ASC', position: 'ASC' } }),
      manager.find(Claim, { where: { documentId }, order: { kind: 'ASC', confidence: 'DESC' } }),
      manager.find(DocumentFile, { where: { documentId }, order: { kind: 'ASC', position: 'ASC' } }),
      manager.find(Page, { select: { number: true }, where: { documentId, withheld: true } }),
    ]);
    if (!summary) throw new Error(`no summary of ${documentId}`);
    const rights: EntryRights = {
      body: opened.body,
      keeps,
      withheld: new Set(withheld.map(({ number }) => number)),
    };
    const fields = fieldsOf(entries, rights, agentLinks(document, entries));
    const office = shownOfficeRecord(document, fields);
    return {
      ...summary,
      fields,
      ...(office ? { officeRecord: office } : {}),
      potential: await this.potentialOf(claims, rights),
      files: this.filesOf(files, opened, rights),
      bodyOpen: opened.body,
      closedPages: opened.body && !keeps ? [...rights.withheld].sort((a, b) => a - b) : [],
      editable: keeps && atLeast(filter.principal.role, 'librarian'),
    };
  }

  private async potentialOf(claims: readonly Claim[], rights: EntryRights): Promise<PotentialDto> {
    const seen = claims
      .map((claim) => claimView(claim, rights))
      .filter((claim): claim is ClaimDto => claim !== undefined);
    const shown = new Set(seen.map(({ id }) => id));
    const today = vietnamDate(this.clock.now());
    const known: KnownClaim[] = claims.filter(
      (claim) => shown.has(claim.id) && dueReason(claim, today) === undefined && !isFaultyValue(claim),
    );
    const { score, parts } = scorePotential(known, today, await this.weights.weights());
    return {
      score,
      parts: parts.map(({ part, name, points, max, claimIds }) => ({
        part,
        name,
        points,
        max,
        claimIds: [...claimIds],
      })),
      claims: seen,
    };
  }

  private filesOf(files: readonly DocumentFile[], opened: OpenedDocument, rights: EntryRights): FileDto[] {
    return files
      .filter(({ kind }) => (kind === 'original' ? originalOpen(opened) : searchableOpen(rights)))
      .map((file) => ({
        kind: file.kind,
        name: file.name,
        mediaType: file.mediaType,
        bytes: file.bytes,
        ...(file.sha256 ? { sha256: file.sha256 } : {}),
        ...(file.kind === 'searchable' ? carriedText(file, opened.document) : {}),
        href: `${this.config.http.publicUrl}/api/v1/documents/${opened.document.id}/files/${file.kind}${file.position > 0 ? `?position=${file.position}` : ''}`,
        ...(file.info.archive ? { archive: file.info.archive } : {}),
        ...(file.info.notes?.length ? { notes: [...file.info.notes] } : {}),
      }));
  }
}
