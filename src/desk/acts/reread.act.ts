import { Injectable } from '@nestjs/common';
import { ImportedRecord } from '../../catalog/documents/imported-record.entity.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { PassOptions } from '../../pipeline/stage.js';
import type { ActDto } from './act.dto.js';
import type { BulkAct, Turn } from './act.js';
import { refusal, stillRead } from './act-refusals.js';

/** Reads them again, behind all that comes in meanwhile. */
@Injectable()
export class RereadAct implements BulkAct<PassOptions> {
  constructor(private readonly passes: ProcessingPasses) {}

  read({ engine, force }: ActDto): PassOptions {
    return { ...(engine ? { engine } : {}), ...(force === undefined ? {} : { force }) };
  }

  async changes({ tx, document }: Turn): Promise<boolean> {
    if (document.status !== 'ready' && document.status !== 'failed') throw stillRead();
    if (document.quarantined) throw SHUT_AWAY();
    const imported = await tx.existsBy(ImportedRecord, { documentId: document.id });
    if (imported || document.pageCount === 0) throw NOTHING_TO_READ();
    return true;
  }

  apply({ tx, document: { id, pageCount } }: Turn, options: PassOptions): Promise<readonly Run[]> {
    return this.passes.begin(tx, id, { options, from: 'read', pageCount, behind: true });
  }
}

const SHUT_AWAY = () =>
  refusal('quarantined', {
    vi: 'Tài liệu đang bị cách ly.',
    en: 'The document is quarantined.',
  });

const NOTHING_TO_READ = () =>
  refusal('nothingToRead', {
    vi: 'Không có ảnh trang để đọc lại.',
    en: 'It has no page pictures to read again.',
  });
