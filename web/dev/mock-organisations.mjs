/** Invented organisations and batches. */
export const id = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ORGANISATIONS = [
  { id: id(901), name: 'Trung tâm Khuyến nông và Cơ khí Phước Dinh' },
  { id: id(902), name: 'Cơ sở Cơ khí Tháp Sen' },
  { id: id(903), name: 'Trung tâm Thông tin Khoa học tỉnh Ninh Hải Đông' },
];
export const BATCHES = [
  {
    id: id(801),
    name: 'Báo cáo nghiệm thu năm 2023',
    boxNumber: '12',
    shelfMark: 'KH-2023',
    createdAt: '2026-11-02T02:00:00Z',
    counts: { needsMe: 1, inWork: 2, done: 4, failed: 1 },
  },
  {
    id: id(802),
    name: 'Sáng chế 2018–2023',
    createdAt: '2026-10-12T02:00:00Z',
    counts: { needsMe: 0, inWork: 0, done: 2, failed: 0 },
  },
];
