import type { DescribedLayout } from '../described-document.js';
import { dayFirst, iso } from '../facts/numbers.js';
import { patentFacts } from '../facts/patent-facts.js';
import { newSheet, TITLE, WHOLE } from '../setting.js';
import { nameOf, parties, patentTruth } from './patent-truth.js';

const [LEFT, RIGHT] = [
  { x: 64, width: 230 },
  { x: 320, width: 211 },
];

/** First page of the specification of a granted patent: particulars in two columns under a rule. */
export const grantedSpecification: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: random.chance(0.4) });
  const sheet = newSheet(random, 11);
  let y =
    sheet.line('(12) BẢN MÔ TẢ SÁNG CHẾ THUỘC BẰNG ĐỘC QUYỀN SÁNG CHẾ', WHOLE, 50, { style: 'bold' }) + 6;
  sheet.line('(19) CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (VN)', LEFT, y, { size: 9 });
  sheet.line(`(11) ${facts.grant}`, RIGHT, y, { style: 'bold' });
  y = sheet.line('CỤC SỞ HỮU TRÍ TUỆ', { x: 88, width: 200 }, y + 16) + 4;
  sheet.rules.push([64, y, 467, 1]);
  y += 8;
  y = sheet.paragraph(`(51) ${facts.ipc.join('; ')}`, WHOLE, y, { hanging: 24 });
  sheet.line(`(21) ${facts.application}`, LEFT, y);
  y = sheet.line(`(22) ${dayFirst(facts.filed)}`, RIGHT, y);
  if (facts.priority.length > 0) {
    const text = facts.priority
      .map(({ number, day, country }) => `${number} ${dayFirst(day)} ${country}`)
      .join('; ');
    y = sheet.paragraph(`(30) ${text}`, WHOLE, y, { hanging: 24 });
  }
  sheet.line(`(45) ${dayFirst(facts.granted)} ${facts.gazette}`, LEFT, y);
  y = sheet.line(`(43) ${dayFirst(facts.published)} ${facts.gazette - 20}`, RIGHT, y);
  const [owner, ...more] = facts.applicants;
  if (owner) {
    y = sheet.paragraph(`(73) ${more.length > 0 ? '1. ' : ''}${owner.name} (${owner.country})`, WHOLE, y, {
      hanging: 24,
    });
    y = sheet.paragraph(owner.address, { x: 88, width: 443 }, y);
  }
  more.forEach((other, i) => {
    y = sheet.paragraph(`${i + 2}. ${other.name} (${other.country})`, { x: 88, width: 443 }, y);
    y = sheet.paragraph(other.address, { x: 88, width: 443 }, y);
  });
  y = sheet.paragraph(
    `(72) ${facts.inventors.map((inventor) => `${inventor.family === '' ? nameOf(inventor) : `${inventor.family.toUpperCase()}, ${inventor.given}`} (${inventor.country})`).join('; ')}`,
    WHOLE,
    y,
    { hanging: 24 },
  );
  if (facts.priority.length > 0) y = sheet.paragraph(`(74) ${facts.agent}`, WHOLE, y, { hanging: 24 });
  y =
    sheet.paragraph(`(54) ${facts.title[0].toUpperCase()}`, WHOLE, y + 4, { hanging: 24, style: 'bold' }) + 4;
  y = sheet.paragraph(`(57) ${facts.abstract}`, WHOLE, y, { hanging: 24, align: 'justify' }, 620) + 8;
  sheet.pictures.push({ area: [170, y, 250, 150], kind: 'chart', seed: random.whole(0, 1e6) });
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
      ...(facts.priority.length > 0 ? { agent: [{ name: facts.agent }] } : {}),
    }),
  };
};

/** An entry of the gazette for an application: code, then value, one below the other. */
export const gazetteApplication: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half);
  const sheet = newSheet(random, 10.5);
  let y =
    sheet.line(
      `CÔNG BÁO SỞ HỮU CÔNG NGHIỆP SỐ ${facts.gazette} TẬP A (${facts.published.m}.${facts.published.y})`,
      WHOLE,
      40,
      {
        ...TITLE,
        size: 9,
      },
    ) + 14;
  const item = (code: string, value: string): void => {
    sheet.line(`(${code})`, { x: 64, width: 30 }, y);
    y = sheet.paragraph(value, { x: 100, width: 431 }, y) + 2;
  };
  sheet.line(`(11) ${facts.application}`, LEFT, y, { style: 'bold' });
  y = sheet.line('(19) VN', RIGHT, y) + 2;
  item('12', 'Đơn đăng ký sáng chế');
  item('51', facts.ipc.join('; '));
  item('21', facts.application);
  item('22', dayFirst(facts.filed, '.'));
  item('43', dayFirst(facts.published, '.'));
  item(
    '71',
    facts.applicants
      .map(
        (each, i) =>
          `${facts.applicants.length > 1 ? `${i + 1}. ` : ''}${each.name.toUpperCase()} (${each.country}) ${each.address}`,
      )
      .join(' '),
  );
  item(
    '72',
    facts.inventors.map((inventor) => `${nameOf(inventor).toUpperCase()} (${inventor.country})`).join('; '),
  );
  item('54', facts.title[0].toUpperCase());
  item('57', facts.abstract);
  return {
    pages: [sheet.page()],
    truth: patentTruth(facts, 'vi', {
      publicationNumber: [facts.application],
      applicationNumber: [facts.application],
      publicationDate: [iso(facts.published)],
      year: [facts.published.y],
      applicants: parties(facts.applicants),
    }),
  };
};
