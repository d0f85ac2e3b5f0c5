import { Module } from '@nestjs/common';
import { InterestFigures } from '../../opportunities/interest/interest-figures.js';
import { HoldingFigures } from '../holdings/holding-figures.js';
import { UsageModule } from '../usage/usage.module.js';
import { GatheredFigures } from './gather-figures.js';
import { ReportFiles } from './report-files.js';
import { ReportRightsOf } from './report-rights.js';
import { ReportSettings } from './report-settings.js';
import { ReportsOfYearsController } from './reports.controller.js';
import { ToldUnits } from './told-units.js';
import { UnitInputsController } from './unit-inputs.controller.js';
import { UnitInputs } from './unit-inputs.js';
import { YearlyReports } from './yearly-reports.js';

/** Units' inputs and the yearly report that is made of them. */
@Module({
  imports: [UsageModule],
  controllers: [ReportsOfYearsController, UnitInputsController],
  providers: [
    GatheredFigures,
    HoldingFigures,
    InterestFigures,
    ReportFiles,
    ReportRightsOf,
    ReportSettings,
    ToldUnits,
    UnitInputs,
    YearlyReports,
  ],
  exports: [ReportRightsOf, ReportSettings],
})
export class ReportsModule {}
