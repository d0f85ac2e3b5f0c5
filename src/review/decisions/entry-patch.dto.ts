import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsDefined, IsIn, IsObject } from 'class-validator';
import { CLAIM_SCHEMAS, type ClaimSchema } from '../../catalog/claim-values/claim-schemas.js';
import { IsCalendarDate, MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { ENTRY_STATUSES, type EntryStatus } from '../../shared/field-names.js';

export class EntryPatchDto {
  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @MayBeAbsent()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;
  @ApiPropertyOptional({
    description: 'A corrected value; its source is then the person',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }],
  })
  @MayBeAbsent()
  @IsDefined()
  value?: unknown;
}

export class ClaimPatchDto {
  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @MayBeAbsent()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;
  @ApiPropertyOptional({
    description: "A corrected value, of the form that the claim's kind has",
    oneOf: Object.values<ClaimSchema>(CLAIM_SCHEMAS).map((schema) => ({ ...schema })),
  })
  @MayBeAbsent()
  @IsObject()
  value?: Record<string, unknown>;
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsCalendarDate()
  validUntil?: string | null;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  publicQuote?: boolean;
}
