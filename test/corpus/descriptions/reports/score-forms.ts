import { FAMILIES } from '../../fonts/face.js';
import type { DescribedLayout } from '../described-document.js';
import { dayFirst, two } from '../facts/numbers.js';
import { titled } from '../facts/people.js';
import { reportFacts } from '../facts/report-facts.js';
import { technologyFacts, technologyTruth } from '../facts/technology-facts.js';
import { BOLD, newSheet, table, TITLE, WHOLE } from '../setting.js';
import { reportTruth } from './report-truth.js';
import { boxes } from './tune-forms.js';

/** Mẫu 1 as a table of three columns: number, item, answer; the choices to be ticked have crosses. */
export const taskFormTable: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const sheet = newSheet(random, 10.5);
  let y = sheet.line('PHIẾU THÔNG TIN NHIỆM VỤ ĐANG TIẾN HÀNH', WHOLE, 44, { ...TITLE, size: 13 });
  y =
    sheet.line('(Mẫu 1 ban hành kèm theo Thông tư về thông tin khoa học)', WHOLE, y, {
      align: 'centre',
      style: 'italic',
    }) + 6;
  const level = facts.level.words === 'thành phố' ? 'tỉnh' : facts.level.words;
  table(
    sheet,
    [
      ['1', 'Tên nhiệm vụ:', facts.title[0]],
      ['2', 'Cấp nhiệm vụ:', boxes(['quốc gia', 'bộ', 'tỉnh', 'cơ sở'], level, '[x]', '[ ]')],
      ['3', 'Mức độ bảo mật:', 'Bình thường'],
      ['4', 'Mã số nhiệm vụ:', facts.taskCode],
      ['5', 'Tổ chức chủ trì:', facts.host],
      ['6', 'Cơ quan chủ quản:', facts.agency],
      ['7', 'Chủ nhiệm nhiệm vụ:', titled(facts.investigator)],
      ['8', 'Cá nhân tham gia thực hiện:', facts.members.map(titled).join('; ')],
      ['9', 'Tóm tắt:', facts.abstract],
      ['10', 'Lĩnh vực nghiên cứu:', `${facts.field[0]}. ${facts.field[1]}`],
      ['11', 'Mục tiêu kinh tế - xã hội:', `${facts.objective[0]}. ${facts.objective[1]}`],
      ['12', 'Thời gian bắt đầu:', `Tháng ${two(facts.start.m)}/${facts.start.y}`],
      ['13', 'Thời gian kết thúc:', `Tháng ${two(facts.end.m)}/${facts.end.y}`],
    ],
    [34, 150, 300],
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

/** Mẫu 5 as lines; labels in bold, answers on the next line for the long ones. */
export const resultFormLines: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const [first, second] = [newSheet(random, 12, family), newSheet(random, 12, family)];
  let y = first.line('Mẫu 5. Phiếu đăng ký kết quả', WHOLE, 40, {
    align: 'right',
    style: 'italic',
    size: 10,
  });
  y = first.line('PHIẾU ĐĂNG KÝ KẾT QUẢ THỰC HIỆN', WHOLE, y, TITLE);
  y = first.line('NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ', WHOLE, y, TITLE) + 6;
  y = first.line('1. Tên nhiệm vụ:', WHOLE, y, BOLD);
  y = first.paragraph(facts.title[0], { x: 84, width: 447 }, y) + 3;
  y = first.line('Tên tiếng Anh:', WHOLE, y, BOLD);
  y = first.paragraph(facts.title[1], { x: 84, width: 447 }, y) + 3;
  const words = facts.level.words;
  y = first.line(`2. Cấp nhiệm vụ: ${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`, WHOLE, y) + 3;
  y = first.line(`3. Mã số: ${facts.taskCode}`, WHOLE, y) + 3;
  y = first.line(`4. Số giấy chứng nhận đăng ký kết quả: ${facts.registration}`, WHOLE, y) + 3;
  y = first.line('5. Tổ chức chủ trì:', WHOLE, y, BOLD);
  y = first.paragraph(facts.host, { x: 84, width: 447 }, y) + 3;
  y = first.paragraph(`6. Tổ chức quản lý: ${facts.agency}`, WHOLE, y) + 3;
  y = first.line(`7. Họ và tên chủ nhiệm: ${titled(facts.investigator)}`, WHOLE, y) + 3;
  y = first.line('8. Các thành viên tham gia:', WHOLE, y, BOLD);
  for (const member of facts.members) y = first.line(`+ ${titled(member)}`, { x: 84, width: 447 }, y);
  y = first.line(
    `9. Ngày được đánh giá nghiệm thu: ngày ${two(facts.acceptance.d)} tháng ${two(facts.acceptance.m)} năm ${facts.acceptance.y}`,
    WHOLE,
    y + 3,
  );
  first.line(`10. Kết quả đánh giá: ${facts.rating.words}`, WHOLE, y + 3);
  y = second.paragraph(`11. Từ khóa: ${facts.keywords.map(([vi]) => vi).join(', ')}`, WHOLE, 60) + 3;
  y = second.line('12. Tóm tắt kết quả:', WHOLE, y, BOLD);
  y = second.paragraph(facts.abstract, WHOLE, y, { indent: 22, align: 'justify' });
  second.line(`${facts.place}, ngày ${dayFirst(facts.cover)}`, WHOLE, y + 20, { align: 'right' });
  return {
    pages: [first.page(), second.page()],
    truth: {
      ...reportTruth(facts, [
        'title',
        'titleEn',
        'authors',
        'members',
        'hostOrganisation',
        'managingAgency',
        'level',
        'bareCode',
        'registrationNumber',
        'acceptanceDate',
        'acceptanceRating',
        'keywords',
        'abstract',
        'year',
      ]),
      documentType: ['form'],
    },
  };
};

/** Mẫu 8 as a table, with a cover before it. */
export const technologyTable: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const sheet = newSheet(random, 11);
  const technology = technologyFacts(random, half, facts.place);
  const y = sheet.line('PHIẾU MÔ TẢ CÔNG NGHỆ', WHOLE, 56, { ...TITLE, size: 15 }) + 10;
  const end = table(
    sheet,
    [
      ['Tên nhiệm vụ', facts.title[0]],
      ['Mã số nhiệm vụ', facts.taskCode],
      ['Đơn vị chủ trì', facts.host],
      ['Chủ nhiệm', titled(facts.investigator)],
      ['Số đăng ký kết quả', facts.registration],
      ['Mô tả tóm tắt', facts.abstract],
      ['Tên quy trình công nghệ', technology.name],
      ['Đặc tính kỹ thuật', technology.specifications],
      ['Ưu điểm, điểm mới', technology.advantages],
      ['Giai đoạn phát triển', technology.stage],
      ['Hình thức chuyển giao', technology.ways],
      ['Địa điểm áp dụng', technology.place],
    ],
    [130, 340],
    y,
    { leading: 1.35 },
  );
  sheet.line(
    `${facts.place}, ngày ${facts.cover.d} tháng ${facts.cover.m} năm ${facts.cover.y}`,
    WHOLE,
    end + 24,
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
