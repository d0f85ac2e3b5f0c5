import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Document } from '../../catalog/documents/document.entity.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { HOLDING_STATES, POTENTIALS } from './records/holding-state.js';
import type { Holding } from './records/holding.entity.js';
import type { HoldingEvent } from './records/holding-event.entity.js';
import type { OpenProposal } from './lists/proposals.js';
import { TIE_STATES, type HoldingTie } from './records/holding-tie.entity.js';

export class HoldingQueryDto {
  @ApiPropertyOptional({ description: 'Words of the title, or a number' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  q?: string;
  @ApiPropertyOptional({ enum: HOLDING_STATES })
  @MayBeAbsent()
  @IsIn(HOLDING_STATES)
  state?: (typeof HOLDING_STATES)[number];
  @ApiPropertyOptional({ enum: POTENTIALS })
  @MayBeAbsent()
  @IsIn(POTENTIALS)
  potential?: (typeof POTENTIALS)[number];
  @ApiPropertyOptional({ description: 'Responsible unit: id of an organisation' })
  @MayBeAbsent()
  @IsUUID()
  unit?: string;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9999)
  year?: number;
  @ApiPropertyOptional({ default: 50 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size?: number;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class SizeQueryDto {
  @ApiPropertyOptional({ default: 20 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size?: number;
}

export class HoldingChangeDto {
  @ApiProperty({ enum: POTENTIALS })
  @IsIn(POTENTIALS)
  potential!: (typeof POTENTIALS)[number];
}

export class MatchAnswerDto {
  @ApiProperty({ enum: ['yes', 'no', 'later'] })
  @IsIn(['yes', 'no', 'later'])
  answer!: 'yes' | 'no' | 'later';
}

export class ProposalAnswerDto {
  @ApiProperty({ description: 'False: it stays as it was, and is not proposed again' })
  @IsBoolean()
  take!: boolean;
}

@ApiSchema({ name: 'Holding' })
export class HoldingDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  registrationNumber?: string;
  @ApiPropertyOptional()
  taskCode?: string;
  @ApiPropertyOptional()
  applicationNumber?: string;
  @ApiPropertyOptional()
  title?: string;
  @ApiPropertyOptional()
  kind?: string;
  @ApiPropertyOptional()
  host?: string;
  @ApiProperty({ description: 'Responsible unit' })
  unitId!: string;
  @ApiProperty()
  unit!: string;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional()
  field?: string;
  @ApiProperty({ enum: POTENTIALS })
  potential!: string;
  @ApiProperty({
    enum: POTENTIALS,
    description: 'By which the share is counted: as it was before the reading',
  })
  countedPotential!: string;
  @ApiPropertyOptional({ enum: ['list', 'person'] })
  potentialFrom?: string;
  @ApiPropertyOptional()
  potentialBy?: string;
  @ApiPropertyOptional()
  potentialAt?: string;
  @ApiPropertyOptional({ description: 'Said before the document was read; absent where nothing was said' })
  potentialBeforeReading?: boolean;
  @ApiProperty({ description: 'Of the list that brought it' })
  listName!: string;
  @ApiProperty({ description: 'As spreadsheet programs count' })
  listRow!: number;
  @ApiProperty({ enum: HOLDING_STATES })
  state!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'When each state was reached',
  })
  reached!: Record<string, string>;
  @ApiPropertyOptional({ description: 'The tied document' })
  documentId?: string;

  static of(holding: Holding, unitName: string): HoldingDto {
    const { potentialAt, readAt } = holding;
    return {
      id: holding.id,
      ...given({
        registrationNumber: holding.registrationNumber,
        taskCode: holding.taskCode,
        applicationNumber: holding.applicationNumber,
        title: holding.title,
        kind: holding.kind,
        host: holding.host,
        year: holding.year,
        field: holding.field,
        potentialFrom: holding.potentialFrom,
        potentialBy: holding.potentialBy,
        potentialAt: potentialAt?.toISOString(),
        potentialBeforeReading: potentialAt ? !readAt || potentialAt <= readAt : undefined,
        documentId: holding.documentId,
      }),
      unitId: holding.unitId,
      unit: unitName,
      potential: holding.potential,
      countedPotential: holding.countedPotential,
      listName: holding.listName,
      listRow: holding.listRow,
      state: holding.state,
      reached: reachedOf(holding),
    };
  }
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** What there is. */
const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;

function reachedOf(holding: Holding): Record<string, string> {
  const times = [
    ['known', holding.listedAt],
    ['received', holding.receivedAt],
    ['read', holding.readAt],
    ['described', holding.describedAt],
    ['verified', holding.verifiedAt],
    ['open', holding.openAt],
  ] as const;
  return Object.fromEntries(times.flatMap(([state, at]) => (at ? [[state, at.toISOString()]] : [])));
}

export class HoldingListDto {
  @ApiProperty({ type: [HoldingDto] })
  items!: HoldingDto[];
  @ApiProperty({ description: 'All that fit the question' })
  total!: number;
  @ApiPropertyOptional()
  nextCursor?: string;
}

export class HoldingTieDto {
  @ApiProperty()
  documentId!: string;
  @ApiProperty({ enum: TIE_STATES })
  state!: string;
  @ApiProperty({ description: '0–1' })
  score!: number;
  @ApiProperty({ enum: ['number', 'title', 'person'] })
  reason!: string;
  @ApiPropertyOptional({ description: 'Absent: a machine' })
  decidedBy?: string;
  @ApiPropertyOptional()
  decidedAt?: string;

  static of({ documentId, state, score, reason, decidedBy, decidedAt }: HoldingTie): HoldingTieDto {
    return {
      documentId,
      state,
      score,
      reason,
      ...given({ decidedBy, decidedAt: decidedAt?.toISOString() }),
    };
  }
}

export class HoldingEventDto {
  @ApiProperty({ enum: ['state', 'potential'] })
  kind!: string;
  @ApiPropertyOptional()
  before?: string;
  @ApiProperty()
  after!: string;
  @ApiPropertyOptional({ description: 'Of a potential: said before the reading, so that it counts' })
  counts?: boolean;
  @ApiPropertyOptional({ description: 'Absent: the system' })
  actor?: string;
  @ApiProperty()
  at!: string;

  static of({ kind, before, after, counts, actor, at }: HoldingEvent): HoldingEventDto {
    return { kind, after, at: at.toISOString(), ...given({ before, counts, actor }) };
  }
}

@ApiSchema({ name: 'HoldingDetail' })
export class HoldingDetailDto extends HoldingDto {
  @ApiProperty({ type: [HoldingTieDto] })
  ties!: HoldingTieDto[];
  @ApiProperty({ type: [HoldingEventDto], description: 'Oldest first' })
  events!: HoldingEventDto[];
}

export class MatchedDocumentDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  title?: string;
  @ApiProperty()
  type!: string;
  @ApiProperty()
  status!: string;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional()
  host?: string;
  @ApiProperty({
    type: [String],
    description: 'Registration, task, application, publication and grant numbers',
  })
  numbers!: string[];
  @ApiProperty()
  pageCount!: number;

  static of(
    { id, title, type, status, year, pageCount }: Document,
    facts: { readonly host?: string; readonly numbers: readonly string[] },
  ): MatchedDocumentDto {
    return {
      id,
      type,
      status,
      pageCount,
      numbers: [...facts.numbers],
      ...given({ title, year, host: facts.host }),
    };
  }
}

@ApiSchema({ name: 'HoldingMatch' })
export class HoldingMatchDto {
  @ApiProperty({ type: HoldingDto })
  holding!: HoldingDto;
  @ApiProperty({ type: MatchedDocumentDto })
  document!: MatchedDocumentDto;
  @ApiProperty({ type: HoldingTieDto })
  tie!: HoldingTieDto;
}

export class HoldingMatchesDto {
  @ApiProperty({ type: [HoldingMatchDto] })
  items!: HoldingMatchDto[];
  @ApiProperty({ description: 'All that wait for a person' })
  total!: number;
}

@ApiSchema({ name: 'HoldingProposal' })
export class HoldingProposalDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: HoldingDto })
  holding!: HoldingDto;
  @ApiProperty()
  field!: string;
  @ApiPropertyOptional()
  before?: string;
  @ApiProperty()
  after!: string;
  @ApiProperty()
  listName!: string;
  @ApiProperty()
  listRow!: number;

  static of({ proposal, holding }: OpenProposal, unitName: string): HoldingProposalDto {
    const { id, field, before, after, listName, listRow } = proposal;
    return {
      id,
      field,
      after,
      listName,
      listRow,
      holding: HoldingDto.of(holding, unitName),
      ...given({ before }),
    };
  }
}

export class HoldingProposalsDto {
  @ApiProperty({ type: [HoldingProposalDto] })
  items!: HoldingProposalDto[];
  @ApiProperty()
  total!: number;
}
