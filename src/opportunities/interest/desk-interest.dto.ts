import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { FailureDto } from '../../platform/http/failure.dto.js';
import { type AnswerMailStatus, MAIL_STATUSES } from './records/interest-answer.entity.js';
import { MOST_LETTERS } from './interest.dto.js';
import { PURPOSES, type Purpose } from './records/interest.entity.js';
import {
  INTEREST_REASONS,
  INTEREST_STATES,
  type InterestReason,
  type InterestState,
} from './records/interest-states.js';
import { INTERFACE_LANGUAGES } from '../../shared/interface-languages.js';

const STATE = { enum: INTEREST_STATES, enumName: 'InterestState' };
const REASON = { enum: INTEREST_REASONS, enumName: 'InterestReason' };

export class DeskQueryDto {
  @ApiPropertyOptional(STATE)
  @MayBeAbsent()
  @IsIn(INTEREST_STATES)
  state?: InterestState;
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 30 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size: number = 30;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  cursor?: string;
}

export class InterestStepDto {
  @ApiProperty(STATE)
  @IsIn(INTEREST_STATES)
  to!: InterestState;
  @ApiPropertyOptional({ ...REASON, description: 'Needed to refuse and to close' })
  @MayBeAbsent()
  @IsIn(INTEREST_REASONS)
  reason?: InterestReason;
  @ApiPropertyOptional({ maxLength: MOST_LETTERS, description: 'For the desk; the inquirer does not see it' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(MOST_LETTERS)
  note?: string;
}

@ApiSchema({ name: 'StepCorrection' })
export class StepCorrectionDto {
  @ApiProperty({ maxLength: MOST_LETTERS, description: 'Why it was a mistake; the inquirer does not see it' })
  @IsString()
  @Length(1, MOST_LETTERS)
  reason!: string;
}

export class NewAnswerDto {
  @ApiProperty({ maxLength: MOST_LETTERS })
  @IsString()
  @Length(1, MOST_LETTERS)
  text!: string;
}

export class DealValueDto {
  @ApiProperty({ type: Number, nullable: true, description: 'In đồng; null: not said' })
  @MayBeNull()
  @IsInt()
  @Min(0)
  @Max(1e15)
  valueVnd!: number | null;
}

export class InterestSettingsDto {
  @ApiProperty({ description: 'Days after its end until the inquirer’s data of an interest is taken away' })
  @IsInt()
  @Min(1)
  @Max(3650)
  keepDays!: number;
}

export class DeskMailsDto {
  @ApiProperty({ description: 'Whether a mail each morning tells what waits' })
  @IsBoolean()
  wanted!: boolean;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, default: 'vi' })
  @MayBeAbsent()
  @IsIn(INTERFACE_LANGUAGES)
  language: 'vi' | 'en' = 'vi';
}

export class DeskItemDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ example: 'QT-7K3F-9M2P' })
  number!: string;
  @ApiProperty()
  documentId!: string;
  @ApiPropertyOptional({ description: 'Of the opportunity; absent where it cannot be read any more' })
  title?: string;
  @ApiProperty({ description: 'Whose desk it lies at' })
  owner!: string;
  @ApiProperty(STATE)
  state!: InterestState;
  @ApiProperty({ enum: PURPOSES })
  purpose!: Purpose;
  @ApiPropertyOptional({ description: 'Absent once the inquirer’s data was taken away' })
  name?: string;
  @ApiPropertyOptional()
  organisation?: string;
  @ApiProperty()
  createdAt!: string;
  @ApiProperty({ description: 'By when the desk promises the answer that is owed, or promised the last one' })
  dueAt!: string;
  @ApiProperty({ description: 'Not ended, and neither answered nor said to need no answer' })
  unanswered!: boolean;
  @ApiProperty({ description: 'It was answered, and the inquirer has written again since' })
  wroteAgain!: boolean;
}

export class StateCountDto {
  @ApiProperty(STATE)
  state!: InterestState;
  @ApiProperty()
  count!: number;
}

export class DeskListDto {
  @ApiProperty({ type: [DeskItemDto] })
  items!: DeskItemDto[];
  @ApiProperty({ type: [StateCountDto] })
  counts!: StateCountDto[];
  @ApiProperty({ description: 'Not answered within the time that was promised' })
  overdue!: number;
  @ApiPropertyOptional()
  nextCursor?: string;
  @ApiProperty({ description: 'False: no mail server is set up, and no mail goes out' })
  mails!: boolean;
  @ApiProperty({ description: 'Days after its end until the inquirer’s data of an interest is taken away' })
  keepDays!: number;
  @ApiPropertyOptional({ description: 'Whether the person asking gets the daily mail; absent: a key' })
  dailyMail?: boolean;
}

export class NextStepDto {
  @ApiProperty(STATE)
  to!: InterestState;
  @ApiProperty({ ...REASON, isArray: true, description: 'One of these is needed, if there are any' })
  reasons!: InterestReason[];
}

export class TakenStepDto {
  @ApiProperty(STATE)
  to!: InterestState;
  @ApiPropertyOptional(REASON)
  reason?: InterestReason;
  @ApiPropertyOptional({ description: 'It takes back the step before it, which was a mistake' })
  correction?: boolean;
  @ApiPropertyOptional()
  note?: string;
  @ApiPropertyOptional({ description: 'Absent: the inquirer' })
  by?: string;
  @ApiProperty()
  at!: string;
}

export class DeskAnswerDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional({ description: 'Absent once the inquirer’s data was taken away' })
  text?: string;
  @ApiProperty()
  by!: string;
  @ApiProperty()
  at!: string;
  @ApiProperty({ enum: MAIL_STATUSES })
  mail!: AnswerMailStatus;
  @ApiPropertyOptional({ type: FailureDto, description: 'Why it could not be mailed so far' })
  failure?: FailureDto;
}

export class DeskMessageDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional({ description: 'Absent once the inquirer’s data was taken away' })
  text?: string;
  @ApiProperty()
  at!: string;
}

export class DeskCaseDto extends DeskItemDto {
  @ApiProperty()
  desk!: string;
  @ApiProperty({ enum: INTERFACE_LANGUAGES })
  language!: string;
  @ApiPropertyOptional()
  email?: string;
  @ApiPropertyOptional()
  phone?: string;
  @ApiPropertyOptional()
  message?: string;
  @ApiProperty()
  withdrawn!: boolean;
  @ApiPropertyOptional({ description: 'When the inquirer’s data was taken away' })
  forgottenAt?: string;
  @ApiPropertyOptional({ description: 'In đồng' })
  valueVnd?: number;
  @ApiProperty({ type: [NextStepDto] })
  next!: NextStepDto[];
  @ApiPropertyOptional({
    ...STATE,
    description: 'Where it would stand if its last step were taken back; absent: that step is not the desk’s',
  })
  correctableTo?: InterestState;
  @ApiProperty({ description: 'Whether an answer may be written' })
  mayAnswer!: boolean;
  @ApiProperty({ description: 'Whether an answer is mailed, too' })
  mails!: boolean;
  @ApiProperty({ type: [TakenStepDto] })
  steps!: TakenStepDto[];
  @ApiProperty({ type: [DeskAnswerDto] })
  answers!: DeskAnswerDto[];
  @ApiProperty({ type: [DeskMessageDto], description: 'What the inquirer wrote after `message`' })
  messages!: DeskMessageDto[];
}
