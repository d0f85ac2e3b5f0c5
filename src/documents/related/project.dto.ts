import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DocumentSummaryDto } from '../../catalog/summaries/summary.dto.js';

export class LinkDto {
  @ApiProperty({ description: 'Of `cites`: the citing document' })
  fromId!: string;
  @ApiProperty()
  toId!: string;
  @ApiProperty({
    description: 'sameText, nearDuplicate, version, sharedNumber, cites, sameTitle, sameProject',
  })
  kind!: string;
  @ApiProperty({ description: 'What they share, as printed' })
  reason!: string;
}

@ApiSchema({ name: 'Project' })
export class ProjectDto {
  @ApiProperty({ type: [DocumentSummaryDto], description: 'The one asked for among them; by year' })
  documents!: DocumentSummaryDto[];
  @ApiProperty({ type: [LinkDto] })
  links!: LinkDto[];
}
