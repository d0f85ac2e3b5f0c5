import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FixityModule } from './catalog/fixity/fixity.module.js';
import { FixityReport } from './catalog/fixity/fixity-report.js';
import { DiskReserve } from './platform/disk/disk-reserve.js';
import { HEALTH_CHECKS, type HealthCheck, HealthController } from './platform/http/health.controller.js';
import { JobQueue } from './platform/queue/job-queue.js';
import { ObjectStore } from './platform/storage/object-store.js';
import { SearchModule } from './search/search.module.js';
import { CurrentIndex } from './search/indexer/current-index.js';

/** What must answer before this process does: search may be away while the rest works. */
@Module({
  imports: [FixityModule, SearchModule.forReading()],
  controllers: [HealthController],
  providers: [
    {
      provide: HEALTH_CHECKS,
      inject: [DataSource, ObjectStore, JobQueue, CurrentIndex, FixityReport, DiskReserve],
      useFactory: (
        database: DataSource,
        store: ObjectStore,
        queue: JobQueue,
        index: CurrentIndex,
        fixity: FixityReport,
        reserve: DiskReserve,
      ): HealthCheck[] => [
        { name: 'database', needed: true, check: async () => void (await database.query('SELECT 1')) },
        { name: 'store', needed: true, check: () => store.check() },
        { name: 'queue', needed: false, check: () => queue.check() },
        { name: 'index', needed: false, check: () => indexAnswers(index) },
        { name: 'disk', needed: false, check: () => diskHasRoom(reserve) },
        { name: 'originals', needed: false, check: () => originalsAreSound(fixity) },
      ],
    },
  ],
})
export class HealthModule {}

async function indexAnswers(index: CurrentIndex): Promise<void> {
  const health = await index.health();
  if (!health.ok) throw Object.assign(new Error(health.detail), { name: health.state });
}

/** `low` or `full` where what is kept free has been touched. */
async function diskHasRoom(reserve: DiskReserve): Promise<void> {
  const state = await reserve.state();
  if (state !== 'ok') throw Object.assign(new Error('there is little room left'), { name: state });
}

/** As the last checks found them: nothing is read here. */
async function originalsAreSound(fixity: FixityReport): Promise<void> {
  if (await fixity.anyFailed()) throw Object.assign(new Error('see GET /api/v1/fixity'), { name: 'damaged' });
}
