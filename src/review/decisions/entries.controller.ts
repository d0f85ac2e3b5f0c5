import { Body, Controller, NotFoundException, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { Audit } from '../../access/audit.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { decideClaim, decideField, type Lifetimes } from '../../catalog/description/decisions.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { lastDayOf } from '../../potential/claim-lifetime.js';
import { checkedClaimDecision } from './decided-claim.js';
import { checkedDecision } from './decided-value.js';
import { dueClaimItemId } from '../items/item-id.js';
import { ReviewLocks } from '../items/review-locks.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { ClaimPatchDto, EntryPatchDto } from './entry-patch.dto.js';
import { ClaimDto, FieldEntryDto } from '../../catalog/entry-views/entry.dto.js';
import { claimView, fieldView, WORKER } from '../../catalog/entry-views/entry-view.js';

function lifetimesOn(clock: Clock): Lifetimes {
  const today = vietnamDate(clock.now());
  return { today, lastDay: (kind) => lastDayOf(kind, today) };
}

@ApiTags('documents')
@Controller('documents/:id')
@Needs('librarian')
export class EntriesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DocumentAccess,
    private readonly audit: Audit,
    private readonly claims: ReviewLocks,
    private readonly clock: Clock,
  ) {}

  /** Confirm, reject or correct one value, kept in the form of its field. What cannot be one is refused (400). Where somebody else is looking at it in the review queue: 409. */
  @Patch('fields/:entryId')
  @ApiConflictResponse({ description: 'Claimed by somebody else: `claim` says who and until when' })
  @ApiOkResponse({ type: FieldEntryDto })
  async field(
    @Param('id') id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() body: EntryPatchDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<FieldEntryDto> {
    await this.access.kept(id, principal);
    const entry = await this.dataSource.transaction(async (tx) => {
      await this.claims.mustBeFree(tx, entryId, principal);
      const entry = await tx.findOneBy(FieldEntry, { id: entryId, documentId: id });
      const decision = entry && checkedDecision(entry, body);
      const decided = decision && (await decideField(tx, id, entryId, decision, principal.personId));
      if (decided) await this.claims.release(entryId, principal, tx);
      if (decided) await this.audit.record(principal, 'field.decide', id, { entryId, ...body }, tx);
      return decided;
    });
    const view = entry && fieldView(entry, WORKER);
    if (!view) throw new NotFoundException();
    return view;
  }

  /**
   * Publish, reject or limit one claim. Confirmed without a last day, it gets that of its kind. A value that is none of
   * its kind is refused (400). Where somebody else is looking at it in the review queue: 409.
   */
  @Patch('claims/:claimId')
  @ApiConflictResponse({ description: 'Claimed by somebody else: `claim` says who and until when' })
  @ApiOkResponse({ type: ClaimDto })
  async claim(
    @Param('id') id: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
    @Body() body: ClaimPatchDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ClaimDto> {
    await this.access.kept(id, principal);
    const claim = await this.dataSource.transaction(async (tx) => {
      const item = dueClaimItemId(claimId);
      await this.claims.mustBeFree(tx, item, principal);
      const claim = await tx.findOneBy(Claim, { id: claimId, documentId: id });
      const decision = claim && checkedClaimDecision(claim, body);
      const decided =
        decision &&
        (await decideClaim(tx, id, claimId, decision, principal.personId, lifetimesOn(this.clock)));
      if (decided) await this.claims.release(item, principal, tx);
      if (decided) await this.audit.record(principal, 'claim.decide', id, { claimId, ...body }, tx);
      return decided;
    });
    const view = claim && claimView(claim, WORKER);
    if (!view) throw new NotFoundException();
    return view;
  }
}
