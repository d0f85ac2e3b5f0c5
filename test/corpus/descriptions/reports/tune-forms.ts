import { FAMILIES } from '../../fonts/face.js';
import type { DescribedLayout } from '../described-document.js';
import { dayFirst, monthFirst, two } from '../facts/numbers.js';
import { titled } from '../facts/people.js';
import { reportFacts } from '../facts/report-facts.js';
import { technologyFacts, technologyTruth } from '../facts/technology-facts.js';
import { BOLD, newSheet, table, TITLE, WHOLE } from '../setting.js';
import { reportTruth } from './report-truth.js';

const LEVELS = ['quốc gia', 'bộ', 'tỉnh', 'cơ sở'];

/** `☐ Quốc gia  ☑ Bộ …` */
export const boxes = (choices: readonly string[], chosen: string, on = '☑', off = '☐'): string =>
  choices
    .map((choice) => `${choice === chosen ? on : off} ${choice[0]?.toUpperCase() ?? ''}${choice.slice(1)}`)
    .join('   ');

/** Mẫu 1 as numbered lines, the value behind its label. */
export const taskFormLines: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const [first, second] = [newSheet(random, 11.5, family), newSheet(random, 11.5, family)];
  const column = WHOLE;
  let y = first.line('Mẫu 1', { x: 64, width: 467 }, 44, { align: 'right', style: 'italic' });
  y = first.line('PHIẾU ĐĂNG KÝ THÔNG TIN NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ', WHOLE, y + 4, TITLE) + 8;
  const item = (text: string): void => {
    y = first.paragraph(text, column, y) + 5;
  };
  item(`1. Tên nhiệm vụ: ${facts.title[0]}`);
  item(`2. Cấp nhiệm vụ: ${facts.level.words[0]?.toUpperCase() ?? ''}${facts.level.words.slice(1)}`);
  item(`3. Mức độ bảo mật: ${facts.secrecy.words}`);
  item(`4. Mã số nhiệm vụ: ${facts.taskCode}`);
  item(`5. Tổ chức chủ trì: ${facts.host}`);
  item(`6. Cơ quan chủ quản: ${facts.agency}`);
  item(`7. Chủ nhiệm nhiệm vụ: ${titled(facts.investigator)}`);
  item('8. Danh sách cá nhân tham gia nhiệm vụ:');
  facts.members.forEach((member, i) => {
    y = first.line(`${i + 1}. ${titled(member)}`, { x: 90, width: 440 }, y);
  });
  item(`9. Mục tiêu nghiên cứu: Xây dựng được quy trình và mô hình phù hợp với địa phương.`);
  item(`10. Tóm tắt nội dung nghiên cứu: ${facts.abstract}`);
  y = 60;
  const next = (text: string): void => {
    y = second.paragraph(text, column, y) + 5;
  };
  next(`11. Lĩnh vực nghiên cứu: ${facts.field[0]} - ${facts.field[1]}`);
  next(`12. Mục tiêu kinh tế - xã hội của nhiệm vụ: ${facts.objective[0]} - ${facts.objective[1]}`);
  next('13. Phương pháp nghiên cứu: Điều tra, thực nghiệm và xử lý số liệu.');
  next('14. Sản phẩm khoa học và công nghệ dự kiến: Quy trình kỹ thuật; báo cáo khoa học.');
  next(`15. Địa chỉ và quy mô ứng dụng dự kiến: ${facts.place}, 03 mô hình.`);
  next(
    `16. Thời gian thực hiện: ${facts.end.y * 12 + facts.end.m - facts.start.y * 12 - facts.start.m + 1} tháng (từ ${monthFirst(facts.start)} đến ${monthFirst(facts.end)})`,
  );
  next(`17. Kinh phí thực hiện: ${random.whole(300, 2900)} triệu đồng`);
  next(`18. Quyết định phê duyệt: số ${random.whole(100, 3000)}/QĐ-UBND ngày ${dayFirst(facts.start)}`);
  next(`19. Hợp đồng thực hiện: số ${two(random.whole(1, 60))}/HĐ-SKHCN ngày ${dayFirst(facts.start)}`);
  second.line('CHỦ NHIỆM NHIỆM VỤ', { x: 311, width: 220 }, y + 20, TITLE);
  return {
    pages: [first.page(), second.page()],
    truth: {
      ...reportTruth(facts, [
        'title',
        'authors',
        'members',
        'hostOrganisation',
        'managingAgency',
        'level',
        'taskCode',
        'startDate',
        'endDate',
        'abstract',
        'fieldCodes',
        'objectiveCodes',
        'securityLevel',
      ]),
      documentType: ['form'],
    },
  };
};

