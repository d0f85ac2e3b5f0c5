import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DUE_REASONS } from '../../catalog/evidence/claim-standing.js';

export class DueClaimsQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  cursor?: string;
  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size: number = 50;
}

export class DueClaimDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  documentId!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiPropertyOptional()
  language?: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  value!: Record<string, unknown>;
  @ApiProperty()
  quote!: string;
  @ApiProperty({ description: '0: the page was taken out of view' })
  page!: number;
  @ApiProperty({ enum: [...DUE_REASONS, 'faulty'], description: 'faulty: the value is none of its kind' })
  due!: string;
  @ApiPropertyOptional({ description: 'YYYY-MM-DD' })
  validUntil?: string;
}

export class DueClaimsDto {
  @ApiProperty({ type: [DueClaimDto] })
  items!: DueClaimDto[];
  @ApiPropertyOptional({
    type: [DueClaimDto],
    description:
      'With the first page: claims whose value is none of their kind. Others do not see them; correct or reject them. As found in the last minutes',
  })
  faulty?: DueClaimDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
}
