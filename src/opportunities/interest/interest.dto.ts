import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsEmail, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { PURPOSES, type Purpose } from './records/interest.entity.js';
import {
  INTEREST_REASONS,
  INTEREST_STATES,
  type InterestReason,
  type InterestState,
} from './records/interest-states.js';
import { INTERFACE_LANGUAGES } from '../../shared/interface-languages.js';

export const MOST_LETTERS = 4000;
/** Digits with the usual signs between them, as people write them. */
const PHONE = /^[+(]?\d[\d\s().\-/]{5,38}$/;

export class NewInterestDto {
  @ApiProperty({ enum: PURPOSES, description: '`text` asks for the text that is closed' })
  @IsIn(PURPOSES)
  purpose!: Purpose;
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;
  @ApiPropertyOptional({ maxLength: 300 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  organisation?: string;
  @ApiPropertyOptional({ description: 'This or a telephone number is needed; never published' })
  @MayBeAbsent()
  @IsEmail()
  @MaxLength(254)
  email?: string;
  @ApiPropertyOptional({ maxLength: 40 })
  @MayBeAbsent()
  @Matches(PHONE, { message: 'phone must be a telephone number' })
  phone?: string;
  @ApiProperty({ maxLength: MOST_LETTERS })
  @IsString()
  @Length(1, MOST_LETTERS)
  message!: string;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, default: 'vi', description: 'Of the answers’ mails' })
  @MayBeAbsent()
  @IsIn(INTERFACE_LANGUAGES)
  language: 'vi' | 'en' = 'vi';
  @ApiProperty({ description: 'That the desk may use these data to answer; nothing is taken in without it' })
  @Equals(true, { message: 'consent is needed' })
  consent!: boolean;
  @ApiPropertyOptional({ description: 'Left empty by persons: they do not see it' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(0, { message: 'website must be left empty' })
  website?: string;
}

export class InterestReceiptDto {
  @ApiProperty({ example: 'QT-7K3F-9M2P' })
  number!: string;
  @ApiProperty({ description: 'Shows the inquirer how it stands; lets in whoever has it' })
  link!: string;
  @ApiProperty({ description: 'Who answers' })
  desk!: string;
  @ApiProperty({ description: 'By when the desk promises an answer' })
  dueAt!: string;
  @ApiProperty({ description: 'Whether answers come by mail, too' })
  mails!: boolean;
}

export class OwnStepDto {
  @ApiProperty({ enum: INTEREST_STATES, enumName: 'InterestState' })
  to!: InterestState;
  @ApiPropertyOptional({ enum: INTEREST_REASONS, enumName: 'InterestReason' })
  reason?: InterestReason;
  @ApiPropertyOptional({ description: 'It takes back the step before it, which was a mistake' })
  correction?: boolean;
  @ApiProperty()
  at!: string;
}

export class NewMessageDto {
  @ApiProperty({ maxLength: MOST_LETTERS })
  @IsString()
  @Length(1, MOST_LETTERS)
  text!: string;
}

export class OwnMessageDto {
  @ApiProperty()
  text!: string;
  @ApiProperty()
  at!: string;
}

export class OwnAnswerDto {
  @ApiProperty()
  text!: string;
  @ApiProperty()
  at!: string;
}

export class OwnInterestDto {
  @ApiProperty()
  number!: string;
  @ApiProperty()
  documentId!: string;
  @ApiPropertyOptional({ description: 'Absent: the opportunity is not shown to everybody any more' })
  title?: string;
  @ApiProperty()
  desk!: string;
  @ApiProperty({ enum: INTEREST_STATES, enumName: 'InterestState' })
  state!: InterestState;
  @ApiProperty({ enum: PURPOSES })
  purpose!: Purpose;
  @ApiPropertyOptional()
  name?: string;
  @ApiPropertyOptional()
  organisation?: string;
  @ApiPropertyOptional()
  email?: string;
  @ApiPropertyOptional()
  phone?: string;
  @ApiPropertyOptional()
  message?: string;
  @ApiProperty()
  createdAt!: string;
  @ApiProperty({ description: 'By when the desk promises the answer that is owed, or promised the last one' })
  dueAt!: string;
  @ApiProperty({
    description: 'Whether an answer is owed: none was given, or the inquirer has written again',
  })
  waits!: boolean;
  @ApiProperty({ description: 'Whether the inquirer may write on' })
  mayWrite!: boolean;
  @ApiProperty({ description: 'Whether an answer was given, or the desk has gone on with it' })
  responded!: boolean;
  @ApiProperty()
  withdrawn!: boolean;
  @ApiProperty({ type: [OwnStepDto] })
  steps!: OwnStepDto[];
  @ApiProperty({ type: [OwnAnswerDto] })
  answers!: OwnAnswerDto[];
  @ApiProperty({ type: [OwnMessageDto], description: 'What the inquirer wrote after `message`' })
  messages!: OwnMessageDto[];
  @ApiProperty({ description: 'Whether answers come by mail, too' })
  mails!: boolean;
}
