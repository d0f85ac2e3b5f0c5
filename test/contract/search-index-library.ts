import type { ReadScope } from '../../src/access/read-filter.js';
import type { IndexedDocument, IndexedPage } from '../../src/search/port/indexed-document.js';

const TODAY = '2026-03-01';
const OWNER = '11111111-1111-4111-8111-111111111111';
export const AN = '44444444-4444-8444-8444-444444444444';
export const MAN = '55555555-5555-8555-8555-555555555555';
const KIN = '66666666-6666-8666-8666-666666666666';
export const UNIVERSITY = '77777777-7777-8777-8777-777777777777';
const OTHER = '22222222-2222-4222-8222-222222222222';

export const scopes = {
  anonymous: scope({}),
  member: scope({ member: true }),
  owner: scope({ member: true, organisationIds: [OWNER] }),
  neighbour: scope({ member: true, organisationIds: [OTHER] }),
  staff: scope({ member: true, everything: true }),
} as const;

function scope(some: Partial<ReadScope>): ReadScope {
  return { everything: false, quarantine: false, member: false, organisationIds: [], today: TODAY, ...some };
}

export const page = (number: number, text: string, withheld = false): IndexedPage => ({
  number,
  text,
  withheld,
});

export function documentOf(id: string, some: Partial<IndexedDocument> = {}): IndexedDocument {
  return {
    id,
    changeSeq: 1,
    type: 'report',
    fields: [],
    title: 'Không có tên',
    people: [],
    keywords: [],
    codes: [],
    pages: [],
    record: { level: 'public' },
    body: { level: 'public' },
    ownerOrganisationId: OWNER,
    ...some,
  };
}

export const CLOSED = { record: { level: 'restricted' }, body: { level: 'restricted' } } as const;

/** A small library in which every rule of the search index has its case. */
export const LIBRARY: readonly IndexedDocument[] = [
  documentOf('toned', {
    title: 'Ứng dụng công nghệ sinh học trong nuôi cá tra',
    people: ['Nguyễn Văn An'],
    persons: [AN],
    organisations: [UNIVERSITY],
    year: 2019,
    language: 'vi',
    fields: ['4', '401'],
    trl: 6,
    codes: ['KQ015440'],
    pages: [page(1, 'Trang bìa'), page(2, 'Quy trình nuôi cá tra bằng công nghệ sinh học tại Ô Môn.')],
  }),
  documentOf('toneless', {
    title: 'Bao cao cong nghe sinh hoc',
    year: 2020,
    language: 'vi',
    pages: [page(1, 'Bao cao ve cong nghe sinh hoc.')],
  }),
  documentOf('scattered', {
    title: 'Công tác nghệ thuật',
    year: 2020,
    language: 'vi',
    pages: [page(1, 'Nghệ nhân làm công việc của trường học sinh thái.')],
  }),
  documentOf('body-mention', {
    title: 'Kinh tế vườn',
    year: 2021,
    language: 'vi',
    fields: ['5'],
    pages: [page(1, 'Sầu riêng và sầu riêng, lại sầu riêng.'), page(2, 'Nhãn và xoài cát Hoà Lộc.')],
  }),
  documentOf('title-mention', {
    title: 'Bảo quản sầu riêng',
    year: 2021,
    language: 'vi',
    fields: ['4'],
    pages: [page(1, 'Kho lạnh.')],
  }),
  documentOf('patent', {
    type: 'patent',
    title: 'Thiết bị sấy tôm',
    titleEn: 'Shrimp dryer',
    year: 2021,
    language: 'vi',
    fields: ['2'],
    codes: ['1-2019-04725', 'A01K 61/10', '22/CTr-UBND'],
    pages: [page(1, '(21) 1-2019-04725 (51) A01K 61/10 thiết bị sấy tôm, blockchain traceability')],
  }),
  documentOf('english', {
    type: 'article',
    title: 'Drying of durian seeds',
    year: 2022,
    language: 'en',
    people: ['Lê Thị Mận'],
    persons: [MAN],
    organisations: [UNIVERSITY],
    codes: ['KC.07.12/16-20', 'A23L 27/50', 'TCVN 14159-1:2024'],
    pages: [
      {
        ...page(1, 'The quality of dried fruits depends on the temperatures of many dryers.'),
        language: 'en',
      },
    ],
  }),
  documentOf('members', {
    title: 'Máy gặt vĩnh cửu',
    pages: [page(1, 'Trang dành cho bạn đọc quen: lưỡi gặt.')],
    record: { level: 'members' },
    body: { level: 'members' },
  }),
  documentOf('record-only', {
    title: 'Phân vi lượng kẽm',
    year: 2022,
    pages: [page(1, 'Hàm lượng bí ẩn zeolit xốp trong phân vi lượng kẽm.')],
    body: { level: 'restricted' },
  }),
  documentOf('closed', {
    title: 'Lò phản ứng thorium',
    people: ['Trần Thị Kín'],
    persons: [KIN],
    organisations: [UNIVERSITY],
    keywords: ['thorium kín'],
    year: 1999,
    type: 'thesis',
    fields: ['999'],
    pages: [page(1, 'Nhiên liệu thorium muối nóng chảy.')],
    ...CLOSED,
  }),
  documentOf('record-closed', {
    title: 'Cá lăng đuôi đỏ',
    pages: [page(1, 'Cá lăng đuôi đỏ sống ở sông.')],
    record: { level: 'restricted' },
  }),
  documentOf('embargoed', {
    title: 'Vắc xin khoai lang',
    pages: [page(1, 'Kết quả vắc xin khoai lang.')],
    record: { level: 'public', embargo: '2026-03-02' },
    body: { level: 'public', embargo: '2026-03-02' },
  }),
  documentOf('withheld-page', {
    title: 'Khảo sát hộ dân',
    pages: [page(1, 'Bảng hỏi hộ dân.'), page(2, 'Danh sách chứng minh nhân dân xyloglucan.', true)],
  }),
];
