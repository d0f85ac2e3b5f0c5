import { Module } from '@nestjs/common';
import { InterestFigures } from '../../opportunities/interest/interest-figures.js';
import { RegisteredWorkFigures } from '../registered-works/registered-work-figures.js';
import { UsageModule } from '../usage/usage.module.js';
import { GatheredFigures } from './gather-figures.js';
import { ReportFiles } from './report-files.js';
import { ReportRightsOf } from './report-rights.js';
import { ReportSettings } from './report-settings.js';
import { ReportsOfYearsController } from './reports.controller.js';
import { NotifiedUnits } from './notified-units.js';
import { UnitInputsController } from './unit-inputs.controller.js';
import { UnitInputs } from './unit-inputs.js';
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
export class ReportsModule {}
