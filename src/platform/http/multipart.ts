import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
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
 * Reads a multipart form as it streams in. `onFile` is called for one file after the other and SHALL consume or
 * destroy its stream; what it throws ends the request. Resolves with the text fields when all is read.
 */
export async function readMultipart(
  request: Request,
  limits: MultipartLimits,
  onFile: (file: MultipartFile) => Promise<void>,
): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  const parser = parserFor(request, limits);
  let files: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void => {
      request.unpipe(parser);
      request.resume();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated)
        fail(new HttpException({ errors: [{ field: name, message: 'is too long' }] }, 413));
      fields.set(name, value);
    });
    parser.on('file', (field, stream, info) => {
      stream.on('error', () => undefined); // reaches onFile through the iterator
      files = files.then(() => onFile({ field, name: info.filename ?? '', stream }));
      files.catch(fail);
    });
    parser.on('filesLimit', () =>
      fail(new HttpException(`more than ${limits.files} files in one request`, 413)),
    );
    parser.on('fieldsLimit', () => fail(new HttpException(`more than ${limits.fields} fields`, 413)));
    parser.on('error', (error) => fail(new HttpException(`broken form: ${String(error)}`, 400)));
    parser.on('close', () => void files.then(resolve, reject));
    request.on('aborted', () => fail(new HttpException('the upload was broken off', 400)));
    request.pipe(parser);
  });
  return fields;
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
        parts: limits.files + limits.fields,
      },
    });
  } catch (error) {
    throw new HttpException(error instanceof Error ? error.message : 'not a multipart form', 415);
  }
}
