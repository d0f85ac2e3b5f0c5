import { Module } from '@nestjs/common';
import { ScreeningModule } from '../metadata/screening.module.js';
import { TablesModule } from '../platform/tables/tables.module.js';
import { CreateImported } from './imports/create-imported.js';
import { ImportWriter } from './imports/import-writer.js';
import { UpdateImported } from './imports/update-imported.js';
import { TableBatch } from './tables/table-batch.js';
import { TableImporter } from './tables/table-importer.js';
import { TableLedger } from './tables/table-ledger.js';

/** Where tables are imported: a worker. */
@Module({
  imports: [ScreeningModule, TablesModule],
  providers: [CreateImported, ImportWriter, TableBatch, TableImporter, TableLedger, UpdateImported],
  exports: [TableImporter],
})
export class TableImportingModule {}
