import { Module } from '@nestjs/common';
import { ScreeningModule } from '../metadata/screening.module.js';
import { Batches } from './batches.js';
import { BatchesController } from './batches.controller.js';
import { FolderIntake } from './folder-intake.js';
import { CreateImported } from './imports/create-imported.js';
import { ImportWriter } from './imports/import-writer.js';
import { ImportsController } from './imports/imports.controller.js';
import { Imports } from './imports/imports.js';
import { UpdateImported } from './imports/update-imported.js';
import { Intake } from './intake.js';
import { Receiving } from './receiving.js';
import { ResumableUploads } from './resumable-uploads.js';
import { UploadController } from './upload.controller.js';
import { Uploads } from './upload.js';

/** The ways in. */
@Module({
  imports: [ScreeningModule],
  controllers: [BatchesController, ImportsController, UploadController],
  providers: [
    Batches,
    CreateImported,
    FolderIntake,
    Imports,
    ImportWriter,
    Intake,
    Receiving,
    ResumableUploads,
    UpdateImported,
    Uploads,
  ],
  exports: [Batches, FolderIntake, Intake, Receiving, ResumableUploads, Uploads],
})
export class IngestModule {}
