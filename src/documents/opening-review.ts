import { ConflictException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Document } from '../catalog/documents/document.entity.js';
import { Page } from '../catalog/pages/page.entity.js';
import { vietnamDate } from '../shared/clock.js';
import type { DocumentPatchDto } from './document-patch.dto.js';

/**
 * Guards the opening of a report. Publishing before filing destroys novelty (IP law art. 60), personal data is
 * protected (Law 91/2025/QH15), and secrets never enter a networked system: the answers given are held against
 * what is known, and refused where they contradict it.
 */
export async function checkOpening(
  tx: EntityManager,
  document: Document,
  patch: DocumentPatchDto,
  today: string = vietnamDate(new Date()),
): Promise<void> {
  const opens =
    patch.visibility !== undefined &&
    patch.visibility !== 'restricted' &&
    patch.visibility !== document.visibility;
  if (!opens) return;
  if (document.quarantined && patch.quarantined !== false) {
    refuse('Tài liệu mang dấu mật, không thể mở.', 'The document bears a secrecy mark and cannot be opened.');
  }
  const { opening } = patch;
  if (!opening) return;
  const embargo = patch.embargo === undefined ? document.embargo : patch.embargo;
  if (opening.secrecy) refuse('Tài liệu mật không được mở.', 'A secret document must not be opened.');
  if (opening.patent === 'intended' && !isAhead(embargo, today)) {
    refuse(
      'Sẽ nộp đơn sáng chế: hãy đặt ngày hết cấm công bố trước khi mở.',
      'A patent is to be filed: set an embargo date before opening.',
    );
  }
  if (opening.personalData) return;
  const suspects = await tx
    .createQueryBuilder(Page, 'page')
    .select(['page.documentId', 'page.number'])
    .where("page.documentId = :id AND NOT page.withheld AND page.suspects <> '[]'", { id: document.id })
    .orderBy('page.number')
    .getMany();
  if (suspects.length === 0) return;
  const pages = suspects.map(({ number }) => number).join(', ');
  refuse(
    `Trang ${pages} có vẻ chứa dữ liệu cá nhân: hãy ẩn các trang đó, hoặc xác nhận đã xem.`,
    `Page ${pages} seems to hold personal data: withhold it, or say that you have looked.`,
  );
}

const isAhead = (embargo: string | null, today: string): boolean => embargo !== null && embargo > today;

function refuse(vi: string, en: string): never {
  throw new ConflictException({ code: 'openingRefused', message: { vi, en } });
}
