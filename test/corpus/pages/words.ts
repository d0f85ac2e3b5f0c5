import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.js';

export type Half = 'tune' | 'report';
export type Language = 'vi' | 'en' | 'fr' | 'de';

const TEXTS = join(process.cwd(), 'test/corpus/texts');
const cache = new Map<string, readonly string[]>();

/** Paragraphs of our own; the two halves of the corpus have none in common. */
export function paragraphs(language: Language, half: Half): readonly string[] {
  const name = `${language}-${half === 'tune' ? 'a' : 'b'}.txt`;
  const known = cache.get(name) ?? readFileSync(join(TEXTS, name), 'utf8').trim().split('\n');
  cache.set(name, known);
  return known;
}

export const paragraph = (random: Random, language: Language, half: Half): string =>
  random.pick(paragraphs(language, half));

/** The first words of a paragraph, as a title has. */
export function title(random: Random, language: Language, half: Half, most = 14): string {
  const words =
    paragraph(random, language, half)
      .split(/[,.:;]/)[0]
      ?.split(' ') ?? [];
  return words.slice(0, most).join(' ');
}

const FAMILY_NAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Tăng Mạc Đinh Trịnh'.split(' ');
const MIDDLE_NAMES =
  'Thị Văn Đức Minh Thanh Quốc Ngọc Hữu Xuân Bảo Thùy Anh Hồng Tuấn Diệu Kim Công Mỹ'.split(' ');
const GIVEN_NAMES =
  'Hương Hải Quỳnh Thảo Dũng Phượng Khánh Nghĩa Tuyết Vượng Loan Trường Thủy Cường Nhã Giang Uyên Đạt Mẫn Ý'.split(
    ' ',
  );
const DEGREES = ['ThS.', 'TS.', 'PGS.TS.', 'KS.', 'BS.CKII.', 'CN.'];
const PLACES = [
  'Viện Nghiên cứu ven biển',
  'Trường Đại học Bách khoa',
  'Sở Khoa học và Công nghệ',
  'Trung tâm Khuyến nông',
  'Công ty Cổ phần Thủy sản',
  'Bệnh viện Mắt',
  'Chi cục Bảo vệ môi trường',
];

export const personName = (random: Random): string =>
  [random.pick(FAMILY_NAMES), random.pick(MIDDLE_NAMES), random.pick(GIVEN_NAMES)].join(' ');
export const titledName = (random: Random): string => `${random.pick(DEGREES)} ${personName(random)}`;
export const placeName = (random: Random): string => random.pick(PLACES);

export function decimal(random: Random, most: number, digits = 1): string {
  return random.between(0, most).toFixed(digits).replace('.', ',');
}

/** 12.345 */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

export function reference(random: Random, half: Half, n: number): string {
  const year = random.whole(1988, 2024);
  const pages = random.whole(10, 300);
  if (random.chance(0.5)) {
    return `[${n}] ${personName(random)}, ${personName(random)} (${year}), “${title(random, 'vi', half)}”, Tạp chí Khoa học và Công nghệ, số ${random.whole(1, 12)}(${random.whole(60, 140)}), tr. ${pages}–${pages + 9}.`;
  }
  const letter = (): string => random.pick([...'ABCDEGHKLMNPRSTVW']);
  const name = random.pick([
    'Okafor',
    'Lindqvist',
    'Tanaka',
    'Moreau',
    'Haddad',
    'Silva',
    'Novák',
    'Petersen',
  ]);
  return `[${n}] ${letter()}. ${name}, ${letter()}. ${letter()}. ${random.pick(FAMILY_NAMES)}, “${title(random, 'en', half)},” J. Appl. Sci. ${random.whole(3, 60)}, ${pages}–${pages + 11} (${year}). doi:10.${random.whole(1000, 9999)}/jas.${year}.${random.whole(100, 999)}`;
}

const SPECIES = [
  'Oryza sativa',
  'Panax vietnamensis',
  'Apis cerana',
  'Penaeus monodon',
  'Acacia auriculiformis',
];
export const species = (random: Random): string => random.pick(SPECIES);

export function formula(random: Random): string {
  const [a, b, c] = [decimal(random, 9, 2), decimal(random, 9, 2), random.whole(2, 40)];
  return random.pick([
    `y = ${a}x² + ${b}x – ${c}`,
    `Q = k · A · (h₁ – h₂) / L`,
    `σ = ${a} × 10³ ± ${b} kN/m²`,
    `R² = 0,9${c}; p < 0,05; n = ${c}`,
    `E = mc² + ${a}·v² / (2g)`,
    `C₆H₁₂O₆ + 6O₂ → 6CO₂ + 6H₂O`,
    `f(x) = a·exp(–x/${c}) + ${b}`,
    `Δt = ${a} s; α = ${b}°; T = ${c} °C`,
  ]);
}
