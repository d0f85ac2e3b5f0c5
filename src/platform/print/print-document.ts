/** What a paper says, apart from any file format; plain JSON, so that it can be kept and written again. */
export interface PrintDocument {
  readonly form: PrintForm;
  readonly blocks: readonly PrintBlock[];
  /** After the signature, from a new page on; may be empty. */
  readonly annexes: readonly PrintBlock[];
  /** Marked on every page as not yet valid. */
  readonly draft: boolean;
}

/**
 * The outer form of a Vietnamese administrative paper: Decree 30/2020/NĐ-CP, Appendix I. Upper case where the Decree has
 * it is made by the writers.
 */
export interface PrintForm {
  /** The agency above the one that issues; may be empty. */
  readonly superior: string;
  readonly agency: string;
  /** `123/BC-SKHCN`; without the number it stays to be filled in by hand. */
  readonly number: string;
  readonly place: string;
  /** `YYYY-MM-DD`; empty: to be filled in by hand. */
  readonly date: string;
  /** “Báo cáo” */
  readonly kind: string;
  readonly subject: string;
  /** “Kính gửi”: to whom; may be empty. */
  readonly addressees: readonly string[];
  /** “Nơi nhận” */
  readonly recipients: readonly string[];
  /** Such as “KT. GIÁM ĐỐC”; may be empty. */
  readonly signsFor: string;
  readonly signerTitle: string;
  readonly signer: string;
}

export type PrintBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly emphasis?: 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PrintTable
  | PrintChart
  | { readonly kind: 'newPage' };

export interface PrintTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Beneath it, small; may be empty. */
  readonly note: string;
}

export interface PrintColumn {
  readonly name: string;
  readonly align: 'start' | 'end';
  /** Share of the width, relative to the other columns. */
  readonly width: number;
}

/** Figures as columns, side by side for each label. The same figures stand in a table or in the text near it. */
export interface PrintChart {
  readonly kind: 'chart';
  readonly caption: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly PrintSeries[];
}

export interface PrintSeries {
  readonly name: string;
  /** One a label; null: not known, drawn as nothing. */
  readonly values: readonly (number | null)[];
}

/** A4 in millimetres, after the Decree's ranges: top and bottom 20–25, left 30–35, right 15–20. */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 18 } as const;
/** The number and the date as the Decree writes them, with room to fill in by hand. */
export function placeAndDate({ place, date }: Pick<PrintForm, 'place' | 'date'>): string {
  const [year, month, day] = date === '' ? [] : date.split('-');
  if (year === undefined || month === undefined || day === undefined)
    return `${place}, ngày …… tháng …… năm ……`;
  // a day below 10 and the months 1 and 2 are written with a zero before them
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${shown} năm ${year}`;
}

export const numberLine = ({ number }: Pick<PrintForm, 'number'>): string =>
  `Số: ${number === '' ? '……/BC-……' : number}`;

/** A person's text as paragraphs: a line each. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const trimmedName = (name: string): string => name.trim().replace(/^[-–]\s*|[\s;.,]+$/g, '');

/** “Kính gửi”: one line for one addressee, else a line each. */
export function addresseeLines({ addressees }: Pick<PrintForm, 'addressees'>): string[] {
  const names = addressees.map(trimmedName);
  if (names.length <= 1) return names.map((name) => `Kính gửi: ${name}.`);
  return ['Kính gửi:', ...names.map((name, i) => `- ${name}${i < names.length - 1 ? ';' : '.'}`)];
}

/** “Nơi nhận” without its head; the archive’s copy stands last and once, whether or not somebody wrote it too. */
export function recipientLines({ recipients }: Pick<PrintForm, 'recipients'>): string[] {
  const names = recipients.map(trimmedName);
  const archive = names.find((name) => /^Lưu\s*:/i.test(name)) ?? 'Lưu: VT';
  const others = names.filter((name) => name !== '' && !/^Lưu\s*:/i.test(name));
  return [...new Set(others)].map((name) => `- ${name};`).concat(`- ${archive}.`);
}

/** Above the signature: for whom and as what, in capitals; said once where both are the same. */
export const officeLines = ({
  signsFor,
  signerTitle,
}: Pick<PrintForm, 'signsFor' | 'signerTitle'>): string[] => [
  ...new Set([signsFor, signerTitle].map((line) => line.trim().toUpperCase()).filter((line) => line !== '')),
];
