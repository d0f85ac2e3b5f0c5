import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TableImporter } from '../../ingest/tables/table-importer.js';
import { TableLedger } from '../../ingest/tables/table-ledger.js';
import { DiskReserve } from '../../platform/disk/disk-reserve.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { TableReader } from '../../platform/tables/table-reader.js';
import { RegisteredWorkBatch } from './registered-work-batch.js';

/** Does imports of registration lists that were started. */
@Injectable()
export class RegisteredWorkImporter extends TableImporter {
  constructor(
    dataSource: DataSource,
    store: ObjectStore,
    tables: TableReader,
    @Inject(RegisteredWorkBatch) batch: RegisteredWorkBatch,
    ledger: TableLedger,
    reserve: DiskReserve,
  ) {
    super(dataSource, store, tables, batch, ledger, reserve);
  }
}