/** Mẫu 5 as a ruled table of two columns. */
export const resultFormTable: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const sheet = newSheet(random, 11);
  let y = sheet.line('PHIẾU ĐĂNG KÝ KẾT QUẢ THỰC HIỆN NHIỆM VỤ KH&CN', WHOLE, 50, TITLE);
  y = sheet.line(`Số đăng ký: ${facts.registration}`, WHOLE, y, { align: 'centre' }) + 8;
  table(
    sheet,
    [
      ['1. Tên nhiệm vụ', facts.title[0]],
      ['2. Cấp nhiệm vụ', boxes(LEVELS, facts.level.words === 'thành phố' ? 'tỉnh' : facts.level.words)],
      ['3. Mức độ bảo mật', boxes(['bình thường', 'mật', 'tối mật', 'tuyệt mật'], 'bình thường')],
      ['4. Mã số nhiệm vụ', facts.taskCode],
      ['5. Tên tổ chức chủ trì', facts.host],
      ['6. Cơ quan chủ quản', facts.agency],
      ['7. Chủ nhiệm nhiệm vụ', titled(facts.investigator)],
      ['8. Cá nhân tham gia', facts.members.map(titled).join(', ')],
      ['9. Lĩnh vực nghiên cứu', `${facts.field[1]} (${facts.field[0]})`],
      ['10. Thời gian thực hiện', `Từ tháng ${monthFirst(facts.start)} đến tháng ${monthFirst(facts.end)}`],
      ['11. Ngày nghiệm thu', dayFirst(facts.acceptance)],
      ['12. Xếp loại', facts.rating.words],
      ['13. Từ khóa', facts.keywords.map(([vi]) => vi).join('; ')],
      ['14. Số trang báo cáo', `${random.whole(60, 220)} trang`],
    ],
    [160, 320],
    y,
  );
  return {
    pages: [sheet.page()],
    truth: {
      ...reportTruth(facts, [
        'title',
        'authors',
        'members',
        'hostOrganisation',
        'managingAgency',
        'level',
        'taskCode',
        'registrationNumber',
        'startDate',
        'endDate',
        'acceptanceDate',
        'acceptanceRating',
        'fieldCodes',
        'securityLevel',
        'keywords',
      ]),
      documentType: ['form'],
    },
  };
};

/** Mẫu 8, the description of a technology, in labelled paragraphs. */
export const technologySheet: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const sheet = newSheet(random, 12);
  let y = sheet.line('Mẫu 8', WHOLE, 44, { align: 'right' });
  y = sheet.line('PHIẾU MÔ TẢ CÔNG NGHỆ', WHOLE, y, { ...TITLE, size: 14 }) + 10;
  const item = (label: string, value: string): void => {
    y = sheet.line(label, WHOLE, y, BOLD);
    y = sheet.paragraph(value, { x: 84, width: 447 }, y) + 4;
  };
  item('1. Tên nhiệm vụ:', facts.title[0]);
  item('2. Tổ chức chủ trì:', facts.host);
  item('3. Chủ nhiệm nhiệm vụ:', titled(facts.investigator));
  item('4. Mã số nhiệm vụ:', facts.taskCode);
  item('5. Số đăng ký kết quả:', facts.registration);
  item('6. Tóm tắt công nghệ:', facts.abstract);
  const technology = technologyFacts(random, half, facts.place);
  item('7. Địa chỉ ứng dụng:', technology.place);
  item('8. Tên công nghệ:', technology.name);
  item('9. Thông số kỹ thuật:', technology.specifications);
  item('10. Ưu điểm của công nghệ:', technology.advantages);
  item('11. Mức độ phát triển:', technology.stage);
  item('12. Phương thức chuyển giao:', technology.ways);
  sheet.line(
    `${facts.place}, ngày ${two(facts.cover.d)} tháng ${two(facts.cover.m)} năm ${facts.cover.y}`,
    WHOLE,
    y + 16,
    { align: 'right', style: 'italic' },
  );
  return {
    pages: [sheet.page()],
    truth: {
      ...reportTruth(facts, [
        'title',
        'authors',
        'hostOrganisation',
        'taskCode',
        'registrationNumber',
        'abstract',
        'year',
      ]),
      ...technologyTruth(technology),
      documentType: ['form'],
    },
  };
};
