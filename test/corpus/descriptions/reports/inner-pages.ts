import { paragraph, type Half } from '../../pages/words.js';
import type { PrintedPage } from '../../pages/printed-page.js';
import type { Random } from '../../random.js';
import type { Family } from '../../fonts/face.js';
import { titled } from '../facts/people.js';
import type { ReportFacts } from '../facts/report-facts.js';
import { BOLD, newSheet, TITLE, WHOLE } from '../setting.js';

export interface InnerOptions {
  readonly random: Random;
  readonly half: Half;
  readonly family: Family;
  readonly facts: ReportFacts;
}

/** A page of the body, so that a document is not all particulars. */
export function bodyPage({ random, half, family, facts }: InnerOptions): PrintedPage {
  const sheet = newSheet(random, 12, family);
  let y = sheet.line('CHƯƠNG 1. MỞ ĐẦU', WHOLE, 60, TITLE) + 8;
  y = sheet.line('1.1. Tính cấp thiết', WHOLE, y, BOLD) + 4;
  y = sheet.paragraph(paragraph(random, 'vi', half), WHOLE, y, { align: 'justify', indent: 22 });
  y = sheet.paragraph(
    `Xuất phát từ thực tiễn đó, đề tài “${facts.title[0]}” được thực hiện trong thời gian qua.`,
    WHOLE,
    y,
    { align: 'justify', indent: 22 },
  );
  while (y < 640)
    y = sheet.paragraph(paragraph(random, 'vi', half), WHOLE, y, { align: 'justify', indent: 22 }, 760) + 4;
  sheet.line(String(random.whole(1, 30)), WHOLE, 790, { align: 'centre', size: 10 });
  return sheet.page();
}

/** Summary with keywords; then the same in English under the English title. */
export function summaryPage({ random, family, facts }: InnerOptions): PrintedPage {
  const sheet = newSheet(random, 12, family);
  let y = sheet.line('TÓM TẮT', WHOLE, 60, TITLE) + 6;
  y = sheet.paragraph(facts.abstract, WHOLE, y, { align: 'justify', indent: 22 }) + 4;
  y = sheet.paragraph(`Từ khóa: ${facts.keywords.map(([vi]) => vi).join('; ')}.`, WHOLE, y) + 24;
  y = sheet.line('ABSTRACT', WHOLE, y, TITLE) + 6;
  y = sheet.paragraph(facts.title[1].toUpperCase(), WHOLE, y, TITLE) + 4;
  y = sheet.paragraph(facts.abstractEn, WHOLE, y, { align: 'justify', indent: 22 }) + 4;
  sheet.paragraph(`Keywords: ${facts.keywords.map(([, en]) => en).join('; ')}.`, WHOLE, y);
  return sheet.page();
}

/** The same information set as a list of particulars. */
export function informationPage({ random, family, facts }: InnerOptions): PrintedPage {
  const sheet = newSheet(random, 12, family);
  let y = sheet.line('THÔNG TIN KẾT QUẢ NGHIÊN CỨU', WHOLE, 56, TITLE) + 8;
  y = sheet.line('1. Thông tin chung:', WHOLE, y, BOLD);
  const item = { x: 84, width: 447 };
  y = sheet.paragraph(`- Tên đề tài: ${facts.title[0]}`, item, y);
  y = sheet.paragraph(`- Tên tiếng Anh: ${facts.title[1]}`, item, y);
  y = sheet.paragraph(`- Mã số: ${facts.taskCode}`, item, y);
  y = sheet.paragraph(`- Chủ nhiệm đề tài: ${titled(facts.investigator)}`, item, y);
  y = sheet.paragraph(`- Tổ chức chủ trì: ${facts.host}`, item, y) + 4;
  y = sheet.line('2. Tóm tắt kết quả nghiên cứu:', WHOLE, y, BOLD);
  y = sheet.paragraph(facts.abstract, WHOLE, y, { align: 'justify', indent: 22 }) + 4;
  sheet.paragraph(`3. Từ khóa: ${facts.keywords.map(([vi]) => vi).join(', ')}`, WHOLE, y);
  return sheet.page();
}

/** Who did it: numbered, degree and institution behind the name. */
export function membersPage({ random, family, facts }: InnerOptions): PrintedPage {
  const sheet = newSheet(random, 12, family);
  let y = sheet.line('DANH SÁCH THÀNH VIÊN THAM GIA THỰC HIỆN', WHOLE, 60, TITLE) + 10;
  facts.members.forEach((member, i) => {
    y = sheet.line(`${i + 1}. ${titled(member)}, ${facts.host}`, WHOLE, y) + 2;
  });
  return sheet.page();
}
