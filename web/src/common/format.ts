import type { Language } from '../i18n/index.js';

const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const VIETNAM = 'Asia/Ho_Chi_Minh';

export const formatNumber = (value: number, language: Language, digits = 0): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(value);

export const formatPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A share as closely as it matters: tenths of a percent, hundredths where it is small. */
export const formatShare = (share: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 2 : 1,
  }).format(share);

export const formatDate = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeZone: VIETNAM }).format(new Date(iso));

export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: VIETNAM,
  }).format(new Date(iso));

/** `2026-11` as “tháng 11/2026” or “November 2026”. */
export function formatMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'vi') return `tháng ${Number(number)}/${year}`;
  const date = new Date(Date.UTC(Number(year), Number(number) - 1, 1));
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

export function formatBytes(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, value < 10 && unit > 0 ? 1 : 0)} ${UNITS[unit] ?? ''}`;
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar date in Vietnam, as `YYYY-MM-DD`. */
export const today = (): string => new Date(Date.now() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
