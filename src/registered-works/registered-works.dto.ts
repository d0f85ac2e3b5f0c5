import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { Document } from '../catalog/documents/document.entity.js';
import { MayBeAbsent } from '../platform/http/dto-checks.js';
import { REGISTERED_WORK_STATES, POTENTIALS } from './records/registered-work-state.js';
import type { RegisteredWork } from './records/registered-work.entity.js';
import type { RegisteredWorkEvent } from './records/registered-work-event.entity.js';
import type { OpenProposal } from './lists/proposals.js';
import { LINK_STATES, type RegisteredWorkLink } from './records/registered-work-link.entity.js';

export class RegisteredWorkQueryDto {
  @ApiPropertyOptional({ description: 'Words of the title, a number, or who leads it' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  q?: string;
  @ApiPropertyOptional({ enum: REGISTERED_WORK_STATES })
  @MayBeAbsent()
  @IsIn(REGISTERED_WORK_STATES)
  state?: (typeof REGISTERED_WORK_STATES)[number];
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
  @ApiPropertyOptional({ description: 'Part of a name of who leads it; marks and titles do not matter' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  investigator?: string;
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

export class RegisteredWorkChangeDto {
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

@ApiSchema({ name: 'RegisteredWork' })
export class RegisteredWorkDto {
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
  @ApiPropertyOptional({ description: 'Principal investigator, as the list names them' })
  investigator?: string;
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
  @ApiProperty({ enum: REGISTERED_WORK_STATES })
  state!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'When each state was reached',
  })
  reached!: Record<string, string>;
  @ApiPropertyOptional({ description: 'The tied document' })
  documentId?: string;

  static of(registeredWork: RegisteredWork, unitName: string): RegisteredWorkDto {
    const { potentialAt, readAt } = registeredWork;
    return {
      id: registeredWork.id,
      ...given({
        registrationNumber: registeredWork.registrationNumber,
        taskCode: registeredWork.taskCode,
        applicationNumber: registeredWork.applicationNumber,
        title: registeredWork.title,
        kind: registeredWork.kind,
        host: registeredWork.host,
        investigator: registeredWork.investigator,
        year: registeredWork.year,
        field: registeredWork.field,
        potentialFrom: registeredWork.potentialFrom,
        potentialBy: registeredWork.potentialBy,
        potentialAt: potentialAt?.toISOString(),
        potentialBeforeReading: potentialAt ? !readAt || potentialAt <= readAt : undefined,
        documentId: registeredWork.documentId,
      }),
      unitId: registeredWork.unitId,
      unit: unitName,
      potential: registeredWork.potential,
      countedPotential: registeredWork.countedPotential,
      listName: registeredWork.listName,
      listRow: registeredWork.listRow,
      state: registeredWork.state,
      reached: reachedOf(registeredWork),
    };
  }
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** What there is. */
const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;

function reachedOf(registeredWork: RegisteredWork): Record<string, string> {
  const times = [
    ['known', registeredWork.listedAt],
    ['received', registeredWork.receivedAt],
    ['read', registeredWork.readAt],
    ['described', registeredWork.describedAt],
    ['verified', registeredWork.verifiedAt],
    ['open', registeredWork.openAt],
  ] as const;
  return Object.fromEntries(times.flatMap(([state, at]) => (at ? [[state, at.toISOString()]] : [])));
}

export class RegisteredWorkListDto {
  @ApiProperty({ type: [RegisteredWorkDto] })
  items!: RegisteredWorkDto[];
  @ApiProperty({ description: 'All that fit the question' })
  total!: number;
  @ApiPropertyOptional()
  nextCursor?: string;
}

export class RegisteredWorkLinkDto {
  @ApiProperty()
  documentId!: string;
  @ApiProperty({ enum: LINK_STATES })
  state!: string;
  @ApiProperty({ description: '0–1' })
  score!: number;
  @ApiProperty({ enum: ['number', 'title', 'person'] })
  reason!: string;
  @ApiPropertyOptional({ description: 'Absent: a machine' })
  decidedBy?: string;
  @ApiPropertyOptional()
  decidedAt?: string;

  static of({
    documentId,
    state,
    score,
    reason,
    decidedBy,
    decidedAt,
  }: RegisteredWorkLink): RegisteredWorkLinkDto {
    return {
      documentId,
      state,
      score,
      reason,
      ...given({ decidedBy, decidedAt: decidedAt?.toISOString() }),
    };
  }
}

export class RegisteredWorkEventDto {
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

  static of({ kind, before, after, counts, actor, at }: RegisteredWorkEvent): RegisteredWorkEventDto {
    return { kind, after, at: at.toISOString(), ...given({ before, counts, actor }) };
  }
}

@ApiSchema({ name: 'RegisteredWorkDetail' })
export class RegisteredWorkDetailDto extends RegisteredWorkDto {
  @ApiProperty({ type: [RegisteredWorkLinkDto] })
  links!: RegisteredWorkLinkDto[];
  @ApiProperty({ type: [RegisteredWorkEventDto], description: 'Oldest first' })
  events!: RegisteredWorkEventDto[];
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
  @ApiProperty({ type: [String], description: 'Authors or inventors' })
  people!: string[];
  @ApiProperty()
  pageCount!: number;

  static of(
    { id, title, type, status, year, pageCount }: Document,
    facts: {
      readonly host?: string;
      readonly numbers: readonly string[];
      readonly people: readonly string[];
    },
  ): MatchedDocumentDto {
    return {
      id,
      type,
      status,
      pageCount,
      numbers: [...facts.numbers],
      people: [...facts.people],
      ...given({ title, year, host: facts.host }),
    };
  }
}

@ApiSchema({ name: 'RegisteredWorkMatch' })
export class RegisteredWorkMatchDto {
  @ApiProperty({ type: RegisteredWorkDto })
  registeredWork!: RegisteredWorkDto;
  @ApiProperty({ type: MatchedDocumentDto })
  document!: MatchedDocumentDto;
  @ApiProperty({ type: RegisteredWorkLinkDto })
  link!: RegisteredWorkLinkDto;
}

export class RegisteredWorkMatchesDto {
  @ApiProperty({ type: [RegisteredWorkMatchDto] })
  items!: RegisteredWorkMatchDto[];
  @ApiProperty({ description: 'All that wait for a person' })
  total!: number;
}

@ApiSchema({ name: 'RegisteredWorkProposal' })
export class RegisteredWorkProposalDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: RegisteredWorkDto })
  registeredWork!: RegisteredWorkDto;
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

  static of({ proposal, registeredWork }: OpenProposal, unitName: string): RegisteredWorkProposalDto {
    const { id, field, before, after, listName, listRow } = proposal;
    return {
      id,
      field,
      after,
      listName,
      listRow,
      registeredWork: RegisteredWorkDto.of(registeredWork, unitName),
      ...given({ before }),
    };
  }
}

export class RegisteredWorkProposalsDto {
  @ApiProperty({ type: [RegisteredWorkProposalDto] })
  items!: RegisteredWorkProposalDto[];
  @ApiProperty()
  total!: number;
}
