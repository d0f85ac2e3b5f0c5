import { paragraph } from '../../pages/words.js';
import type { DescribedLayout } from '../described-document.js';
import { articleFacts } from '../facts/article-facts.js';
import { BOLD, newSheet, TITLE, WHOLE } from '../setting.js';
import { articleTruth } from './article-truth.js';

/** A publisher's page: journal in a band above, article kind, title, authors with letters, abstract in a box. */
export const publishersArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 10);
  let y = sheet.line(facts.journal[1], WHOLE, 40, { align: 'centre', size: 14 });
  y = sheet.line(
    `Vol. ${facts.volume}, No. ${facts.issue}, ${facts.year}, pp. ${random.whole(1, 200)}–${random.whole(201, 400)}`,
    WHOLE,
    y,
    { align: 'centre', size: 8.5 },
  );
  sheet.rules.push([64, y + 2, 467, 1]);
  y = sheet.line('Research article', WHOLE, y + 12, { style: 'italic' }) + 2;
  y = sheet.paragraph(facts.title[1], WHOLE, y, { size: 16 }) + 8;
  const several = facts.affiliations.length > 1;
  y =
    sheet.paragraph(
      facts.authors
        .map((name, i) =>
          several ? `${name}${'ab'[i % 2] ?? ''},${i === 0 ? '*' : ''}`.replace(/,$/, '') : name,
        )
        .join(', '),
      WHOLE,
      y,
      { size: 11 },
    ) + 3;
  facts.affiliations.forEach((each, i) => {
    y = sheet.paragraph(`${several ? `${'ab'[i] ?? ''} ` : ''}${each[1]}`, WHOLE, y, { size: 8.5 });
  });
  sheet.rules.push([64, y + 6, 467, 0.6]);
  y = sheet.line('A B S T R A C T', WHOLE, y + 14, { size: 9 }) + 2;
  y = sheet.paragraph(facts.abstractEn, WHOLE, y, { align: 'justify', size: 9.5 }) + 4;
  y =
    sheet.paragraph(`Keywords: ${facts.keywords.map(([, en]) => en).join(', ')}`, WHOLE, y, { size: 9.5 }) +
    12;
  y = sheet.line('1. Introduction', WHOLE, y, BOLD);
  while (y < 690)
    y = sheet.paragraph(paragraph(random, 'en', half), WHOLE, y, { align: 'justify', indent: 12 }, 760) + 2;
  y = sheet.line(`* Corresponding author. E-mail address: ${facts.email}`, WHOLE, 776, { size: 8 });
  sheet.line(`https://doi.org/${facts.doi}`, WHOLE, y, { size: 8 });
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'en', [
      'affiliations',
      'journal',
      'volume',
      'issue',
      'year',
      'doi',
      'contact',
      'keywords',
      'abstract',
    ]),
  };
};

/** Title in the middle; each author above his own institution, side by side where there are two. */
export const blocksArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 9.5);
  let y = sheet.paragraph(facts.title[1], { x: 70, width: 455 }, 56, { ...TITLE, size: 18 }) + 10;
  y = sheet.paragraph(facts.authors.join(', '), { x: 70, width: 455 }, y, { align: 'centre', size: 11 }) + 2;
  for (const each of facts.affiliations)
    y = sheet.paragraph(each[1], { x: 70, width: 455 }, y, { align: 'centre', style: 'italic' });
  y = sheet.line(`{${facts.email}}`, { x: 70, width: 455 }, y, { align: 'centre' }) + 16;
  const [left, right] = [
    { x: 52, width: 238 },
    { x: 305, width: 238 },
  ];
  const top = y;
  y = sheet.line('Abstract', left, y, TITLE);
  y = sheet.paragraph(facts.abstractEn, left, y, { align: 'justify' }) + 6;
  y = sheet.line('1 Introduction', left, y, BOLD);
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'en', half), left, y, { align: 'justify', indent: 12 }, 780) + 2;
  for (y = top; y < 700;)
    y = sheet.paragraph(paragraph(random, 'en', half), right, y, { align: 'justify', indent: 12 }, 780) + 2;
  return { pages: [sheet.page()], truth: articleTruth(facts, 'en', ['affiliations', 'contact', 'abstract']) };
};

/** A short communication: journal and DOI at the head, "By" before the authors, "Summary". */
export const shortCommunication: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 11);
  let y = sheet.line(`${facts.journal[1]}  |  ISSN ${facts.issn}`, WHOLE, 36, { size: 9 });
  y =
    sheet.line(
      `Volume ${facts.volume}, Issue ${facts.issue}, ${facts.year}  |  doi: ${facts.doi}`,
      WHOLE,
      y,
      { size: 9 },
    ) + 24;
  y = sheet.paragraph(facts.title[1], WHOLE, y, { ...BOLD, size: 15 }) + 6;
  const last = facts.authors.at(-1) ?? '';
  y =
    sheet.paragraph(
      `By ${facts.authors.length > 1 ? `${facts.authors.slice(0, -1).join(', ')} and ${last}` : last}`,
      WHOLE,
      y,
    ) + 2;
  for (const each of facts.affiliations)
    y = sheet.paragraph(each[1], WHOLE, y, { size: 9.5, style: 'italic' });
  y = sheet.line('Summary', WHOLE, y + 12, BOLD);
  y = sheet.paragraph(facts.abstractEn, WHOLE, y, { align: 'justify' }) + 4;
  y = sheet.paragraph(`Keywords: ${facts.keywords.map(([, en]) => en).join('; ')}.`, WHOLE, y) + 10;
  y = sheet.line('Introduction', WHOLE, y, BOLD);
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'en', half), WHOLE, y, { align: 'justify', indent: 14 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'en', [
      'affiliations',
      'journal',
      'volume',
      'issue',
      'year',
      'doi',
      'issn',
      'keywords',
      'abstract',
    ]),
  };
};

/** A Vietnamese journal: title in small letters, large; authors with raised numbers; English below. */
export const vietnameseSecondArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'vi');
  const sheet = newSheet(random, 10.5);
  let y =
    sheet.line(`${facts.journal[0]} - Số ${facts.issue} - ${facts.year}    ISSN ${facts.issn}`, WHOLE, 36, {
      size: 9,
    }) + 16;
  y = sheet.paragraph(facts.title[0], WHOLE, y, { ...TITLE, size: 16 }) + 6;
  const several = facts.affiliations.length > 1;
  y = sheet.paragraph(
    facts.authors.map((name, i) => (several ? `${name}${(i % 2) + 1}` : name)).join(', '),
    WHOLE,
    y,
    { align: 'centre', style: 'bold' },
  );
  facts.affiliations.forEach((each, i) => {
    y = sheet.paragraph(`${several ? `${i + 1} ` : ''}${each[0]}`, WHOLE, y, { align: 'centre', size: 9.5 });
  });
  y = sheet.paragraph(`Tóm tắt: ${facts.abstract}`, WHOLE, y + 12, { align: 'justify' }) + 3;
  y = sheet.paragraph(`Từ khóa: ${facts.keywords.map(([vi]) => vi).join('; ')}.`, WHOLE, y) + 10;
  y = sheet.line('I. MỞ ĐẦU', WHOLE, y, BOLD);
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'vi', half), WHOLE, y, { align: 'justify', indent: 14 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'vi', [
      'affiliations',
      'journal',
      'issue',
      'issn',
      'year',
      'keywords',
      'abstract',
    ]),
  };
};
