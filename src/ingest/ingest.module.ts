import { Module } from '@nestjs/common';
import { ScreeningModule } from '../metadata/screening.module.js';
import { TablesModule } from '../platform/tables/tables.module.js';
import { Batches } from './batches/batches.js';
import { BatchesController } from './batches/batches.controller.js';
import { FolderIntake } from './folders/folder-intake.js';
import { CreateImported } from './imports/create-imported.js';
import { ImportWriter } from './imports/import-writer.js';
import { ImportsController } from './imports/imports.controller.js';
import { Imports } from './imports/imports.js';
import { UpdateImported } from './imports/update-imported.js';
import { Intake } from './intake/intake.js';
import { Receiving } from './intake/receiving.js';
import { ResumableUploads } from './uploads/resumable-uploads.js';
import { RefusedCsv } from './tables/refused-csv.js';
import { SavedMappings } from './tables/saved-mappings.js';
import { TableImports } from './tables/table-imports.js';
import { TableImportsController } from './tables/table-imports.controller.js';
import { UploadController } from './uploads/upload.controller.js';
import { Uploads } from './uploads/upload.js';

/** The ways in. */
@Module({
  imports: [ScreeningModule, TablesModule],
  controllers: [BatchesController, ImportsController, TableImportsController, UploadController],
  providers: [
    Batches,
    CreateImported,
    FolderIntake,
    Imports,
    ImportWriter,
    Intake,
    Receiving,
    RefusedCsv,
    ResumableUploads,
    SavedMappings,
    TableImports,
    UpdateImported,
    Uploads,
  ],
  exports: [
    Batches,
    FolderIntake,
    Imports,
    Intake,
    Receiving,
    RefusedCsv,
    ResumableUploads,
    TableImports,
    Uploads,
  ],
})
export class IngestModule {}
