import { Module } from '@nestjs/common';
import { UsageController } from './usage.controller.js';
import { UsageFigures } from './usage-figures.js';

/** Uses of the whole collection. */
@Module({ controllers: [UsageController], providers: [UsageFigures], exports: [UsageFigures] })
export class UsageModule {}
