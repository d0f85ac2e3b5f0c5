import { Module } from '@nestjs/common';
import { ProgressController } from './progress.controller.js';
import { ProgressReport } from './progress-report.js';

@Module({ controllers: [ProgressController], providers: [ProgressReport] })
export class ProgressModule {}
