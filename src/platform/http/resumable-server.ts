import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Request, RequestHandler, Response } from 'express';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface FinishedUpload {
  readonly path: string;
  readonly bytes: number;
  readonly metadata: Readonly<Record<string, string | null>>;
}

export interface ResumableOptions<Uploader> {
  /** Where the server is mounted. */
  readonly path: string;
  readonly folder: string;
  readonly maxBytes: number;
  readonly expireMs: number;
  /** Throws an object with `status` when this request may not upload. */
  authorise(request: Request): Promise<Uploader>;
  /** Called before any byte is sent; what it throws is answered as `refusal` says. */
  announced(metadata: FinishedUpload['metadata']): Promise<void>;
  /** Called once an upload is whole; headers go back to the client. The file is removed afterwards. */
  finished(upload: FinishedUpload, uploader: Uploader): Promise<Record<string, string>>;
  /** Throws where there is no room for so many bytes. */
  room(bytes: number): Promise<void>;
  /** Maps what `room`, `announced` and `finished` throw to an answer. */
  refusal(error: unknown): { status: number; body: string };
}

/** tus 1.0 uploads into a folder of their own, with a size limit, expiry and a check of the free disk. */
export class ResumableServer<Uploader> {
  private readonly uploaders = new AsyncLocalStorage<Uploader>();
  private readonly server: Server;

  constructor(private readonly options: ResumableOptions<Uploader>) {
    mkdirSync(options.folder, { recursive: true });
    this.server = new Server({
      path: options.path,
      relativeLocation: true,
      datastore: new FileStore({
        directory: options.folder,
        expirationPeriodInMilliseconds: options.expireMs,
      }),
      maxSize: options.maxBytes,
      onUploadCreate: async (_request, upload) => {
        await this.orRefuse(() => options.room(upload.size ?? 0));
        await this.orRefuse(() => options.announced(upload.metadata ?? {}));
        return {};
      },
      // the store reports only that a write failed, so free space is checked again
      onResponseError: async (_request, error) => {
        if ('status_code' in error && error.status_code < 500) return undefined;
        return options.room(0).then(
          () => undefined,
          (full: unknown) => this.refusalOf(full),
        );
      },
      onUploadFinish: async (_request, upload) => {
        const uploader = this.uploaders.getStore();
        if (uploader === undefined) throw new Error('an upload without its uploader');
        const path = join(options.folder, upload.id);
        try {
          const metadata = upload.metadata ?? {};
          return { headers: await options.finished({ path, bytes: upload.size ?? 0, metadata }, uploader) };
        } catch (error) {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's own way to answer
          throw this.refusalOf(error);
        } finally {
          await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
        }
      },
    });
  }

  handler(): RequestHandler {
    return (request: Request, response: Response, next) => {
      endWithCallbackOnly(response);
      this.options
        .authorise(request)
        .then(async (uploader) => {
          // the incoming bytes would use up the reserve
          if (request.method === 'PATCH') await this.roomFor(request);
          return uploader;
        })
        .then((uploader) => this.uploaders.run(uploader, () => this.server.handle(request, response)))
        .catch(next);
    };
  }

  private async roomFor(request: Request): Promise<void> {
    await this.options.room(Number(request.headers['content-length'] ?? 0)).catch((error: unknown) => {
      request.resume(); // a client that still sends must be read to the end, or it never hears the answer
      throw error;
    });
  }

  private async orRefuse(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's own way to answer
      throw this.refusalOf(error);
    });
  }

  /** In the library's own way to answer. */
  private refusalOf(error: unknown): { status_code: number; body: string } {
    const { status, body } = this.options.refusal(error);
    return { status_code: status, body };
  }

  /** Removes what was begun and never finished; how many. */
  cleanUp(): Promise<number> {
    return this.server.cleanUpExpiredUploads();
  }
}

/**
 * The library ends a response with `end(callback)`, which express-session's wrapper takes for a body: the line
 * would drop, for those who are signed in by session.
 */
function endWithCallbackOnly(response: Response): void {
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  const patched = (...given: unknown[]): Response => {
    const [first] = given;
    if (typeof first !== 'function') return end(...given);
    response.once('finish', first as () => void);
    return end();
  };
  response.end = patched as Response['end'];
}
