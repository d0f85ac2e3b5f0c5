import { BadRequestException, HttpException, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import { readMultipart } from '../../platform/http/multipart.js';
import { FAILURE_STATUS } from '../../platform/http/problem-texts.js';
import { PermanentError } from '../../shared/errors.js';
import type { RefusedCsv } from './refused-csv.js';
import type { TableImport } from './table-import.entity.js';

/** Tells the librarian where in the file reading failed. */
export async function inPlace<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    const { code, message, action, detail } = error.toFailure();
    throw new HttpException(
      { code, message, action, permanent: true, ...(detail ? { detail } : {}) },
      FAILURE_STATUS[code] ?? 422,
    );
  }
}

/** The refused rows as a file to save. */
export function refusedFile(
  csv: RefusedCsv,
  table: TableImport,
  { language = 'vi', withheld = false }: { readonly language?: 'vi' | 'en'; readonly withheld?: boolean },
): StreamableFile {
  const name = table.name.replace(/\.[^.]*$/, '');
  return new StreamableFile(Readable.from(csv.lines(table, language, withheld)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(`${name}-refused.csv`)}`,
  });
}

const ONE_FILE = { files: 1, fields: 5, fieldBytes: 1024 };

/** The one file of a form, as `receive` takes it in; throws 400 where none was sent. */
export async function receivedTable(
  request: Request,
  receive: (name: string, stream: Readable) => Promise<TableImport>,
): Promise<TableImport> {
  const received: TableImport[] = [];
  await readMultipart(request, ONE_FILE, async ({ name, stream }) => {
    received.push(await inPlace(receive(name, stream)));
  });
  const [table] = received;
  if (!table) throw new BadRequestException({ errors: [{ field: 'file', message: 'is missing' }] });
  return table;
}
