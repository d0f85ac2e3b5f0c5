import type { DescribedLayout } from '../described-document.js';
import { american, dayFirst, digits, iso } from '../facts/numbers.js';
import { patentFacts } from '../facts/patent-facts.js';
import { BOLD, newSheet, TITLE, WHOLE } from '../setting.js';
import { nameOf, parties, patentTruth } from './patent-truth.js';

/** United States application: number and date to the right, particulars left, abstract right. */
export const usApplication: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = `${facts.published.y}/0${digits(random, 6)}`;
  const application = `${random.whole(11, 17)}/${digits(random, 3)},${digits(random, 3)}`;
  const sheet = newSheet(random, 10);
  sheet.line('(19) United States', { x: 56, width: 240 }, 44, { ...BOLD, size: 12 });
  sheet.line('(12) Patent Application Publication', { x: 56, width: 260 }, 62, { ...BOLD, size: 13 });
  sheet.line(`${facts.inventors[0]?.family ?? ''} et al.`, { x: 80, width: 200 }, 82);
  sheet.line(`(10) Pub. No.: US ${number} A1`, { x: 326, width: 220 }, 46, BOLD);
  sheet.line(`(43) Pub. Date: ${american(facts.published)}`, { x: 326, width: 220 }, 64, BOLD);
  sheet.rules.push([56, 104, 484, 1]);
  const [left, right] = [
    { x: 56, width: 230 },
    { x: 312, width: 230 },
  ];
  let y = sheet.paragraph(`(54) ${facts.title[1].toUpperCase()}`, left, 112, { ...BOLD, hanging: 24 }) + 6;
  const [applicant] = facts.applicants;
  if (applicant)
    y =
      sheet.paragraph(
        `(71) Applicant: ${applicant.name}, ${applicant.address.split(',')[0] ?? ''} (${applicant.country})`,
        left,
        y,
        { hanging: 24 },
      ) + 6;
  y =
    sheet.paragraph(
      `(72) Inventors: ${facts.inventors.map((inventor) => `${nameOf(inventor)}, ${inventor.town} (${inventor.country})`).join('; ')}`,
      left,
      y,
      { hanging: 24 },
    ) + 6;
  y = sheet.line(`(21) Appl. No.: ${application}`, left, y) + 4;
  y = sheet.line(`(22) Filed: ${american(facts.filed)}`, left, y) + 8;
  y = sheet.line('Related U.S. Application Data', left, y, TITLE) + 4;
  const [first] = facts.priority;
  const provisional = `62/${digits(random, 3)},${digits(random, 3)}`;
  if (first)
    sheet.paragraph(
      `(60) Provisional application No. ${provisional}, filed on ${american(first.day)}.`,
      left,
      y,
      { hanging: 24 },
    );
  let r = sheet.line('Publication Classification', right, 112, TITLE) + 4;
  r = sheet.line('(51) Int. Cl.', right, r);
  for (const each of facts.ipc)
    r = sheet.line(`${each} (2006.01)`, { x: 336, width: 200 }, r, { style: 'italic' });
  r = sheet.line('(57) ABSTRACT', right, r + 10, TITLE) + 4;
  sheet.paragraph(facts.abstractEn, right, r, { align: 'justify' }, 640);
  sheet.pictures.push({ area: [160, 600, 260, 170], kind: 'chart', seed: random.whole(0, 1e6) });
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth(facts, 'en', {
        publicationNumber: [`US${number.replace('/', '')}A1`],
        kindCode: ['A1'],
        applicationNumber: [application],
        publicationDate: [iso(facts.published)],
        year: [facts.published.y],
        applicants: parties(facts.applicants.slice(0, 1)),
        priority: first ? [{ number: provisional, date: iso(first.day), country: 'US' }] : [],
      }),
    },
  };
};

