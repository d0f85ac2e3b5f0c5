import { Module } from '@nestjs/common';
import { FixityReport } from './fixity-report.js';
import { FixityChoices } from './fixity-settings.js';

/** What the checks of the originals found, and how often they are made; a worker has `FixityWorker` beside it. */
@Module({ providers: [FixityChoices, FixityReport], exports: [FixityChoices, FixityReport] })
export class FixityModule {}
