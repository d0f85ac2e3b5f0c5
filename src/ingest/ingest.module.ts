import { Module } from '@nestjs/common';
import { Batches } from './batches.js';
import { BatchesController } from './batches.controller.js';
import { FolderIntake } from './folder-intake.js';
import { Intake } from './intake.js';
import { Receiving } from './receiving.js';
import { ResumableUploads } from './resumable-uploads.js';
import { UploadController } from './upload.controller.js';
import { Uploads } from './upload.js';

/** The ways in. */
@Module({
  controllers: [BatchesController, UploadController],
  providers: [Batches, FolderIntake, Intake, Receiving, ResumableUploads, Uploads],
  exports: [Batches, FolderIntake, Intake, Receiving, ResumableUploads, Uploads],
})
export class IngestModule {}
