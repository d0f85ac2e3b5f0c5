import { describe, expect, it } from '@jest/globals';
import { cellPage, type PrintedCell } from '../../../test/support/cell-page.js';
import { PageText } from '../page/page-text.js';
import { TextSpan } from '../page/text-span.js';
import { labelledValues } from './labelled-values.js';
import { followSheets } from './technology-sheet.js';

const read = (page: PageText): string[] =>
  labelledValues(page).map(
    ({ label, pieces }) => `${label.field}=${new TextSpan(page, pieces).text.replace(/\n/g, ' ')}`,
  );

const HEADING: PrintedCell = [500, 40, 'PHIẾU MÔ TẢ CÔNG NGHỆ'];
const ROWS: readonly PrintedCell[] = [
  [170, 120, 'Mã số nhiệm'],
  [350, 120, 'ĐT-2019-04/KQNC'],
  [170, 160, 'vụ'],
  [170, 240, 'Tên công nghệ'],
  [350, 240, 'Quy trình sấy lúa bằng năng lượng'],
  [350, 280, 'mặt trời'],
  [170, 360, 'Phương thức'],
  [350, 360, 'Chuyển giao toàn bộ'],
  [170, 400, 'chuyển giao'],
  [350, 400, 'kèm đào tạo'],
  [170, 440, 'công nghệ'],
];

describe('labels over several lines of a narrow column', () => {
  it.each([false, true])('are joined, their values beside them; rows joined: %s', (joined) => {
    expect(read(cellPage([HEADING, ...ROWS], joined))).toEqual([
      'taskCode=ĐT-2019-04/KQNC',
      'technologyName=Quy trình sấy lúa bằng năng lượng mặt trời',
      'transferWays=Chuyển giao toàn bộ kèm đào tạo',
    ]);
  });

  it('stand in the middle of a row, as do values', () => {
    const centred: PrintedCell[] = [
      [170, 120, 'Tên nhiệm vụ'],
      [450, 140, 'Nghiên cứu sấy lúa tại Bến Tre'],
      [170, 160, 'khoa học'],
      [450, 240, 'Quy trình sấy lúa bằng năng lượng'],
      [170, 262, 'Tên công nghệ'],
      [450, 280, 'mặt trời'],
      [450, 360, 'Tiết kiệm nhiên liệu,'],
      [450, 400, 'hạt gạo ít gãy,'],
      [170, 420, 'Ưu điểm nổi bật so'],
      [450, 440, 'không ám khói,'],
      [170, 460, 'với cách cũ'],
      [450, 480, 'ít công'],
      [450, 520, 'và dễ làm'],
    ];
    expect(read(cellPage([HEADING, ...centred], false))).toEqual([
      'title=Nghiên cứu sấy lúa tại Bến Tre',
      'technologyName=Quy trình sấy lúa bằng năng lượng mặt trời',
      'advantages=Tiết kiệm nhiên liệu, hạt gạo ít gãy, không ám khói, ít công và dễ làm',
    ]);
  });

  it('end where the next label begins, however close the rows are set', () => {
    const close: PrintedCell[] = [
      [170, 120, '1. Tổ chức chủ'],
      [450, 120, 'Trung tâm Khuyến nông'],
      [170, 160, 'trì nhiệm vụ'],
      [450, 160, 'và Cơ khí'],
      [170, 200, '2. Họ và tên chủ'],
      [450, 200, 'TS. Cao Thị Thắm'],
      [170, 240, 'nhiệm'],
    ];
    expect(read(cellPage(close, false))).toEqual([
      'hostOrganisation=Trung tâm Khuyến nông và Cơ khí',
      'authors=TS. Cao Thị Thắm',
    ]);
  });

  it('go on without a heading on the page after the form began', () => {
    const rest: PrintedCell[] = [
      [170, 120, 'Phương thức'],
      [450, 120, 'Chuyển giao toàn bộ'],
      [170, 160, 'chuyển giao'],
    ];
    expect(read(cellPage(rest, false))).toEqual([]);
    const [, page] = followSheets([cellPage([HEADING, ...ROWS], false), cellPage(rest, false)]);
    expect(read(page ?? cellPage([], false))).toEqual(['transferWays=Chuyển giao toàn bộ']);
  });
});
