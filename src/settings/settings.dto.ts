import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../platform/http/dto-checks.js';

export class QualityThresholdsDto {
  @ApiPropertyOptional({
    description: 'Share of characters that may be wrong; a batch passes where the upper bound is within it',
  })
  @MayBeAbsent()
  @IsNumber()
  @Min(0.0001)
  @Max(0.5)
  maxCer?: number;
  @ApiPropertyOptional({
    description: 'Share of values that must be right; a batch passes where the lower bound is within it',
  })
  @MayBeAbsent()
  @IsNumber()
  @Min(0.5)
  @Max(0.9999)
  minPrecision?: number;
  @ApiPropertyOptional({
    description: 'How wide, to either side, the interval of the error rate may be by intent',
  })
  @MayBeAbsent()
  @IsNumber()
  @Min(0.0005)
  @Max(0.2)
  cerHalfWidth?: number;
  @ApiPropertyOptional({ description: 'The same of the share of right values' })
  @MayBeAbsent()
  @IsNumber()
  @Min(0.005)
  @Max(0.3)
  precisionHalfWidth?: number;
}

export class FixitySettingsDto {
  @ApiPropertyOptional({ description: 'Each original is read again at least this often, in days; 0: never' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(3650)
  everyDays?: number;
  @ApiPropertyOptional({ description: 'How fast the checks may read, in megabytes (10⁶ bytes) a second' })
  @MayBeAbsent()
  @IsNumber()
  @Min(0.1)
  @Max(10_000)
  megabytesPerSecond?: number;
}

const Weight =
  (description: string): PropertyDecorator =>
  (target, name) => {
    ApiPropertyOptional({ description, minimum: 0, maximum: 100 })(target, name);
    MayBeAbsent()(target, name);
    IsNumber()(target, name);
    Min(0)(target, name);
    Max(100)(target, name);
  };

export class ScoreWeightsDto {
  @Weight('Readiness (TRL)')
  readiness?: number;
  @Weight('Protection')
  protection?: number;
  @Weight('Market and adopters')
  market?: number;
  @Weight('Pilot and trial production')
  pilot?: number;
  @Weight('Gain and cost')
  economics?: number;
  @Weight('Local fit')
  localFit?: number;
  @Weight('Completeness')
  completeness?: number;
}

/** A day of the year that there is in every year. */
const DAY_OF_YEAR =
  /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;

const Days =
  (description: string): PropertyDecorator =>
  (target, name) => {
    ApiPropertyOptional({ type: [Number], description, example: [14, 3] })(target, name);
    MayBeAbsent()(target, name);
    IsArray()(target, name);
    ArrayMaxSize(5)(target, name);
    IsInt({ each: true })(target, name);
    Min(1, { each: true })(target, name);
    Max(90, { each: true })(target, name);
  };

export class ReportDatesDto {
  @ApiPropertyOptional({ example: '11-15', description: 'Units report before this day of the year' })
  @MayBeAbsent()
  @Matches(DAY_OF_YEAR, { message: 'unitsBefore must be a day as MM-DD' })
  unitsBefore?: string;
  @ApiPropertyOptional({
    example: '12-31',
    description: 'The compiled report is due on this day of the year',
  })
  @MayBeAbsent()
  @Matches(DAY_OF_YEAR, { message: 'reportOn must be a day as MM-DD' })
  reportOn?: string;
  @Days('Units that have not sent are reminded by mail when so many days are left; empty: not')
  remindBefore?: number[];
  @Days('The same when they are so many days late')
  remindAfter?: number[];
}

export class ContactDto {
  @ApiPropertyOptional({ description: 'Of the desk that answers; empty: none' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;
  @ApiPropertyOptional({ description: 'Empty: none' })
  @ValidateIf((_, value) => value !== undefined && value !== '')
  @IsEmail()
  @MaxLength(320)
  email?: string;
  @ApiPropertyOptional({ description: 'Empty: none' })
  @MayBeAbsent()
  @Matches(/^[\d\s().+-]{0,40}$/, { message: 'phone may hold digits, spaces and ( ) . + -' })
  phone?: string;
}

export class SettingsDto {
  @ApiPropertyOptional({
    description: 'Full months that must lie behind before an end is foreseen; 3 unless set',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(24)
  forecastMonths?: number;
  @ApiPropertyOptional({ type: Number, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  target2030?: number | null;
  @ApiPropertyOptional({
    type: QualityThresholdsDto,
    description: 'When a batch passes; changed by administrators only',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => QualityThresholdsDto)
  quality?: QualityThresholdsDto;
  @ApiPropertyOptional({
    type: FixitySettingsDto,
    description: 'How the originals are checked; changed by administrators only',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => FixitySettingsDto)
  fixity?: FixitySettingsDto;
  @ApiPropertyOptional({
    type: ScoreWeightsDto,
    description: 'Points of each part of the score, together 100; changed by administrators only',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ScoreWeightsDto)
  weights?: ScoreWeightsDto;
  @ApiPropertyOptional({
    type: ReportDatesDto,
    description: 'When yearly reports are due; changed by managers of the Department',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ReportDatesDto)
  report?: ReportDatesDto;
  @ApiPropertyOptional({
    type: ContactDto,
    description: 'Whom people ask: said in the footer and on the help page; changed by administrators only',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}
