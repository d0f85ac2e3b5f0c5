import { FAMILIES } from '../../fonts/face.js';
import type { DescribedLayout } from '../described-document.js';
import { reportFacts } from '../facts/report-facts.js';
import { titled } from '../facts/people.js';
import { BOLD, CENTRE, labelled, newSheet, TITLE, WHOLE } from '../setting.js';
import { bodyPage, membersPage, summaryPage } from './inner-pages.js';
import { reportTruth } from './report-truth.js';

/** Labelled agencies at the top, the kind above the title, people in a block to the right. */
export const labelledCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const sheet = newSheet(random, 13, family);
  let y = labelled(sheet, 'Cơ quan quản lý:', facts.agency, 60, WHOLE, BOLD);
  y = labelled(sheet, 'Cơ quan chủ trì:', facts.host, y, WHOLE, BOLD) + 90;
  y = sheet.line('BÁO CÁO KẾT QUẢ', WHOLE, y, { ...TITLE, size: 20 });
  y = sheet.line(`THỰC HIỆN ĐỀ TÀI NGHIÊN CỨU CẤP ${facts.level.words.toUpperCase()}`, WHOLE, y, TITLE);
  y = sheet.line('Đề tài:', WHOLE, y + 26, CENTRE);
  y = sheet.paragraph(facts.title[0].toUpperCase(), { x: 80, width: 435 }, y + 4, { ...TITLE, size: 16 });
  y = sheet.line(`Mã số: ${facts.taskCode}`, WHOLE, y + 24, CENTRE) + 30;
  const right = { x: 250, width: 281 };
  y = sheet.line('Chủ nhiệm:', right, y, BOLD);
  y = sheet.line(titled(facts.investigator), right, y) + 4;
  y = sheet.line('Thành viên tham gia:', right, y, BOLD);
  for (const member of facts.members.slice(0, 4)) y = sheet.line(`- ${titled(member)}`, right, y);
  sheet.line(`${facts.place}, năm ${facts.cover.y}`, WHOLE, 775, TITLE);
  const inner = { random, half, family, facts };
  return {
    pages: [sheet.page(), summaryPage(inner), bodyPage(inner)],
    truth: {
      ...reportTruth({ ...facts, members: facts.members.slice(0, 4) }, [
        'title',
        'titleEn',
        'authors',
        'members',
        'hostOrganisation',
        'managingAgency',
        'level',
        'bareCode',
        'year',
        'keywords',
        'abstract',
      ]),
      documentType: ['report'],
    },
  };
};

/** The title in small letters, large; the investigator and the host at the foot, side by side. */
export const mixedCaseCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const sheet = newSheet(random, 12, family);
  let y = sheet.paragraph(facts.agency.toUpperCase(), WHOLE, 60, CENTRE);
  y = sheet.paragraph(facts.host.toUpperCase(), WHOLE, y, TITLE);
  y = sheet.line('—————', WHOLE, y, CENTRE) + 90;
  y = sheet.line(`BÁO CÁO TỔNG HỢP ĐỀ TÀI CẤP ${facts.level.words.toUpperCase()}`, WHOLE, y, {
    ...TITLE,
    size: 15,
  });
  y = sheet.paragraph(facts.title[0], { x: 74, width: 447 }, y + 40, { ...TITLE, size: 19 });
  y = sheet.line(`(Mã số: ${facts.taskCode})`, WHOLE, y + 16, CENTRE) + 60;
  sheet.paragraph(`Chủ nhiệm: ${titled(facts.investigator)}`, { x: 64, width: 225 }, y);
  sheet.paragraph(`Đơn vị chủ trì: ${facts.host}`, { x: 305, width: 226 }, y);
  sheet.line(`${facts.place} - ${facts.cover.y}`, WHOLE, 770, CENTRE);
  const inner = { random, half, family, facts };
  return {
    pages: [sheet.page(), membersPage(inner), bodyPage(inner)],
    truth: {
      ...reportTruth(facts, [
        'title',
        'authors',
        'members',
        'hostOrganisation',
        'managingAgency',
        'level',
        'bareCode',
        'year',
      ]),
      documentType: ['report'],
    },
  };
};

/** Motto above; project instead of task; programme above its name; dates in figures. */
export const projectCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const sheet = newSheet(random, 12.5, family);
  let y = sheet.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', WHOLE, 50, TITLE);
  y = sheet.line('Độc lập – Tự do – Hạnh phúc', WHOLE, y, TITLE) + 40;
  y = sheet.paragraph(`${facts.programme.name.toUpperCase()}`, WHOLE, y, CENTRE);
  y = sheet.line(`Mã số chương trình: ${facts.programme.code}`, WHOLE, y, CENTRE) + 40;
  y = sheet.line('BÁO CÁO TỔNG KẾT KHOA HỌC VÀ KỸ THUẬT', WHOLE, y, { ...TITLE, size: 16 });
  y = sheet.line('Tên dự án:', WHOLE, y + 24, CENTRE);
  y = sheet.paragraph(facts.title[0].toUpperCase(), WHOLE, y + 2, { ...TITLE, size: 15 }) + 30;
  const column = { x: 100, width: 420 };
  y = labelled(sheet, 'Mã số dự án:', facts.taskCode, y, column) + 3;
  y = labelled(sheet, 'Cấp quản lý:', `Cấp ${facts.level.words}`, y, column) + 3;
  y = labelled(sheet, 'Cơ quan chủ quản:', facts.agency, y, column) + 3;
  y = labelled(sheet, 'Tổ chức chủ trì thực hiện:', facts.host, y, column) + 3;
  y = labelled(sheet, 'Chủ nhiệm dự án:', titled(facts.investigator), y, column) + 3;
  labelled(
    sheet,
    'Thời gian thực hiện:',
    `${facts.start.m}/${facts.start.y} – ${facts.end.m}/${facts.end.y}`,
    y,
    column,
  );
  sheet.line(`${facts.place}, tháng ${facts.cover.m}/${facts.cover.y}`, WHOLE, 765, CENTRE);
  const inner = { random, half, family, facts };
  return {
    pages: [sheet.page(), summaryPage(inner)],
    truth: {
      ...reportTruth(facts, [
        'title',
        'titleEn',
        'authors',
        'hostOrganisation',
        'managingAgency',
        'level',
        'taskCode',
        'programmeCode',
        'startDate',
        'endDate',
        'year',
        'keywords',
        'abstract',
      ]),
      documentType: ['report'],
    },
  };
};
