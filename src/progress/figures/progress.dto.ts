import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RegisteredWorkProgressDto } from '../../registered-works/registered-work-progress.dto.js';
import { PaceDto } from '../../registered-works/pace.dto.js';

export class MonthDto {
  @ApiProperty({ example: '2026-11' })
  month!: string;
  @ApiProperty({ description: 'Digitised in this month' })
  digitised!: number;
  @ApiProperty({ description: 'Digitised by its end' })
  total!: number;
}

export class TypeCountDto {
  @ApiProperty()
  type!: string;
  @ApiProperty()
  count!: number;
}

export class ProgressReportDto {
  @ApiProperty({ description: 'Digitised, records, in work and failed together' })
  total!: number;
  @ApiProperty({ description: 'With pages that are read, and described' })
  digitised!: number;
  @ApiProperty({ description: 'Records without pages; not digitised' })
  records!: number;
  @ApiProperty({ description: 'Wait, are read, or still lack a title' })
  inWork!: number;
  @ApiProperty()
  failed!: number;
  @ApiProperty({ description: 'Of what is digitised' })
  pages!: number;
  @ApiPropertyOptional({
    description: 'How many documents are to be digitised by the end of 2030; absent: not set',
  })
  target2030?: number;
  @ApiProperty({ type: [MonthDto] })
  byMonth!: MonthDto[];
  @ApiProperty({ type: [TypeCountDto] })
  byType!: TypeCountDto[];
  @ApiProperty({ type: PaceDto })
  pace!: PaceDto;
  @ApiPropertyOptional({
    type: RegisteredWorkProgressDto,
    description: 'Of what is to be digitised; absent: no list of it was imported',
  })
  registeredWorks?: RegisteredWorkProgressDto;
}
