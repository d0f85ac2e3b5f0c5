import { Module } from '@nestjs/common';
import { FixityModule } from '../catalog/fixity/fixity.module.js';
import { ScoringModule } from '../potential/scoring/scoring.module.js';
import { RegisteredWorksModule } from '../registered-works/registered-works.module.js';
import { ReviewModule } from '../review/review.module.js';
import { YearlyReportsModule } from '../yearly-reports/yearly-reports.module.js';
import { AboutController } from './about.controller.js';
import { ContactSettings } from './contact-settings.js';
import { SettingsController } from './settings.controller.js';

/** What administrators and managers choose for the whole installation; each room keeps and checks its own. */
@Module({
  imports: [FixityModule, RegisteredWorksModule, ReviewModule, ScoringModule, YearlyReportsModule],
  controllers: [AboutController, SettingsController],
  providers: [ContactSettings],
})
export class SettingsModule {}
