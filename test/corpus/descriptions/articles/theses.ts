import { FAMILIES } from '../../fonts/face.js';
import type { DescribedLayout } from '../described-document.js';
import { articleFacts } from '../facts/article-facts.js';
import { people, titled } from '../facts/people.js';
import { partsOf } from '../lists/parts-of.js';
import { CENTRE, newSheet, TITLE, WHOLE } from '../setting.js';

/** A thesis for a master's degree: ministry, university, candidate, title, supervisor. */
export const masterThesis: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'vi');
  const parts = partsOf(half);
  const [candidate, supervisor] = people(random, parts, 2);
  if (!candidate || !supervisor) throw new Error('a thesis needs two people');
  const [university] = random.pick(parts.universities);
  const sheet = newSheet(random, 13, random.pick(FAMILIES));
  let y = sheet.line('BỘ GIÁO DỤC VÀ ĐÀO TẠO', WHOLE, 56, CENTRE);
  y = sheet.paragraph(university.toUpperCase(), WHOLE, y, TITLE) + 70;
  y = sheet.line(candidate.name.toUpperCase(), WHOLE, y, TITLE) + 40;
  y = sheet.paragraph(facts.title[0].toUpperCase(), WHOLE, y, { ...TITLE, size: 16 }) + 40;
  y = sheet.line('LUẬN VĂN THẠC SĨ', WHOLE, y, { ...TITLE, size: 15 });
  y = sheet.line('Chuyên ngành: Khoa học môi trường', WHOLE, y, CENTRE) + 30;
  sheet.line(`Người hướng dẫn khoa học: ${titled(supervisor)}`, WHOLE, y, CENTRE);
  sheet.line(`${random.pick(parts.provinces)}, ${facts.year}`, WHOLE, 770, CENTRE);
  return {
    pages: [sheet.page()],
    truth: {
      documentType: ['thesis'],
      language: ['vi'],
      title: [facts.title[0]],
      authors: [{ name: candidate.name }],
      contributors: [supervisor],
      hostOrganisation: [university],
      degree: ['master'],
      year: [facts.year],
    },
  };
};

/** A doctoral thesis: kind first, title in the middle, people as labels below. */
export const doctoralThesis: DescribedLayout = (random, half) => {
  const facts = articleFacts(random, half, 'vi');
  const parts = partsOf(half);
  const [candidate, supervisor] = people(random, parts, 2);
  if (!candidate || !supervisor) throw new Error('a thesis needs two people');
  const [university] = random.pick(parts.universities);
  const sheet = newSheet(random, 13, random.pick(FAMILIES));
  let y = sheet.paragraph(university.toUpperCase(), WHOLE, 60, TITLE) + 90;
  y = sheet.line('LUẬN ÁN TIẾN SĨ', WHOLE, y, { ...TITLE, size: 18 }) + 30;
  y = sheet.paragraph(facts.title[0].toUpperCase(), { x: 84, width: 427 }, y, { ...TITLE, size: 16 }) + 60;
  y = sheet.line(`Nghiên cứu sinh: ${candidate.name}`, { x: 120, width: 400 }, y);
  sheet.line(`Người hướng dẫn: ${titled(supervisor)}`, { x: 120, width: 400 }, y + 6);
  sheet.line(`${random.pick(parts.provinces)} – ${facts.year}`, WHOLE, 770, TITLE);
  return {
    pages: [sheet.page()],
    truth: {
      documentType: ['thesis'],
      language: ['vi'],
      title: [facts.title[0]],
      authors: [{ name: candidate.name }],
      contributors: [supervisor],
      hostOrganisation: [university],
      degree: ['doctor'],
      year: [facts.year],
    },
  };
};
