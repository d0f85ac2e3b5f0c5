import { Module } from '@nestjs/common';
import { AssessStage } from './assess.stage.js';
import { ClaimReader } from './claims/claim-reader.js';
import { RuleClaimReader } from './rule-claim-reader.js';

@Module({
  providers: [AssessStage, { provide: ClaimReader, useFactory: () => new RuleClaimReader() }],
  exports: [AssessStage],
})
export class PotentialModule {}
