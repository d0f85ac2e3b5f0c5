import { Module } from '@nestjs/common';
import { PageScreening } from '../catalog/page-screening.js';
import { DescribeStage } from './describe.stage.js';
import { TextPageScreening } from './text-page-screening.js';

@Module({
  providers: [DescribeStage, { provide: PageScreening, useClass: TextPageScreening }],
  exports: [DescribeStage, PageScreening],
})
export class MetadataModule {}
