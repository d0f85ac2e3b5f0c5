import { Processor } from '@nestjs/bullmq';
import { RunExecutor } from '../src/pipeline/run-executor.js';
import { AppConfig } from '../src/platform/config/app-config.js';
import { DiskReserve } from '../src/platform/disk/disk-reserve.js';
import { RunProcessor } from './run-processor.js';
import { WORKER_OPTIONS } from './worker-options.js';

@Processor('pages', WORKER_OPTIONS)
export class PagesProcessor extends RunProcessor {
  constructor(executor: RunExecutor, reserve: DiskReserve, config: AppConfig) {
    super(executor, reserve, config.workers.pages);
  }
}
