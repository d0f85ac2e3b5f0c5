import { Module } from '@nestjs/common';
import { RelateStage } from './relate.stage.js';

@Module({ providers: [RelateStage], exports: [RelateStage] })
export class RelationsModule {}
