import { BadRequestException, ConflictException } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Document, OfficeCheck } from '../../catalog/documents/document.entity.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { vietnamDate } from '../../shared/clock.js';
import type { DocumentType } from '../../shared/field-names.js';
import type { OfficeRecordDto } from '../dto/document.dto.js';
import type { FieldEntryDto } from '../../catalog/entry-views/entry.dto.js';
import { officeRecordOf, type OfficeRecord, type PatentNumbers } from './office-record.js';

const NUMBERS = ['applicationNumber', 'publicationNumber', 'grantNumber'] as const;
const PATENTS: ReadonlySet<DocumentType> = new Set<DocumentType>(['patent', 'utilitySolution']);

interface Entry {
  readonly value: unknown;
  readonly status: string;
}

function numbersOf(entries: Readonly<Record<string, readonly Entry[] | undefined>>): PatentNumbers {
  return Object.fromEntries(
    NUMBERS.flatMap((name) => {
      const value = entries[name]?.find(({ status }) => status !== 'rejected')?.value;
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/** The office's record as the description now names it; a check holds for the number that was looked up, no other. */
export function shownOfficeRecord(
  { type, officeCheck }: Pick<Document, 'type' | 'officeCheck'>,
  fields: Readonly<Record<string, readonly FieldEntryDto[] | undefined>>,
): OfficeRecordDto | undefined {
  const record = PATENTS.has(type) ? officeRecordOf(numbersOf(fields)) : undefined;
  if (record === undefined) return undefined;
  return { ...record, ...(officeCheck?.number === record.number ? { checkedOn: officeCheck.on } : {}) };
}

/** What is kept when a person says on which day they looked: refused for a day to come, or where there is no record. */
export async function officeCheckOf(
  tx: EntityManager,
  document: Document,
  on: string | null,
  today: string = vietnamDate(new Date()),
): Promise<OfficeCheck | null> {
  if (on === null) return null;
  if (on > today) throw inFuture();
  const entries = await tx.find(FieldEntry, {
    where: { documentId: document.id, name: In([...NUMBERS]) },
    order: { position: 'ASC' },
  });
  const named = Object.fromEntries(NUMBERS.map((name) => [name, entries.filter((e) => e.name === name)]));
  const record: OfficeRecord | undefined = PATENTS.has(document.type)
    ? officeRecordOf(numbersOf(named))
    : undefined;
  if (record === undefined) throw noRecord();
  return { number: record.number, on };
}

const FUTURE = {
  vi: 'Ngày tra cứu không thể ở tương lai.',
  en: 'The day on which it was looked up cannot be in the future.',
};

const inFuture = (): BadRequestException =>
  new BadRequestException({
    message: FUTURE,
    errors: [{ field: 'officeCheckedOn', message: FUTURE.en }],
  });

const noRecord = (): ConflictException =>
  new ConflictException({
    message: {
      vi: 'Tài liệu này không có số đơn nào dẫn tới cơ quan sở hữu trí tuệ. Hãy sửa số đơn trước.',
      en: 'No number of this document leads to a patent office. Correct its application number first.',
    },
  });
