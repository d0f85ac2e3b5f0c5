import { Module } from '@nestjs/common';
import { RegisteredWorksModule } from '../registered-works/registered-works.module.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { Indicators } from './indicators/indicators.js';
import { ProgressController } from './progress.controller.js';
import { ProgressReport } from './figures/progress-report.js';
import { UsageModule } from './usage/usage.module.js';

/** How far digitising is, what the programme counts, and how much is used. */
@Module({
  imports: [RegisteredWorksModule, UsageModule],
  controllers: [IndicatorsController, ProgressController],
  providers: [Indicators, ProgressReport],
})
export class ProgressModule {}