/** European application: codes in one column at the margin, values beside them. */
export const epApplication: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = String(random.whole(2_100_000, 4_400_000));
  const application = `${digits(random, 8)}.${random.whole(0, 9)}`;
  const sheet = newSheet(random, 10.5);
  sheet.line('(19)', { x: 56, width: 26 }, 46);
  sheet.line('European Patent Office', { x: 90, width: 200 }, 46, BOLD);
  sheet.line('(11)', { x: 360, width: 26 }, 46);
  sheet.line(
    `EP ${number.slice(0, 1)} ${number.slice(1, 4)} ${number.slice(4)} A1`,
    { x: 392, width: 160 },
    44,
    { ...BOLD, size: 13 },
  );
  let y = 90;
  const item = (code: string, ...values: string[]): void => {
    sheet.line(`(${code})`, { x: 56, width: 26 }, y);
    for (const value of values) y = sheet.paragraph(value, { x: 90, width: 447 }, y);
    y += 5;
  };
  item('12', 'EUROPEAN PATENT APPLICATION');
  item(
    '43',
    'Date of publication:',
    `${dayFirst(facts.published, '.')}  Bulletin ${facts.published.y}/${random.whole(10, 50)}`,
  );
  item('51', `Int Cl.: ${facts.ipc.map((each) => `${each} (2006.01)`).join(' ')}`);
  item('21', `Application number: ${application}`);
  item('22', `Date of filing: ${dayFirst(facts.filed, '.')}`);
  item('84', 'Designated Contracting States: AL AT BE BG CH CY CZ DE DK EE ES FI FR GB');
  item(
    '30',
    ...facts.priority.map(({ number: n, day, country }) => `Priority: ${dayFirst(day, '.')} ${country} ${n}`),
  );
  item(
    '71',
    ...facts.applicants
      .map((each) => `${facts.applicants.length > 1 ? '• ' : 'Applicant: '}${each.name}`)
      .flatMap((line, i) => [
        line,
        `${facts.applicants[i]?.address ?? ''} (${facts.applicants[i]?.country ?? ''})`,
      ]),
  );
  item(
    '72',
    ...facts.inventors.map(
      (inventor) =>
        `${facts.inventors.length > 1 ? '• ' : ''}${inventor.family.toUpperCase()}, ${inventor.given}, ${inventor.town} (${inventor.country})`,
    ),
  );
  item('54', facts.title[1].toUpperCase());
  item('57', facts.abstractEn);
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth(facts, 'en', {
        publicationNumber: [`EP${number}A1`],
        kindCode: ['A1'],
        applicationNumber: [application],
        publicationDate: [iso(facts.published)],
        year: [facts.published.y],
        applicants: parties(facts.applicants),
      }),
    },
  };
};

/** International application with its number at the left and the abstract beside the classes. */
export const pctSecondLayout: DescribedLayout = (random, half) => {
  const facts = patentFacts(random, half, { foreign: true });
  const number = `${facts.published.y}/${digits(random, 6)}`;
  const application = `PCT/${facts.inventors[0]?.country ?? 'US'}${facts.filed.y}/0${digits(random, 5)}`;
  const sheet = newSheet(random, 10);
  let y = sheet.line('WORLD INTELLECTUAL PROPERTY ORGANIZATION', WHOLE, 44, TITLE);
  y = sheet.line('(12) INTERNATIONAL APPLICATION PUBLISHED UNDER THE PCT', WHOLE, y, TITLE) + 10;
  sheet.line(`(10) WO ${number} A1`, { x: 60, width: 230 }, y, BOLD);
  y = sheet.line(`(43) ${dayFirst(facts.published, '.')}`, { x: 330, width: 200 }, y, BOLD) + 6;
  sheet.line(`(21) ${application}`, { x: 60, width: 230 }, y);
  y = sheet.line(`(22) ${dayFirst(facts.filed, '.')}`, { x: 330, width: 200 }, y) + 6;
  y = sheet.paragraph(`(51) ${facts.ipc.join(', ')}`, WHOLE, y) + 4;
  y =
    sheet.paragraph(
      `(30) ${facts.priority.map(({ number: n, day, country }) => `${n}, ${dayFirst(day, '.')}, ${country}`).join('; ')}`,
      WHOLE,
      y,
    ) + 4;
  y =
    sheet.paragraph(
      `(71) ${facts.applicants.map((each) => `${each.name} [${each.country}/${each.country}]; ${each.address} (${each.country})`).join('; ')}`,
      WHOLE,
      y,
    ) + 4;
  y =
    sheet.paragraph(
      `(72) ${facts.inventors.map((inventor) => `${nameOf(inventor)} (${inventor.country})`).join('; ')}`,
      WHOLE,
      y,
    ) + 4;
  y = sheet.paragraph(`(54) Title of the invention: ${facts.title[1]}`, WHOLE, y, BOLD) + 6;
  sheet.paragraph(`(57) Abstract: ${facts.abstractEn}`, WHOLE, y, { align: 'justify' });
  return {
    pages: [sheet.page()],
    truth: {
      ...patentTruth(facts, 'en', {
        publicationNumber: [`WO${number}A1`],
        kindCode: ['A1'],
        applicationNumber: [application],
        publicationDate: [iso(facts.published)],
        year: [facts.published.y],
        applicants: parties(facts.applicants),
      }),
    },
  };
};
