import busboy from 'busboy';
import type { Request } from 'express';
import { PassThrough, type Readable } from 'node:stream';
import { HttpException } from '@nestjs/common';

export interface MultipartFile {
  readonly field: string;
  /** As the client named it, folders included; data only. */
  readonly name: string;
  readonly stream: Readable;
}

export interface MultipartLimits {
  readonly files: number;
  readonly fields: number;
  readonly fieldBytes: number;
}

/**
 * Reads a multipart form as it streams in. `onFile` is called for one file after the other; what it leaves of a
 * stream is dropped, what it throws ends the request. Resolves with the text fields when all is read; rejects only
 * when no `onFile` is at work any more, so that the caller can clear away whatever they made.
 */
export async function readMultipart(
  request: Request,
  limits: MultipartLimits,
  onFile: (file: MultipartFile) => Promise<void>,
): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  const parser = parserFor(request, limits);
  const files = new FilesInTurn(onFile);
  await new Promise<void>((resolve, reject) => {
    let failed = false;
    const fail = (thrown: unknown): void => {
      if (failed) return;
      failed = true;
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      request.unpipe(parser);
      request.resume(); // a client that still sends must be read to the end, or it never hears the answer
      void files.end(error).then(() => reject(error));
      process.nextTick(() => parser.destroy()); // not while it is calling us
    };
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated)
        fail(new HttpException({ errors: [{ field: name, message: 'is too long' }] }, 413));
      fields.set(name, value);
    });
    parser.on('file', (field, stream, info) => {
      files.add({ field, name: info.filename ?? '', stream }).catch(fail);
    });
    parser.on('filesLimit', () =>
      fail(new HttpException(`more than ${limits.files} files in one request`, 413)),
    );
    const tooMany = (): void => fail(new HttpException(`more than ${limits.fields} fields`, 413));
    parser.on('fieldsLimit', tooMany);
    parser.on('partsLimit', tooMany);
    parser.on('error', (error) => fail(new HttpException(`broken form: ${String(error)}`, 400)));
    parser.on('close', () => {
      if (!failed) void files.all().then(resolve, fail);
    });
    request.on('aborted', () => fail(new HttpException('the upload was broken off', 400)));
    request.pipe(parser);
  });
  return fields;
}

/** Hands files on one by one; once ended, none further, and the one at hand fails. */
class FilesInTurn {
  private turn: Promise<void> = Promise.resolve();
  private ended: Error | undefined;
  private atHand: PassThrough | undefined;

  constructor(private readonly onFile: (file: MultipartFile) => Promise<void>) {}

  add(file: MultipartFile): Promise<void> {
    file.stream.on('error', (error) => this.atHand?.destroy(error));
    this.turn = this.turn.then(() => this.take(file));
    return this.turn;
  }

  all(): Promise<void> {
    return this.turn;
  }

  async end(error: Error): Promise<void> {
    this.ended = error;
    this.atHand?.destroy(error);
    await this.turn.catch(() => undefined); // told already: it is `error`, or follows from it
  }

  /** busboy cannot go on past a stream of its own that was destroyed or left half read: it gets none back. */
  private async take({ stream, ...file }: MultipartFile): Promise<void> {
    if (this.ended) throw this.ended;
    const handed = new PassThrough();
    handed.on('error', () => undefined); // reaches onFile through the iterator
    this.atHand = handed;
    stream.pipe(handed);
    await this.onFile({ ...file, stream: handed });
    stream.unpipe(handed);
    stream.resume();
    handed.destroy();
  }
}

function parserFor(request: Request, limits: MultipartLimits): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: {
        files: limits.files,
        fields: limits.fields,
        fieldSize: limits.fieldBytes,
        parts: limits.files + limits.fields + 1,
      },
    });
  } catch (error) {
    throw new HttpException(error instanceof Error ? error.message : 'not a multipart form', 415);
  }
}
