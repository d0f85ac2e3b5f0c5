import { Module } from '@nestjs/common';
import { PageScreening } from '../catalog/page-screening.js';
import { TextPageScreening } from './text-page-screening.js';

@Module({
  providers: [{ provide: PageScreening, useClass: TextPageScreening }],
  exports: [PageScreening],
})
export class ScreeningModule {}
