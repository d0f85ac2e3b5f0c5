import { Random } from '../../test/corpus/random.js';
import { LawProse } from './law-prose.js';
import { capital } from './make-works.js';
import { misread, respelt, withoutDiacritics } from './spoil.js';
import { common, englishSentences, matters, places, subjects } from './word-lists.js';
import type { Held, HeldPage, Matter, Subject, Work } from './work.js';

const COPIES = 80;
const OWNER = '11111111-1111-4111-8111-111111111111';

/** The documents of the collection: every work once, some a second time as a poor scan. */
export function* registeredWorks(works: readonly Work[], seed: string): Generator<Held> {
  const prose = new LawProse();
  const copied = new Set(new Random(`${seed} copies`).shuffled(works).slice(0, COPIES));
  for (const work of works) {
    const random = new Random(`${seed} ${work.id}`);
    const held = { document: documentOf(work, works, prose, random), work, copy: false };
    yield held;
    if (copied.has(work)) yield { document: scanOf(held.document, random), work, copy: true };
  }
}

type Document = Held['document'];

function documentOf(work: Work, works: readonly Work[], prose: LawProse, random: Random): Document {
  const ways = { newTones: random.chance(0.15), shortI: random.chance(0.12) };
  const toneless = !work.english && random.chance(0.02);
  const spelt = (text: string): string =>
    toneless ? withoutDiacritics(respelt(text, ways)) : respelt(text, ways);
  const described = random.chance(0.9);
  const pages = pagesOf(work, works, prose, random).map((text, i) => ({
    number: i + 1,
    text: spelt(text),
    language: work.english ? 'en' : 'vi',
    withheld: false,
  }));
  return {
    id: work.id,
    changeSeq: 1,
    type: work.kind,
    year: work.year,
    language: work.english ? 'en' : 'vi',
    fields: [
      ...new Set([
        ...(work.subject?.fields ?? []),
        work.matter.field.slice(0, 1),
        work.matter.field.slice(0, 3),
        work.matter.field,
      ]),
    ],
    title: spelt(work.title),
    ...(random.chance(0.4) && !work.english ? { titleEn: englishTitle(work) } : {}),
    people: [work.leader, ...work.members].map(spelt),
    host: work.host,
    keywords: described ? keywordsOf(work).map(spelt) : [],
    ...(described ? { abstract: spelt(abstractOf(work, random)) } : {}),
    codes: [...work.codes],
    pages,
    record: { level: 'public' },
    body: { level: 'public' },
    ownerOrganisationId: OWNER,
  };
}

function scanOf(document: Document, random: Random): Document {
  const share = random.between(0.02, 0.08);
  const pages: HeldPage[] = document.pages.map((page) => ({
    ...page,
    text: misread(page.text, random, share),
  }));
  const { abstract, ...rest } = document;
  return {
    ...rest,
    id: `${document.id}-scan`,
    title: misread(document.title, random, share),
    ...(abstract === undefined ? {} : { abstract: misread(abstract, random, share) }),
    keywords: document.keywords.map((keyword) => misread(keyword, random, share)),
    pages,
  };
}

const englishTitle = (work: Work): string =>
  `${capital(work.matter.english)}${work.subject ? ` of ${work.subject.english}` : ''}`;

const keywordsOf = (work: Work): string[] =>
  work.english
    ? [work.matter.english, work.subject?.english ?? '', 'Mekong Delta'].filter((word) => word !== '')
    : [work.subject?.names[0], work.matter.wordings[0], work.agent, work.place.province].filter(
        (word) => word !== undefined,
      );

function abstractOf(work: Work, random: Random): string {
  if (work.english) return [0, 1, 2, 3].map(() => englishSentence(work, random)).join(' ');
  return [
    `${work.title}.`,
    ...random
      .shuffled(work.matter.sentences)
      .slice(0, 2)
      .map((sentence) => filled(sentence, work, work.subject, random)),
    filled(random.pick(common), work, work.subject, random),
  ].join(' ');
}

function pagesOf(work: Work, works: readonly Work[], prose: LawProse, random: Random): string[] {
  if (work.english)
    return Array.from({ length: random.whole(4, 8) }, () =>
      Array.from({ length: 12 }, () => englishSentence(work, random)).join(' '),
    );
  const results = work.kind === 'form' ? 1 : random.whole(2, 6);
  const bodies = [
    frontPage(work, random),
    mixed(work, [], 7, prose, random),
    mixed(work, [], 6, prose, random),
    ...Array.from({ length: results }, () =>
      mixed(work, sentencesOf(work.matter, work.subject, work, random, 4), 4, prose, random),
    ),
    mixed(work, sentencesOf(work.chapter, work.subject, work, random, 4), 3, prose, random),
    ...(work.also
      ? [
          mixed(
            work,
            [
              `So sánh với ${work.also.names[0] ?? ''}.`,
              ...sentencesOf(work.matter, work.also, work, random, 3),
            ],
            3,
            prose,
            random,
          ),
        ]
      : []),
    ...(work.standards.length > 0
      ? [
          mixed(
            work,
            [
              `Chỉ tiêu chất lượng được kiểm tra theo ${work.standards.join(', ')}.`,
              `Sản phẩm đạt yêu cầu của ${work.standards[0] ?? ''}.`,
            ],
            5,
            prose,
            random,
          ),
        ]
      : []),
    ...(work.kind === 'form' ? [] : [references(works, random)]),
  ];
  const withFact = bodies.map((text, i) =>
    i + 1 === work.fact?.page ? `${text} ${factOf(work, random)}` : text,
  );
  const head = work.title.split(' ').slice(0, 9).join(' ');
  const headed = work.kind === 'report' || work.kind === 'thesis';
  return withFact.map((text, i) => (headed && i > 0 ? `${head}\n${text}\n${String(i + 1)}` : text));
}

