import { Module } from '@nestjs/common';
import { DescribeStage } from './describe.stage.js';
import { ScreeningModule } from './screening.module.js';

@Module({
  imports: [ScreeningModule],
  providers: [DescribeStage],
  exports: [DescribeStage, ScreeningModule],
})
export class MetadataModule {}
