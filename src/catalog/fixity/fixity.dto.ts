import { ApiProperty } from '@nestjs/swagger';

export class FixityFailureDto {
  @ApiProperty({ description: 'Of the document that stands on it' })
  documentId!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiProperty({ description: 'Name of the original, as it was sent' })
  name!: string;
  @ApiProperty({ description: 'Its key in the store; the same below `objects/` of a backup' })
  objectKey!: string;
  @ApiProperty({ enum: ['damaged', 'missing'] })
  outcome!: 'damaged' | 'missing';
  @ApiProperty({ type: String, format: 'date-time' })
  checkedAt!: Date;
}

export class FixityDto {
  @ApiProperty({ description: 'Each original is read again at least this often, in days; 0: never' })
  everyDays!: number;
  @ApiProperty()
  originals!: number;
  @ApiProperty({ description: 'How many were read within that time' })
  checked!: number;
  @ApiProperty({ description: 'How many hold other bytes than were taken in' })
  damaged!: number;
  @ApiProperty({ description: 'How many are not in the store' })
  missing!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When one was read last' })
  lastAt!: Date | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the one that has waited longest was read; null where one never was',
  })
  oldestAt!: Date | null;
  @ApiProperty({ type: [FixityFailureDto], description: 'At most 200, the latest found first' })
  failures!: FixityFailureDto[];
}
