import { Module } from '@nestjs/common';
import { IdentifyStage } from './identify.stage.js';

/** What a worker needs of this room. */
@Module({ providers: [IdentifyStage], exports: [IdentifyStage] })
export class IngestStagesModule {}
