import { FAMILIES } from '../../fonts/face.js';
import type { DescribedLayout } from '../described-document.js';
import { reportFacts } from '../facts/report-facts.js';
import { titled } from '../facts/people.js';
import { two } from '../facts/numbers.js';
import { BOLD, CENTRE, frame, labelled, newSheet, TITLE, WHOLE } from '../setting.js';
import { bodyPage, informationPage, membersPage, summaryPage } from './inner-pages.js';
import { reportTruth } from './report-truth.js';

/** Agency and host above, everything centred, the code bare; summary and members inside. */
export const provincialCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const sheet = newSheet(random, 13, family);
  let y = sheet.paragraph(facts.agency.toUpperCase(), WHOLE, 56, CENTRE);
  y = sheet.paragraph(facts.host.toUpperCase(), WHOLE, y, TITLE) + 90;
  y = sheet.line('BÁO CÁO TỔNG HỢP', WHOLE, y, { ...TITLE, size: 19 });
  y = sheet.paragraph(
    `KẾT QUẢ NGHIÊN CỨU KHOA HỌC VÀ CÔNG NGHỆ ĐỀ TÀI CẤP ${facts.level.words.toUpperCase()}`,
    WHOLE,
    y,
    CENTRE,
  );
  y = sheet.paragraph(facts.title[0].toUpperCase(), { x: 90, width: 415 }, y + 46, { ...TITLE, size: 16 });
  y = sheet.line(`Mã số: ${facts.taskCode}`, WHOLE, y + 30, CENTRE);
  sheet.line(`Chủ nhiệm đề tài: ${titled(facts.investigator)}`, WHOLE, y + 24, CENTRE);
  sheet.line(`${facts.place} – ${facts.cover.y}`, WHOLE, 770, TITLE);
  const inner = { random, half, family, facts };
  return {
    pages: [sheet.page(), membersPage(inner), summaryPage(inner), bodyPage(inner)],
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
        'year',
        'keywords',
        'abstract',
      ]),
      documentType: ['report'],
    },
  };
};

/** A frame; particulars as labels with their values, the month spelt out. */
export const framedCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const sheet = newSheet(random, 13, family);
  frame(sheet);
  let y = sheet.paragraph(facts.agency.toUpperCase(), WHOLE, 70, TITLE) + 80;
  y = sheet.line('BÁO CÁO TỔNG KẾT', WHOLE, y, { ...TITLE, size: 18 });
  y = sheet.line(`NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ CẤP ${facts.level.words.toUpperCase()}`, WHOLE, y, TITLE);
  y =
    sheet.paragraph(`“${facts.title[0].toUpperCase()}”`, { x: 84, width: 427 }, y + 40, {
      ...TITLE,
      size: 15,
    }) + 50;
  const column = { x: 96, width: 400 };
  y = labelled(sheet, 'Mã số nhiệm vụ:', facts.taskCode, y, column);
  y = labelled(sheet, 'Thuộc:', `${facts.programme.name}, mã số ${facts.programme.code}`, y, column);
  y = labelled(sheet, 'Tổ chức chủ trì:', facts.host, y, column);
  y = labelled(sheet, 'Chủ nhiệm nhiệm vụ:', titled(facts.investigator), y, column);
  labelled(
    sheet,
    'Thời gian thực hiện:',
    `từ tháng ${facts.start.m} năm ${facts.start.y} đến tháng ${facts.end.m} năm ${facts.end.y}`,
    y,
    column,
  );
  sheet.line(`${facts.place}, tháng ${two(facts.cover.m)} năm ${facts.cover.y}`, WHOLE, 750, {
    ...CENTRE,
    style: 'italic',
  });
  const inner = { random, half, family, facts };
  return {
    pages: [sheet.page(), informationPage(inner), bodyPage(inner)],
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
        'year',
        'startDate',
        'endDate',
        'keywords',
        'abstract',
      ]),
      documentType: ['report'],
    },
  };
};

/** Cover and inner cover with the same particulars; the people sign at the foot of the inner one. */
export const signedCover: DescribedLayout = (random, half) => {
  const facts = reportFacts(random, half);
  const family = random.pick(FAMILIES);
  const cover = (signed: boolean) => {
    const sheet = newSheet(random, 13, family);
    let y = sheet.paragraph(facts.agency.toUpperCase(), WHOLE, 56, CENTRE);
    y = sheet.paragraph(facts.host.toUpperCase(), WHOLE, y, TITLE) + (signed ? 50 : 100);
    y = sheet.line('BÁO CÁO KHOA HỌC TỔNG KẾT', WHOLE, y, { ...TITLE, size: 17 });
    y = sheet.line(`ĐỀ TÀI CẤP ${facts.level.words.toUpperCase()}`, WHOLE, y, TITLE);
    y = sheet.paragraph(facts.title[0].toUpperCase(), WHOLE, y + 40, { ...TITLE, size: 16 });
    y = sheet.line(`Mã số đề tài: ${facts.taskCode}`, WHOLE, y + 24, CENTRE);
    if (signed) {
      y += 30;
      sheet.line('Cơ quan chủ trì', { x: 64, width: 220 }, y, TITLE);
      sheet.line('Chủ nhiệm đề tài', { x: 311, width: 220 }, y, TITLE);
      sheet.line('(ký tên và đóng dấu)', { x: 64, width: 220 }, y + 18, { ...CENTRE, style: 'italic' });
      sheet.line('(ký tên)', { x: 311, width: 220 }, y + 18, { ...CENTRE, style: 'italic' });
      sheet.stamps.push({ x: 174, y: y + 70, radius: 36 });
      sheet.line(titled(facts.investigator), { x: 311, width: 220 }, y + 100, TITLE);
    } else {
      labelled(sheet, 'Chủ nhiệm đề tài:', titled(facts.investigator), y + 30, { x: 120, width: 400 }, BOLD);
    }
    sheet.line(`${facts.place.toUpperCase()}, ${two(facts.cover.m)}/${facts.cover.y}`, WHOLE, 760, TITLE);
    return sheet.page();
  };
  const inner = { random, half, family, facts };
  return {
    pages: [cover(false), cover(true), summaryPage(inner)],
    truth: {
      ...reportTruth(facts, [
        'title',
        'titleEn',
        'authors',
        'hostOrganisation',
        'managingAgency',
        'level',
        'taskCode',
        'year',
        'keywords',
        'abstract',
      ]),
      documentType: ['report'],
    },
  };
};
