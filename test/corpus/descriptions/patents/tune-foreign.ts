import type { DescribedLayout } from '../described-document.js';
import { american, dayFirst, digits, grouped, iso } from '../facts/numbers.js';
import { patentFacts } from '../facts/patent-facts.js';
import { BOLD, newSheet, TITLE, WHOLE } from '../setting.js';
import { nameOf, parties, patentTruth } from './patent-truth.js';

/** United States patent: two columns, the abstract in the right one. */
export const usPatent: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = String(random.whole(7_000_000, 11_900_000));
  const application = `${random.whole(11, 17)}/${digits(random, 3)},${digits(random, 3)}`;
  const sheet = newSheet(random, 9.5);
  const [left, right] = [
    { x: 52, width: 236 },
    { x: 306, width: 236 },
  ];
  let y = sheet.line('(12) United States Patent', { x: 52, width: 250 }, 46, { ...BOLD, size: 15 });
  sheet.line(`${facts.inventors[0]?.family ?? ''} et al.`, { x: 76, width: 200 }, y, { size: 11 });
  sheet.line('(10) Patent No.:', right, 48, BOLD);
  sheet.line(`US ${grouped(number, ',')} B2`, { x: 420, width: 122 }, 48, { ...BOLD, size: 11 });
  sheet.line('(45) Date of Patent:', right, 66, BOLD);
  sheet.line(american(facts.granted), { x: 430, width: 110 }, 66, BOLD);
  sheet.rules.push([52, 92, 490, 1]);
  y = 100;
  y = sheet.paragraph(`(54) ${facts.title[1].toUpperCase()}`, left, y, { ...BOLD, hanging: 22 }) + 5;
  const [applicant] = facts.applicants;
  if (applicant)
    y =
      sheet.paragraph(
        `(71) Applicant: ${applicant.name}, ${applicant.address.split(',')[1]?.trim() ?? 'Tokyo'} (${applicant.country})`,
        left,
        y,
        { hanging: 22 },
      ) + 5;
  y =
    sheet.paragraph(
      `(72) Inventors: ${facts.inventors.map((inventor) => `${nameOf(inventor)}, ${inventor.town} (${inventor.country})`).join('; ')}`,
      left,
      y,
      { hanging: 22 },
    ) + 5;
  if (applicant)
    y =
      sheet.paragraph(
        `(73) Assignee: ${applicant.name}, ${applicant.address.split(',')[1]?.trim() ?? 'Tokyo'} (${applicant.country})`,
        left,
        y,
        { hanging: 22 },
      ) + 5;
  y =
    sheet.paragraph(
      '(*) Notice: Subject to any disclaimer, the term of this patent is extended or adjusted under 35 U.S.C. 154(b) by 0 days.',
      left,
      y,
      { hanging: 22 },
    ) + 5;
  y = sheet.line(`(21) Appl. No.: ${application}`, left, y) + 4;
  y = sheet.line(`(22) Filed: ${american(facts.filed)}`, left, y) + 4;
  y = sheet.line('(51) Int. Cl.', left, y);
  for (const each of facts.ipc) y = sheet.line(`${each} (2006.01)`, { x: 76, width: 200 }, y);
  y = sheet.line('(52) U.S. Cl.', left, y + 4);
  sheet.line(`USPC ........ ${random.whole(47, 430)}/${random.whole(10, 600)}`, { x: 76, width: 200 }, y);
  y = sheet.line('(57) ABSTRACT', right, 100, { ...BOLD, align: 'centre' }) + 4;
  y = sheet.paragraph(facts.abstractEn, right, y, { align: 'justify', indent: 10 }, 560);
  sheet.line(`${random.whole(4, 30)} Claims, ${random.whole(2, 12)} Drawing Sheets`, right, y + 8, TITLE);
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth({ ...facts, priority: [] }, 'en', {
        grantNumber: [`US${number}B2`],
        kindCode: ['B2'],
        applicationNumber: [application],
        grantDate: [iso(facts.granted)],
        year: [facts.granted.y],
        applicants: parties(facts.applicants.slice(0, 1)),
        owners: parties(facts.applicants.slice(0, 1)),
      }),
    },
  };
};

