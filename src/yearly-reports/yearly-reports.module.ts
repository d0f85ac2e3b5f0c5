import { Module } from '@nestjs/common';
import { InterestFigures } from '../opportunities/interest/interest-figures.js';
import { RegisteredWorkFigures } from '../registered-works/registered-work-figures.js';
import { UsageModule } from '../progress/usage/usage.module.js';
import { GatheredFigures } from './figures/gather-figures.js';
import { ReportFiles } from './report-files.js';
import { ReportRightsOf } from './rules/report-rights.js';
import { ReportSettings } from './rules/report-settings.js';
import { ReportsOfYearsController } from './yearly-reports.controller.js';
import { NotifiedUnits } from './unit-inputs/notified-units.js';
import { UnitInputsController } from './unit-inputs/unit-inputs.controller.js';
import { UnitInputs } from './unit-inputs/unit-inputs.js';
import { YearlyReports } from './yearly-reports.js';

/** Units' inputs and the yearly report that is made of them. */
@Module({
  imports: [UsageModule],
  controllers: [ReportsOfYearsController, UnitInputsController],
  providers: [
    GatheredFigures,
    RegisteredWorkFigures,
    InterestFigures,
    ReportFiles,
    ReportRightsOf,
    ReportSettings,
    NotifiedUnits,
    UnitInputs,
    YearlyReports,
  ],
  exports: [ReportRightsOf, ReportSettings],
})
export class YearlyReportsModule {}
