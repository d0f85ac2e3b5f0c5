import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { RereadDto } from '../dto/document-patch.dto.js';

export class RereadScopeQueryDto {
  @ApiPropertyOptional({ description: 'Documents of this batch only' })
  @MayBeAbsent()
  @IsUUID()
  batch?: string;
  @ApiPropertyOptional({ description: 'This document only' })
  @MayBeAbsent()
  @IsUUID()
  document?: string;
}

export class RereadManyDto extends RereadDto {
  @ApiPropertyOptional({ description: 'Documents of this batch only; absent: all that there are' })
  @MayBeAbsent()
  @IsUUID()
  batch?: string;
}

@ApiSchema({ name: 'ReadingEngine' })
export class ReadingEngineDto {
  @ApiProperty({ enum: OCR_ENGINE_NAMES })
  name!: OcrEngineName;
  @ApiProperty()
  version!: string;
  @ApiProperty({ description: 'Reads here unless another is asked for' })
  usual!: boolean;
}

@ApiSchema({ name: 'RereadScope' })
export class RereadScopeDto {
  @ApiProperty({ description: 'That would be read again' })
  documents!: number;
  @ApiProperty({ description: 'Of those documents' })
  pages!: number;
  @ApiProperty({ description: 'Of those documents: in how many persons corrected the text' })
  corrected!: number;
  @ApiProperty({ description: 'Being read already: they are left to that' })
  underWay!: number;
  @ApiProperty({ description: 'Without pictures of their pages: records imported from elsewhere' })
  imported!: number;
  @ApiProperty({ type: [ReadingEngineDto], description: 'The best first; as far as this machine can tell' })
  engines!: ReadingEngineDto[];
}

@ApiSchema({ name: 'RereadBegun' })
export class RereadBegunDto {
  @ApiProperty({ description: 'Documents whose pages wait to be read again' })
  documents!: number;
}
