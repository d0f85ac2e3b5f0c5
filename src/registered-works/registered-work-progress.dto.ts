import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PaceDto } from './pace.dto.js';
import { REGISTERED_WORK_STATES } from './records/registered-work-state.js';

@ApiSchema({ name: 'RegisteredWorkStateCounts' })
export class StateCountsDto {
  @ApiProperty({ description: 'No document is linked to it' })
  known!: number;
  @ApiProperty({ description: 'A document is, and is not read yet' })
  received!: number;
  @ApiProperty({ description: 'Its text stands' })
  read!: number;
  @ApiProperty({ description: 'Title, type and more stand, it is searchable' })
  described!: number;
  @ApiProperty({ description: 'Decided by a person, or its batch passed its sample' })
  verified!: number;
  @ApiProperty({ description: 'Verified, and anybody may read the record' })
  open!: number;
}

@ApiSchema({ name: 'RegisteredWorkCoverage' })
export class CoverageDto {
  @ApiProperty()
  total!: number;
  @ApiProperty({ description: 'Findable by anybody, and checked' })
  open!: number;
  @ApiPropertyOptional({ description: 'Described, verified or open; for staff' })
  digitised?: number;
  @ApiPropertyOptional({ description: 'Verified or open; for staff' })
  checked?: number;
  @ApiPropertyOptional({ type: StateCountsDto, description: 'Each in the state that it is in; for staff' })
  states?: StateCountsDto;
}

@ApiSchema({ name: 'RegisteredWorkCut' })
export class RegisteredWorkCutDto {
  @ApiProperty({ description: 'Of a unit its id' })
  key!: string;
  @ApiProperty({ description: 'Empty: not said' })
  name!: string;
  @ApiProperty({ type: CoverageDto })
  all!: CoverageDto;
  @ApiProperty({ type: CoverageDto })
  likely!: CoverageDto;
}

@ApiSchema({ name: 'RegisteredWorkMonth' })
export class RegisteredWorkMonthDto {
  @ApiProperty({ example: '2026-11' })
  month!: string;
  @ApiProperty({ description: 'Digitised in this month' })
  digitised!: number;
  @ApiProperty({ description: 'Digitised by its end' })
  total!: number;
}

@ApiSchema({ name: 'RegisteredWorkPath' })
export class RegisteredWorkPathDto {
  @ApiProperty({ type: [RegisteredWorkMonthDto] })
  byMonth!: RegisteredWorkMonthDto[];
  @ApiProperty({ description: 'All of them, by the end of 2030' })
  target!: number;
  @ApiProperty({ type: PaceDto })
  pace!: PaceDto;
}

@ApiSchema({ name: 'RegisteredWorkWait' })
export class WaitDto {
  @ApiProperty({ enum: REGISTERED_WORK_STATES })
  state!: string;
  @ApiProperty({ description: 'Wait in this state for the next' })
  waiting!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Days that half of them have waited at least' })
  medianDays!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  longestDays!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Days that half of those took who went on within a year',
  })
  passedDays!: number | null;
}

@ApiSchema({ name: 'RegisteredWorkProgress' })
export class RegisteredWorkProgressDto {
  @ApiProperty({ description: 'When it was counted' })
  at!: string;
  @ApiProperty({ type: CoverageDto })
  all!: CoverageDto;
  @ApiProperty({
    type: CoverageDto,
    description: 'Of those likely to have potential, as was said before the reading',
  })
  likely!: CoverageDto;
  @ApiPropertyOptional()
  unlikely?: number;
  @ApiPropertyOptional({ description: 'Nobody has said whether they have potential' })
  unknown?: number;
  @ApiPropertyOptional({ description: 'Likely by a list that came when the document had been read' })
  likelyAfterReading?: number;
  @ApiPropertyOptional({ description: 'Potential changed by a person after the reading; not counted' })
  changedAfterReading?: number;
  @ApiPropertyOptional({ description: 'Received, but the reading failed' })
  failed?: number;
  @ApiPropertyOptional({ description: 'Wait for a person to say whether a document is theirs' })
  doubtfulMatches?: number;
  @ApiPropertyOptional({ type: [RegisteredWorkCutDto] })
  byUnit?: RegisteredWorkCutDto[];
  @ApiPropertyOptional({ type: [RegisteredWorkCutDto], description: 'By institution; the 200 largest' })
  byHost?: RegisteredWorkCutDto[];
  @ApiProperty({ type: [RegisteredWorkCutDto] })
  byField!: RegisteredWorkCutDto[];
  @ApiProperty({ type: [RegisteredWorkCutDto] })
  byYear!: RegisteredWorkCutDto[];
  @ApiPropertyOptional({ type: RegisteredWorkPathDto })
  path?: RegisteredWorkPathDto;
  @ApiPropertyOptional({
    type: RegisteredWorkPathDto,
    description: 'The same over those likely to have potential',
  })
  pathLikely?: RegisteredWorkPathDto;
  @ApiPropertyOptional({ type: [WaitDto] })
  waits?: WaitDto[];
  @ApiPropertyOptional({
    enum: REGISTERED_WORK_STATES,
    description: 'Where most documents wait that have come',
  })
  heldUpIn?: string;
}
