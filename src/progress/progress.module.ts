import { Module } from '@nestjs/common';
import { FixityModule } from '../catalog/fixity/fixity.module.js';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { ReviewModule } from '../review/review.module.js';
import { RegisteredWorksModule } from './registered-works/registered-works.module.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { Indicators } from './indicators/indicators.js';
import { ProgressController } from './progress.controller.js';
import { ProgressReport } from './figures/progress-report.js';
import { ReportsModule } from './report/reports.module.js';
import { UsageModule } from './usage/usage.module.js';

@Module({
  imports: [FixityModule, RegisteredWorksModule, ReportsModule, ReviewModule, ScoringModule, UsageModule],
  controllers: [IndicatorsController, ProgressController],
  providers: [Indicators, ProgressReport],
})
export class ProgressModule {}
