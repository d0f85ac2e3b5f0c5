import { Module } from '@nestjs/common';
import { FaultyClaims } from './catalog/claim-values/faulty-claims.js';
import { FixityModule } from './catalog/fixity/fixity.module.js';
import { DiskFigures } from './platform/disk/disk-figures.js';
import {
  FIGURE_SOURCES,
  type FigureSource,
  MetricsController,
} from './platform/metrics/metrics.controller.js';
import { InstallationFigures } from './progress/installation-figures.js';

/** What Prometheus is told: this process's own figures, and those of the installation. */
@Module({
  imports: [FixityModule],
  controllers: [MetricsController],
  providers: [
    FaultyClaims,
    InstallationFigures,
    {
      provide: FIGURE_SOURCES,
      inject: [InstallationFigures, DiskFigures],
      useFactory: (...sources: FigureSource[]): FigureSource[] => sources,
    },
  ],
})
export class MetricsModule {}
