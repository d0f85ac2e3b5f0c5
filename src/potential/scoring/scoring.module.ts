import { Module } from '@nestjs/common';
import { WeightSettings } from './weight-settings.js';

/** How much each part of the score counts here. */
@Module({ providers: [WeightSettings], exports: [WeightSettings] })
export class ScoringModule {}
