import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CopiedSequence, CopiedTable } from '../../platform/database/copying/copied-tables.js';
import type { Tally } from '../../platform/database/copying/row-tally.js';
import { StartError } from '../../platform/process/start-error.js';

export const MANIFEST = 'manifest.json';
export const FORMAT = 1;

export interface FileInCopy {
  /** Below the folder of the copy. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file as it lies there. */
  readonly sha256: string;
}

export interface TableInCopy extends CopiedTable, Tally, FileInCopy {}

/** The contents of a copy with counts and checksums; written last, so a copy without a manifest is incomplete. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Version of the program that took it. */
  readonly phusa: string;
  readonly instanceId: string;
  /** The moment that the database was copied at. */
  readonly takenAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly TableInCopy[];
  readonly sequences: readonly CopiedSequence[];
  readonly objects: FileInCopy & { readonly count: number; readonly objectBytes: number };
  /** Environment variables that were set, without addresses and secrets: to be set again by hand. */
  readonly settings: Readonly<Record<string, string>>;
}

export async function readManifest(copy: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(copy, MANIFEST), 'utf8')) as Manifest;
  if ((manifest.format as number) === FORMAT) return manifest;
  throw new StartError({
    vi: `${copy} do một phiên bản phusa khác tạo ra (định dạng ${String(manifest.format)}).`,
    en: `${copy} was made by another version of phusa (format ${String(manifest.format)}).`,
  });
}

export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