/** European patent specification: one column with wide margins, bullets before several people. */
export const epPatent: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = String(random.whole(1_100_000, 3_900_000));
  const application = `${digits(random, 8)}.${random.whole(0, 9)}`;
  const sheet = newSheet(random, 10.5);
  sheet.line('(19)', { x: 60, width: 30 }, 44);
  sheet.line('Europäisches Patentamt', { x: 110, width: 200 }, 44, { size: 9 });
  sheet.line('European Patent Office', { x: 110, width: 200 }, 57, { size: 9 });
  sheet.line(`(11) EP ${grouped(number, ' ')} B1`, { x: 340, width: 200 }, 48, { ...BOLD, size: 14 });
  let y = sheet.line('(12) EUROPEAN PATENT SPECIFICATION', WHOLE, 100, { ...BOLD, size: 13 }) + 6;
  const [left, right] = [
    { x: 60, width: 225 },
    { x: 305, width: 232 },
  ];
  const top = y;
  y = sheet.paragraph('(45) Date of publication and mention of the grant of the patent:', left, y, {
    hanging: 22,
  });
  y = sheet.line(
    `${dayFirst(facts.granted, '.')} Bulletin ${facts.granted.y}/${random.whole(10, 50)}`,
    { x: 82, width: 200 },
    y,
    BOLD,
  );
  y = sheet.line(`(21) Application number: ${application}`, left, y + 4) + 4;
  y = sheet.line(`(22) Date of filing: ${dayFirst(facts.filed, '.')}`, left, y, BOLD);
  let r = sheet.line('(51) Int Cl.:', right, top);
  for (const each of facts.ipc)
    r = sheet.line(`${each.replace(' ', '   ')} (2006.01)`, { x: 330, width: 200 }, r, { style: 'italic' });
  y = Math.max(y, r) + 4;
  sheet.rules.push([60, y, 477, 0.8]);
  y =
    sheet.paragraph(
      `(54) ${facts.title[1][0]?.toUpperCase() ?? ''}${facts.title[1].slice(1)}`,
      WHOLE,
      y + 6,
      { ...BOLD, hanging: 24 },
    ) + 4;
  sheet.rules.push([60, y, 477, 0.8]);
  y = sheet.line('(84) Designated Contracting States:', WHOLE, y + 6);
  y = sheet.line('DE FR GB IT NL SE', { x: 84, width: 400 }, y, BOLD) + 4;
  y =
    sheet.paragraph(
      `(30) Priority: ${facts.priority.map(({ number: n, day, country }) => `${dayFirst(day, '.')} ${country} ${n}`).join('; ')}`,
      WHOLE,
      y,
      { hanging: 24 },
    ) + 4;
  y =
    sheet.paragraph(
      `(43) Date of publication of application: ${dayFirst(facts.published, '.')} Bulletin ${facts.published.y}/${random.whole(10, 50)}`,
      WHOLE,
      y,
      { hanging: 24 },
    ) + 4;
  y =
    sheet.paragraph(
      `(73) Proprietor: ${facts.applicants.map((each) => `${each.name}, ${each.address} (${each.country})`).join('; ')}`,
      WHOLE,
      y,
      { hanging: 24 },
    ) + 4;
  y = sheet.line(`(72) Inventor${facts.inventors.length > 1 ? 's' : ''}:`, WHOLE, y);
  for (const inventor of facts.inventors) {
    y = sheet.line(
      `${facts.inventors.length > 1 ? '• ' : ''}${inventor.family}, ${inventor.given}`,
      { x: 84, width: 420 },
      y,
      BOLD,
    );
    y = sheet.line(`${inventor.town} (${inventor.country})`, { x: 94, width: 420 }, y);
  }
  sheet.paragraph(
    `(74) Representative: ${facts.inventors[0]?.family ?? 'Weber'} & Partner Patentanwälte, Postfach 10, 80331 München (DE)`,
    WHOLE,
    y + 4,
    { hanging: 24 },
  );
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth(facts, 'en', {
        grantNumber: [`EP${number}B1`],
        kindCode: ['B1'],
        applicationNumber: [application],
        grantDate: [iso(facts.granted)],
        publicationDate: [iso(facts.published)],
        year: [facts.granted.y],
        owners: parties(facts.applicants),
        applicants: parties(facts.applicants),
        abstract: [],
        agent: [{ name: `${facts.inventors[0]?.family ?? 'Weber'} & Partner Patentanwälte`, country: 'DE' }],
      }),
    },
  };
};

