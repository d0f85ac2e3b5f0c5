import { paragraph, type Half } from '../../pages/words.js';
import type { Random } from '../../random.js';
import type { Pair } from '../lists/parts.js';
import { partsOf } from '../lists/parts-of.js';
import { digits, some } from './numbers.js';
import { people } from './people.js';

export interface ArticleFacts {
  readonly title: Pair;
  /** As printed: Vietnamese people in either order, foreigners given name first. */
  readonly authors: readonly string[];
  readonly affiliations: readonly Pair[];
  readonly journal: Pair;
  readonly volume: number;
  readonly issue: number;
  readonly year: number;
  readonly doi: string;
  readonly issn: string;
  readonly email: string;
  readonly keywords: readonly Pair[];
  readonly abstract: string;
  readonly abstractEn: string;
}

export function articleFacts(random: Random, half: Half, language: 'vi' | 'en'): ArticleFacts {
  const parts = partsOf(half);
  const [object, means, deed] = [
    random.pick(parts.objects),
    random.pick(parts.means),
    random.pick(parts.deeds),
  ];
  const foreign = (): string => {
    const [given, family] = random.pick(parts.foreigners);
    return `${given} ${family}`;
  };
  const count = random.whole(1, 5);
  const vietnamese = people(random, parts, count).map(({ name }) => name);
  const plain = (name: string): string =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const authors =
    language === 'vi'
      ? vietnamese
      : [...new Set(vietnamese.map((name) => (random.chance(0.5) ? foreign() : plain(name))))];
  const year = random.whole(2008, 2024);
  const journal = random.pick(parts.journals);
  return {
    title: [`${deed[0]} ${object[0]} ${means[0]}`, `${deed[1]} ${object[1]} ${means[1]}`],
    authors,
    affiliations: some(random, parts.universities, authors.length > 1 ? random.whole(1, 2) : 1).map(
      ([vi, en]): Pair => {
        const faculty = random.pick(parts.faculties);
        return [`${faculty[0]}, ${vi}`, `${faculty[1]}, ${en}`];
      },
    ),
    journal,
    volume: random.whole(2, 61),
    issue: random.whole(1, 12),
    year,
    doi: `10.${random.whole(1000, 49999)}/${random.pick(['j.tfe', 'ctu.jsi', 'acme-x', 'jams'])}.${year}.${digits(random, 3)}`,
    issn: `${random.whole(1000, 2999)}-${digits(random, 4)}`,
    email: `${
      plain(authors[0] ?? 'a')
        .split(' ')
        .at(-1)
        ?.toLowerCase() ?? 'a'
    }${random.whole(1, 90)}@${random.pick(['ctu.edu.vn', 'example.org', 'nlu.edu.vn'])}`,
    keywords: some(random, parts.keywords, random.whole(3, 5)),
    abstract: paragraph(random, 'vi', half),
    abstractEn: paragraph(random, 'en', half),
  };
}
