import { paragraph } from '../../pages/words.js';
import type { DescribedLayout } from '../described-document.js';
import { articleFacts } from '../facts/article-facts.js';
import { BOLD, newSheet, TITLE, WHOLE } from '../setting.js';
import { articleTruth } from './article-truth.js';

/** Running head, title large and to the left, authors with raised numbers, affiliations below, one column. */
export const oneColumnArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 10.5);
  let y = sheet.line(
    `${facts.journal[1]} ${facts.volume} (${facts.year}) ${random.whole(1, 300)}–${random.whole(301, 600)}`,
    WHOLE,
    36,
    { size: 8.5, style: 'italic' },
  );
  y = sheet.line(`https://doi.org/${facts.doi}`, WHOLE, y, { size: 8.5 }) + 20;
  y = sheet.paragraph(facts.title[1], WHOLE, y, { ...BOLD, size: 17 }) + 6;
  const several = facts.affiliations.length > 1;
  y =
    sheet.paragraph(
      facts.authors.map((name, i) => (several ? `${name}${(i % 2) + 1}` : name)).join(', '),
      WHOLE,
      y,
      { size: 12 },
    ) + 2;
  facts.affiliations.forEach((each, i) => {
    y = sheet.paragraph(`${several ? `${i + 1} ` : ''}${each[1]}`, WHOLE, y, { size: 9, style: 'italic' });
  });
  y = sheet.line(`* Corresponding author: ${facts.email}`, WHOLE, y, { size: 9 }) + 12;
  y = sheet.line('Abstract', WHOLE, y, BOLD);
  y = sheet.paragraph(facts.abstractEn, WHOLE, y, { align: 'justify' }) + 4;
  y = sheet.paragraph(`Keywords: ${facts.keywords.map(([, en]) => en).join('; ')}`, WHOLE, y) + 14;
  y = sheet.line('1. Introduction', WHOLE, y, BOLD) + 2;
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'en', half), WHOLE, y, { align: 'justify', indent: 14 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'en', [
      'affiliations',
      'journal',
      'volume',
      'year',
      'doi',
      'contact',
      'keywords',
      'abstract',
    ]),
  };
};

/** Title in the middle, authors joined by "and", two columns below, "Abstract—" running in. */
export const twoColumnArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 9.5);
  let y = sheet.paragraph(facts.title[1], { x: 70, width: 455 }, 60, { align: 'centre', size: 20 }) + 8;
  const last = facts.authors.at(-1) ?? '';
  const names = facts.authors.length > 1 ? `${facts.authors.slice(0, -1).join(', ')} and ${last}` : last;
  y = sheet.paragraph(names, { x: 70, width: 455 }, y, { align: 'centre', size: 11 }) + 2;
  for (const each of facts.affiliations)
    y = sheet.paragraph(each[1], { x: 70, width: 455 }, y, { align: 'centre', size: 9.5 });
  y = sheet.line(facts.email, { x: 70, width: 455 }, y, { align: 'centre', size: 9 }) + 18;
  const [left, right] = [
    { x: 52, width: 238 },
    { x: 305, width: 238 },
  ];
  const top = y;
  y = sheet.paragraph(`Abstract—${facts.abstractEn}`, left, y, { ...BOLD, align: 'justify', size: 9 }) + 3;
  y =
    sheet.paragraph(`Keywords—${facts.keywords.map(([, en]) => en).join(', ')}`, left, y, {
      ...BOLD,
      size: 9,
    }) + 8;
  y = sheet.line('I. INTRODUCTION', left, y, { align: 'centre' }) + 2;
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'en', half), left, y, { align: 'justify', indent: 12 }, 780) + 2;
  for (y = top; y < 700;)
    y = sheet.paragraph(paragraph(random, 'en', half), right, y, { align: 'justify', indent: 12 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'en', ['affiliations', 'contact', 'keywords', 'abstract']),
  };
};

/** A conference paper: head of the proceedings, title in capitals, initials before family names. */
export const capitalsArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'en');
  const sheet = newSheet(random, 10.5);
  let y = sheet.line(
    `Proceedings of the ${random.whole(3, 19)}th Conference on Delta Science, ${facts.year}`,
    WHOLE,
    36,
    { size: 8.5 },
  );
  y = sheet.paragraph(facts.title[1].toUpperCase(), WHOLE, y + 20, { ...TITLE, size: 14 }) + 8;
  for (const name of facts.authors) y = sheet.line(name, WHOLE, y, { align: 'centre' });
  for (const each of facts.affiliations)
    y = sheet.paragraph(each[1], WHOLE, y, { align: 'centre', style: 'italic' });
  y = sheet.line('ABSTRACT', WHOLE, y + 14, TITLE);
  y = sheet.paragraph(facts.abstractEn, { x: 84, width: 427 }, y, { align: 'justify' }) + 4;
  y =
    sheet.paragraph(
      `Key words: ${facts.keywords.map(([, en]) => en).join(', ')}.`,
      { x: 84, width: 427 },
      y,
    ) + 14;
  y = sheet.line('INTRODUCTION', WHOLE, y, BOLD);
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'en', half), WHOLE, y, { align: 'justify', indent: 14 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'en', ['affiliations', 'year', 'keywords', 'abstract']),
  };
};

/** A Vietnamese journal: title in capitals, Tóm tắt and Abstract, English title above the latter. */
export const vietnameseArticle: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'vi');
  const sheet = newSheet(random, 10.5);
  let y = sheet.line(
    `${facts.journal[0]}, Tập ${facts.volume}, Số ${facts.issue} (${facts.year}): ${random.whole(1, 90)}-${random.whole(91, 180)}`,
    WHOLE,
    36,
    { size: 9, align: 'centre' },
  );
  y = sheet.line(`DOI: ${facts.doi}`, WHOLE, y, { size: 9 }) + 14;
  y = sheet.paragraph(facts.title[0].toUpperCase(), WHOLE, y, { ...TITLE, size: 14 }) + 6;
  y = sheet.paragraph(facts.authors.join(', '), WHOLE, y, { align: 'centre' });
  for (const each of facts.affiliations)
    y = sheet.paragraph(each[0], WHOLE, y, { align: 'centre', style: 'italic', size: 9.5 });
  y = sheet.line('TÓM TẮT', WHOLE, y + 12, TITLE);
  y = sheet.paragraph(facts.abstract, WHOLE, y, { align: 'justify', style: 'italic' }) + 3;
  y = sheet.paragraph(`Từ khóa: ${facts.keywords.map(([vi]) => vi).join(', ')}`, WHOLE, y) + 12;
  y = sheet.line('1. ĐẶT VẤN ĐỀ', WHOLE, y, BOLD);
  while (y < 700)
    y = sheet.paragraph(paragraph(random, 'vi', half), WHOLE, y, { align: 'justify', indent: 14 }, 780) + 2;
  return {
    pages: [sheet.page()],
    truth: articleTruth(facts, 'vi', [
      'affiliations',
      'journal',
      'volume',
      'issue',
      'year',
      'doi',
      'keywords',
      'abstract',
    ]),
  };
};