/** International application: codes in two columns, English words behind them. */
export const pctApplication: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = `${facts.published.y}/${digits(random, 6)}`;
  const application = `PCT/${facts.inventors[0]?.country ?? 'US'}${facts.filed.y}/0${digits(random, 5)}`;
  const sheet = newSheet(random, 9.5);
  let y =
    sheet.paragraph(
      '(12) INTERNATIONAL APPLICATION PUBLISHED UNDER THE PATENT COOPERATION TREATY (PCT)',
      WHOLE,
      40,
      BOLD,
    ) + 4;
  sheet.paragraph(
    '(19) World Intellectual Property Organization International Bureau',
    { x: 60, width: 220 },
    y,
  );
  sheet.line('(10) International Publication Number', { x: 320, width: 220 }, y);
  sheet.line(`WO ${number} A1`, { x: 350, width: 190 }, y + 15, { ...BOLD, size: 13 });
  y = sheet.line('(43) International Publication Date', { x: 60, width: 220 }, y + 46);
  y =
    sheet.line(
      `${facts.published.d} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][facts.published.m - 1] ?? ''} ${facts.published.y} (${dayFirst(facts.published, '.')})`,
      { x: 84, width: 220 },
      y,
      BOLD,
    ) + 4;
  sheet.rules.push([60, y, 477, 1]);
  const [left, right] = [
    { x: 60, width: 226 },
    { x: 312, width: 226 },
  ];
  const top = y + 8;
  y = sheet.line('(51) International Patent Classification:', left, top);
  for (const each of facts.ipc)
    y = sheet.line(`${each} (2006.01)`, { x: 84, width: 200 }, y, { style: 'italic' });
  y = sheet.line('(21) International Application Number:', left, y + 3);
  y = sheet.line(application, { x: 150, width: 140 }, y);
  y = sheet.line('(22) International Filing Date:', left, y + 3);
  y = sheet.line(
    `${facts.filed.d} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][facts.filed.m - 1] ?? ''} ${facts.filed.y} (${dayFirst(facts.filed, '.')})`,
    { x: 100, width: 190 },
    y,
  );
  y = sheet.line('(25) Filing Language: English', left, y + 3);
  y = sheet.line('(26) Publication Language: English', left, y + 3);
  y = sheet.line('(30) Priority Data:', left, y + 3);
  for (const { number: n, day, country } of facts.priority)
    y = sheet.line(`${n} ${dayFirst(day, '.')} ${country}`, { x: 84, width: 200 }, y);
  const [applicant] = facts.applicants;
  let r = top;
  if (applicant)
    r =
      sheet.paragraph(
        `(71) Applicant: ${applicant.name.toUpperCase()} [${applicant.country}/${applicant.country}]; ${applicant.address} (${applicant.country}).`,
        right,
        r,
      ) + 3;
  r =
    sheet.paragraph(
      `(72) Inventors: ${facts.inventors.map((inventor) => `${inventor.family.toUpperCase()}, ${inventor.given}; ${inventor.town} (${inventor.country})`).join('. ')}.`,
      right,
      r,
    ) + 3;
  r = sheet.paragraph(
    '(81) Designated States (unless otherwise indicated, for every kind of national protection available): AE, AG, AL, AM, AO, AT, AU, AZ, BA, BB, BG.',
    right,
    r,
  );
  y = Math.max(y, r) + 8;
  y = sheet.paragraph(`(54) Title: ${facts.title[1].toUpperCase()}`, { x: 60, width: 477 }, y, BOLD) + 6;
  sheet.pictures.push({ area: [180, y, 240, 150], kind: 'chart', seed: random.whole(0, 1e6) });
  sheet.paragraph(
    `(57) Abstract: ${facts.abstractEn}`,
    { x: 60, width: 477 },
    y + 160,
    { align: 'justify' },
    800,
  );
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth(facts, 'en', {
        publicationNumber: [`WO${number}A1`],
        kindCode: ['A1'],
        applicationNumber: [application],
        publicationDate: [iso(facts.published)],
        year: [facts.published.y],
        applicants: parties(facts.applicants.slice(0, 1)),
      }),
    },
  };
};
