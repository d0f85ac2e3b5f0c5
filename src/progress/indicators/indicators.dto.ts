import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsNumber, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { IndicatorValue } from './indicator-value.entity.js';
import type { KnownIndicator } from './indicators.js';

export class IndicatorTargetDto {
  @ApiProperty()
  value!: number;
  @ApiPropertyOptional({ description: 'More than that' })
  over?: boolean;
}

export class IndicatorValueDto {
  @ApiProperty()
  year!: number;
  @ApiProperty()
  value!: number;
  @ApiProperty({ description: 'Where it is from' })
  source!: string;
  @ApiProperty()
  typedBy!: string;
  @ApiProperty()
  typedAt!: string;

  static of({ year, value, source, typedBy, typedAt }: IndicatorValue): IndicatorValueDto {
    return { year, value, source, typedBy, typedAt: typedAt.toISOString() };
  }
}

@ApiSchema({ name: 'Indicator' })
export class IndicatorDto {
  @ApiProperty()
  key!: string;
  @ApiProperty({ enum: ['percent', 'count'] })
  unit!: string;
  @ApiPropertyOptional({ type: IndicatorTargetDto })
  target2025?: IndicatorTargetDto;
  @ApiPropertyOptional({ type: IndicatorTargetDto })
  target2030?: IndicatorTargetDto;
  @ApiProperty({ description: 'Counted by the system; else it is typed' })
  computed!: boolean;
  @ApiPropertyOptional({ description: 'As counted now; absent: it cannot be computed yet' })
  now?: number;
  @ApiProperty({ type: [IndicatorValueDto], description: 'Typed ones, the oldest first' })
  values!: IndicatorValueDto[];

  static of({
    key,
    unit,
    target2025,
    target2030,
    computed = false,
    now,
    values,
  }: KnownIndicator): IndicatorDto {
    return {
      key,
      unit,
      computed,
      ...(target2025 ? { target2025: { ...target2025 } } : {}),
      ...(target2030 ? { target2030: { ...target2030 } } : {}),
      ...(now === undefined ? {} : { now }),
      values: values.map((value) => IndicatorValueDto.of(value)),
    };
  }
}

export class IndicatorsDto {
  @ApiProperty({ type: [IndicatorDto] })
  items!: IndicatorDto[];
}

export class NewIndicatorValueDto {
  @ApiProperty()
  @IsNumber()
  @Min(-1_000_000_000)
  @Max(1_000_000_000)
  value!: number;
  @ApiProperty({ description: 'Where it is from', minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  source!: string;
}
