import { Module } from '@nestjs/common';
import { PageScreening } from '../catalog/pages/page-screening.js';
import { TextPageScreening } from './secrecy/text-page-screening.js';

@Module({
  providers: [{ provide: PageScreening, useClass: TextPageScreening }],
  exports: [PageScreening],
})
export class ScreeningModule {}
