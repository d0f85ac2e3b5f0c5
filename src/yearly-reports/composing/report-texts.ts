/** What persons write into the report, and its outer form. */
export interface ReportTexts {
  readonly superior: string;
  readonly agency: string;
  readonly number: string;
  readonly place: string;
  /** `YYYY-MM-DD`; empty: filled in by hand. */
  readonly date: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly signsFor: string;
  readonly signerTitle: string;
  readonly signer: string;
  readonly introduction: string;
  readonly assessment: string;
  readonly difficulties: string;
  readonly proposals: string;
}

/** What the form begins with where nobody has written a report yet: the Department's, as the programme names it. */
export const firstTexts = (agency: string): ReportTexts => ({
  superior: 'Ủy ban nhân dân thành phố Cần Thơ',
  agency,
  number: '',
  place: 'Cần Thơ',
  date: '',
  addressees: ['Ủy ban nhân dân thành phố Cần Thơ', 'Bộ Khoa học và Công nghệ'],
  recipients: ['Như trên', 'Các đơn vị báo cáo'],
  signsFor: '',
  signerTitle: 'Giám đốc',
  signer: '',
  introduction: '',
  assessment: '',
  difficulties: '',
  proposals: '',
});

/** A new year begins with last year's form, without its number, date and words. */
export const textsAfter = (last: ReportTexts): ReportTexts => ({
  ...last,
  number: '',
  date: '',
  introduction: '',
  assessment: '',
  difficulties: '',
  proposals: '',
});
