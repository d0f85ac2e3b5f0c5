import {
  ForbiddenException,
  HttpException,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  UnauthorizedException,
} from '@nestjs/common';
import type { RequestHandler } from 'express';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type Principal, ANONYMOUS } from '../../access/principal.js';
import { PrincipalGuard } from '../../access/principal-guard.js';
import { atLeast } from '../../access/roles.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { DiskReserve } from '../../platform/disk/disk-reserve.js';
import { asOutage } from '../../platform/outages/outages.js';
import { type FinishedUpload, ResumableServer } from '../../platform/http/resumable-server.js';
import { FAILURE_STATUS } from '../../platform/http/problem-texts.js';
import { failureOf } from '../../shared/errors.js';
import { Receiving } from '../intake/receiving.js';
import { readUploadForm } from './upload-form.js';
import { Uploads } from './upload.js';

export const UPLOADS_PATH = '/api/v1/uploads';
const EXPIRE_MS = 24 * 60 * 60 * 1000;
const CLEAN_EVERY_MS = 60 * 60 * 1000;
/** tus metadata that names the file; everything else is a field of the upload form. */
const FILE_KEYS = new Set(['filename', 'name', 'filetype', 'type', 'relativePath']);

/** Uploads of any size that survive a broken line (tus 1.0); a whole one goes the way of every other file. */
@Injectable()
export class ResumableUploads implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ResumableUploads.name);
  private readonly server: ResumableServer<Principal>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    config: AppConfig,
    private readonly guard: PrincipalGuard,
    private readonly receiving: Receiving,
    private readonly uploads: Uploads,
    reserve: DiskReserve,
  ) {
    this.server = new ResumableServer<Principal>({
      path: UPLOADS_PATH,
      folder: join(config.dataDir, 'uploads'),
      maxBytes: config.limits.uploadBytes,
      expireMs: EXPIRE_MS,
      authorise: async (request) => {
        const principal = await this.guard.principalOf(request);
        if (atLeast(principal.role, 'librarian')) return principal;
        throw principal.name === ANONYMOUS.name ? new UnauthorizedException() : new ForbiddenException();
      },
      // a wrong form is refused before gigabytes are sent
      announced: async (metadata) => void (await readUploadForm(formFields(metadata))),
      room: (bytes) => reserve.require(bytes),
      finished: (upload, principal) => this.take(upload, principal),
      refusal,
    });
  }

  handler(): RequestHandler {
    return this.server.handler();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.server
        .cleanUp()
        .catch((error: unknown) => this.log.warn(`cannot clean up uploads: ${String(error)}`));
    }, CLEAN_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async take(upload: FinishedUpload, principal: Principal): Promise<Record<string, string>> {
    const { metadata } = upload;
    const name = metadata['relativePath'] ?? metadata['filename'] ?? metadata['name'] ?? '';
    const form = await readUploadForm(formFields(metadata));
    const { files, archive } = await this.receiving.receive(name, createReadStream(upload.path));
    try {
      const answer = await this.uploads.finish(files, archive, form, principal);
      return 'batch' in answer
        ? { 'Phusa-Batch-Id': answer.batch.batchId }
        : { 'Phusa-Document-Id': answer.single.id };
    } finally {
      await this.uploads.discard(files);
    }
  }
}

const formFields = (metadata: FinishedUpload['metadata']): [string, string][] =>
  Object.entries(metadata).filter(
    (entry): entry is [string, string] => !FILE_KEYS.has(entry[0]) && entry[1] !== null,
  );

function refusal(error: unknown): { status: number; body: string } {
  if (error instanceof HttpException)
    return { status: error.getStatus(), body: JSON.stringify(error.getResponse()) };
  const failure = failureOf(asOutage(error));
  return {
    status: FAILURE_STATUS[failure.code] ?? (failure.permanent ? 422 : 503),
    body: JSON.stringify(failure),
  };
}
