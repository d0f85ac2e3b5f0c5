import { type DynamicModule, Global, Module, type Provider, type Type } from '@nestjs/common';
import { Dispatcher } from './dispatcher.js';
import { DocumentFollower } from './document-follower.js';
import { Progress } from './progress.js';
import { ProcessingPasses } from './processing-passes.js';
import { Reconciler } from './reconciler.js';
import { RunExecutor } from './run-executor.js';
import { RunLedger } from './run-ledger.js';
import type { Stage } from './stage.js';
import { StageRegistry } from './stage-registry.js';

const STARTING: Provider[] = [RunLedger, Dispatcher, ProcessingPasses, Progress];

@Global()
@Module({})
export class PipelineModule {
  /** For processes that begin readings but work on none. */
  static forStarting(follower: Type<DocumentFollower>): DynamicModule {
    return {
      module: PipelineModule,
      providers: [...STARTING, { provide: DocumentFollower, useClass: follower }],
      exports: [...STARTING],
    };
  }

  /** For workers: with the stages' handlers, whose modules are `imports`. */
  static forWorking(
    follower: Type<DocumentFollower>,
    stages: readonly Type<Stage>[],
    imports: NonNullable<DynamicModule['imports']>,
  ): DynamicModule {
    return {
      module: PipelineModule,
      imports,
      providers: [
        ...STARTING,
        { provide: DocumentFollower, useClass: follower },
        {
          provide: StageRegistry,
          inject: [...stages],
          useFactory: (...handlers: Stage[]) => new StageRegistry(handlers),
        },
        RunExecutor,
        Reconciler,
      ],
      exports: [...STARTING, RunExecutor],
    };
  }
}