function frontPage(work: Work, random: Random): string {
  const { province } = work.place;
  if (work.kind === 'patent' || work.kind === 'utilitySolution') {
    return [
      `(21) ${work.codes[0] ?? ''} (51) ${work.matter.ipc}`,
      `(72) ${[work.leader, ...work.members].join('; ')} (VN)`,
      `(71) ${work.host} (VN)`,
      `(54) ${work.title.toUpperCase()}`,
      `(57) Sáng chế đề cập đến việc ${work.matter.wordings[0] ?? ''}. ${sentencesOf(work.matter, work.subject, work, random, 2).join(' ')}`,
    ].join('\n');
  }
  const people = [`Chủ nhiệm: ${work.leader}`, `Tham gia: ${work.members.join(', ')}`];
  if (work.kind === 'article')
    return [work.title, [work.leader, ...work.members].join(', '), work.host].join('\n');
  if (work.kind === 'thesis')
    return [
      work.host.toUpperCase(),
      'LUẬN VĂN THẠC SĨ',
      work.title.toUpperCase(),
      work.leader.toUpperCase(),
      `Người hướng dẫn: ${work.members[0] ?? ''}`,
    ].join('\n');
  return [
    `ỦY BAN NHÂN DÂN TỈNH ${province.toUpperCase()}`,
    work.host.toUpperCase(),
    work.kind === 'form' ? 'PHIẾU ĐĂNG KÝ KẾT QUẢ THỰC HIỆN NHIỆM VỤ' : 'BÁO CÁO TỔNG HỢP KẾT QUẢ NGHIÊN CỨU',
    work.title.toUpperCase(),
    `Mã số: ${work.codes[0] ?? ''}`,
    ...people,
    `${province} – ${String(work.year)}`,
  ].join('\n');
}

/** A page: what it is about, among sentences that any report has and prose of an administration. */
function mixed(work: Work, own: readonly string[], others: number, prose: LawProse, random: Random): string {
  const rest = Array.from({ length: others }, () => filled(random.pick(common), work, work.subject, random));
  const law = random.chance(0.7) ? [prose.paragraph(random, random.whole(30, 110))] : [];
  return random.shuffled([...own, ...rest, ...law]).join(' ');
}

const sentencesOf = (
  matter: Matter,
  subject: Subject | undefined,
  work: Work,
  random: Random,
  count: number,
): string[] =>
  random
    .shuffled(matter.sentences)
    .slice(0, count)
    .map((sentence) => filled(sentence, work, subject, random));

function factOf(work: Work, random: Random): string {
  const { agent = '', effect = '' } = work.fact ?? {};
  const name = work.subject?.names[0] ?? 'vật liệu thử';
  return random.pick([
    `Đáng chú ý, ${agent} ở mức ${String(random.whole(2, 40))} mg/L giúp ${name} ${effect} khi thử tại ${work.place.district}.`,
    `Khi dùng ${agent}, ${name} ${effect} sau ${String(random.whole(3, 30))} ngày, điều chưa thấy ở nghiệm thức khác.`,
  ]);
}

/** Titles of other works, which this one cites and is not about. */
function references(works: readonly Work[], random: Random): string {
  const cited = Array.from({ length: random.whole(6, 12) }, () => random.pick(works));
  return `TÀI LIỆU THAM KHẢO\n${cited.map((work) => `${work.leader}, ${String(work.year)}. ${work.title}. ${work.host}.`).join('\n')}`;
}

function filled(template: string, work: Work, subject: Subject | undefined, random: Random): string {
  const otherMatter = random.pick(matters);
  const text = template
    .replace(/\[([^\]]+)\]/g, (_, list: string) => random.pick(list.split('|')))
    .replaceAll('{S2}', () => random.pick(subjects).names[0] ?? '')
    .replaceAll('{M2}', () => random.pick(otherMatter.wordings))
    .replaceAll('{S}', () => random.pick(subject?.names ?? ['đối tượng thử']))
    .replaceAll('{A}', work.agent)
    .replaceAll('{P}', () => (random.chance(0.7) ? work.place : random.pick(places)).district)
    .replaceAll('{y}', String(work.year))
    .replaceAll('{p}', () => String(random.whole(51, 98)))
    .replaceAll('{n}', () => String(random.whole(2, 95)));
  return capital(text);
}

function englishSentence(work: Work, random: Random): string {
  return random
    .pick(englishSentences)
    .replaceAll('{E2}', () => random.pick(subjects).english)
    .replaceAll('{X2}', () => random.pick(matters).english)
    .replaceAll('{E}', work.subject?.english ?? 'the area')
    .replaceAll('{X}', work.matter.english)
    .replaceAll('{P}', work.place.district)
    .replaceAll('{y}', String(work.year))
    .replaceAll('{p}', () => String(random.whole(5, 60)))
    .replaceAll('{n}', () => String(random.whole(2, 95)));
}
