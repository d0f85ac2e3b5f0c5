import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { PrintDocument } from '../platform/print/print-document.js';
import { pdfDocument } from '../platform/print/pdf-document.js';
import { reportKey } from '../platform/storage/object-keys.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import type { ReportFile, ReportFormat } from './yearly-report.entity.js';

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A paper in one of its formats; the same paper and moment give the same bytes. */
export async function writtenAs(
  format: ReportFormat,
  printDocument: PrintDocument,
  at: Date,
): Promise<Buffer> {
  if (format === 'pdf') return pdfDocument(printDocument, at);
  // once a year: no process needs Word's library, nor one to draw with, to start
  const { docxDocument } = await import('../platform/print/docx-document.js');
  return docxDocument(printDocument, at);
}

/** Files of signed reports in the store. */
@Injectable()
export class ReportFiles {
  constructor(private readonly store: ObjectStore) {}

  /** Writes both files and keeps them under their hashes. */
  async keep(printDocument: PrintDocument, at: Date): Promise<Record<ReportFormat, ReportFile>> {
    return {
      pdf: await this.keepOne('pdf', printDocument, at),
      docx: await this.keepOne('docx', printDocument, at),
    };
  }

  open({ objectKey }: ReportFile): Promise<Readable> {
    return this.store.open(objectKey);
  }

  private async keepOne(format: ReportFormat, printDocument: PrintDocument, at: Date): Promise<ReportFile> {
    const bytes = await writtenAs(format, printDocument, at);
    const staged = await this.store.stage(Readable.from([bytes]), { maxBytes: bytes.length });
    const objectKey = reportKey(staged.sha256, format);
    await this.store.keep(staged, objectKey);
    return { objectKey, bytes: staged.bytes, sha256: staged.sha256 };
  }
}
