import type { DescribedLayout } from '../described-document.js';
import { dayFirst, iso } from '../facts/numbers.js';
import { patentFacts } from '../facts/patent-facts.js';
import { newSheet, table, TITLE, WHOLE } from '../setting.js';
import { nameOf, parties, patentTruth } from './patent-truth.js';

/** Front page of a utility solution: office and number in a frame, dates in a row, people split by commas. */
export const utilitySolution: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { right: 'utilitySolution' });
  const sheet = newSheet(random, 11);
  let y =
    table(
      sheet,
      [['(19) Cộng hòa xã hội chủ nghĩa Việt Nam (VN) CỤC SỞ HỮU TRÍ TUỆ', `(11) ${facts.grant}`]],
      [310, 157],
      44,
    ) + 6;
  y =
    sheet.paragraph('(12) BẢN MÔ TẢ GIẢI PHÁP HỮU ÍCH THUỘC BẰNG ĐỘC QUYỀN GIẢI PHÁP HỮU ÍCH', WHOLE, y, {
      style: 'bold',
    }) + 4;
  y = sheet.line(`(15) ${dayFirst(facts.granted, '.')}`, WHOLE, y);
  y = sheet.paragraph(`(51)7 ${facts.ipc.join(', ')}`, WHOLE, y);
  sheet.line(`(21) ${facts.application}`, { x: 64, width: 150 }, y);
  sheet.line(`(22) ${dayFirst(facts.filed, '.')}`, { x: 230, width: 140 }, y);
  y = sheet.line(`(43) ${dayFirst(facts.published, '.')}`, { x: 390, width: 140 }, y) + 4;
  y = sheet.paragraph(
    `(73) ${facts.applicants.map((each, i) => `${facts.applicants.length > 1 ? `${i + 1}. ` : ''}${each.name.toUpperCase()} (${each.country}), ${each.address}`).join(' ')}`,
    WHOLE,
    y,
    { hanging: 26 },
  );
  y = sheet.paragraph(
    `(72) ${facts.inventors.map((inventor) => `${nameOf(inventor)} (${inventor.country})`).join(', ')}`,
    WHOLE,
    y,
    { hanging: 26 },
  );
  y = sheet.paragraph(`(54) ${facts.title[0].toUpperCase()}`, WHOLE, y + 8, { ...TITLE }) + 6;
  sheet.paragraph(`(57) Tóm tắt: ${facts.abstract}`, WHOLE, y, { align: 'justify' });
  return {
    pages: [sheet.page()],
    truth: patentTruth(facts, 'vi', {
      grantNumber: [facts.grant],
      applicationNumber: [facts.application],
      grantDate: [iso(facts.granted)],
      publicationDate: [iso(facts.published)],
      year: [facts.granted.y],
      owners: parties(facts.applicants),
      applicants: parties(facts.applicants),
    }),
  };
};

/** An application with foreign priority; two true columns, the abstract below both. */
export const nationalPhase: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const sheet = newSheet(random, 10);
  let y = sheet.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (19) VN', WHOLE, 44, TITLE);
  y = sheet.line('(12) ĐƠN YÊU CẦU CẤP BẰNG ĐỘC QUYỀN SÁNG CHẾ', WHOLE, y, TITLE) + 10;
  const top = y;
  const left = { x: 56, width: 232 };
  y = sheet.line(`(11) ${facts.application}`, left, y);
  y = sheet.line(`(21) ${facts.application}`, left, y);
  y = sheet.line(`(22) ${dayFirst(facts.filed)}`, left, y);
  y = sheet.line(`(43) ${dayFirst(facts.published)}`, left, y);
  y = sheet.line('(30)', left, y);
  for (const { number, day, country } of facts.priority)
    y = sheet.line(`${number} ${dayFirst(day)} ${country}`, { x: 80, width: 208 }, y);
  y = sheet.paragraph(`(51) ${facts.ipc.join('; ')}`, left, y);
  const right = { x: 308, width: 232 };
  let r = top;
  for (const each of facts.applicants) {
    r = sheet.paragraph(`(71) ${each.name} (${each.country})`, right, r);
    r = sheet.paragraph(each.address, right, r);
  }
  r = sheet.paragraph(
    `(72) ${facts.inventors.map((inventor) => `${inventor.family.toUpperCase()}, ${inventor.given} (${inventor.country})`).join(', ')}`,
    right,
    r,
  );
  r = sheet.paragraph(`(74) ${facts.agent}`, right, r);
  y = Math.max(y, r) + 8;
  y =
    sheet.paragraph(`(54) ${facts.title[0].toUpperCase()}`, { x: 56, width: 484 }, y, { style: 'bold' }) + 6;
  sheet.paragraph(`(57) ${facts.abstract}`, { x: 56, width: 484 }, y, { align: 'justify' });
  return {
    pages: [sheet.page()],
    truth: patentTruth(facts, 'vi', {
      publicationNumber: [facts.application],
      applicationNumber: [facts.application],
      publicationDate: [iso(facts.published)],
      year: [facts.published.y],
      applicants: parties(facts.applicants.slice(0, 9)),
      agent: [{ name: facts.agent }],
    }),
  };
};
