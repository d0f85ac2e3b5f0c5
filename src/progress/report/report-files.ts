import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { docxPaper } from '../../platform/print/docx-document.js';
import type { Paper } from '../../platform/print/print-document.js';
import { pdfPaper } from '../../platform/print/pdf-document.js';
import { reportKey } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import type { ReportFile, ReportFormat } from './yearly-report.entity.js';

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A paper in one of its formats; the same paper and moment give the same bytes. */
export async function writtenAs(format: ReportFormat, paper: Paper, at: Date): Promise<Buffer> {
  if (format === 'pdf') return pdfPaper(paper, at);
  // once a year: no process needs Word's library, nor one to draw with, to start
  const { docxPaper } = await import('../../platform/print/docx-document.js');
  return docxPaper(paper, at);
}

/** Files of signed reports in the store. */
@Injectable()
export class ReportFiles {
  constructor(private readonly store: ObjectStore) {}

  /** Writes both files and keeps them under their hashes. */
  async keep(paper: Paper, at: Date): Promise<Record<ReportFormat, ReportFile>> {
    return { pdf: await this.keepOne('pdf', paper, at), docx: await this.keepOne('docx', paper, at) };
  }

  open({ objectKey }: ReportFile): Promise<Readable> {
    return this.store.open(objectKey);
  }

  private async keepOne(format: ReportFormat, paper: Paper, at: Date): Promise<ReportFile> {
    const bytes = await writtenAs(format, paper, at);
    const staged = await this.store.stage(Readable.from([bytes]), { maxBytes: bytes.length });
    const objectKey = reportKey(staged.sha256, format);
    await this.store.keep(staged, objectKey);
    return { objectKey, bytes: staged.bytes, sha256: staged.sha256 };
  }
}
