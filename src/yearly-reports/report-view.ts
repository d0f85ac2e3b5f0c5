import type { PrintDocument } from '../platform/print/print-document.js';
import { indicatorValues } from './figures/indicator-values.js';
import type {
  Missing,
  PrintBlockDto,
  YearlyReportDto,
  ReportFileDto,
  ReportVersionDto,
} from './report.dto.js';
import { REPORT_FORMATS, type YearlyReport } from './yearly-report.entity.js';
import type { Draft } from './yearly-reports.js';

type Listed = Pick<YearlyReport, 'year' | 'version' | 'correction' | 'signedAt' | 'signer' | 'files'>;

export const reportVersion = (report: Listed): ReportVersionDto => ({
  version: report.version,
  state: report.signedAt ? 'signed' : 'draft',
  ...(report.correction === '' ? {} : { correction: report.correction }),
  ...(report.signedAt ? { signedAt: report.signedAt.toISOString() } : {}),
  ...(report.signer ? { signer: report.signer } : {}),
  ...(report.files ? { files: filesOf(report) } : {}),
});

const filesOf = ({ year, version, files }: Listed): ReportFileDto[] =>
  REPORT_FORMATS.flatMap((format) => {
    const file = files?.[format];
    if (!file) return [];
    const href = `/api/v1/progress/reports/${String(year)}/files/${format}?version=${String(version)}`;
    return [{ format, bytes: file.bytes, sha256: file.sha256, href }];
  });

const said = ({
  form,
  blocks,
  annexes,
}: PrintDocument): Pick<YearlyReportDto, 'title' | 'blocks' | 'annexes'> => ({
  title: `${form.kind} ${form.subject}`,
  blocks: blocks as unknown as PrintBlockDto[],
  annexes: annexes as unknown as PrintBlockDto[],
});

export const signedReport = (report: YearlyReport, printDocument: PrintDocument): YearlyReportDto => ({
  year: report.year,
  ...reportVersion(report),
  ...said(printDocument),
});

export const draftReport = (year: number, draft: Draft): YearlyReportDto => ({
  year,
  version: draft.version,
  state: 'draft',
  ...(draft.correction === '' ? {} : { correction: draft.correction }),
  revision: draft.revision,
  texts: { ...draft.texts, addressees: [...draft.texts.addressees], recipients: [...draft.texts.recipients] },
  missing: missingIn(draft),
  missingUnits: [...draft.figures.units.missing],
  ...said(draft.printDocument),
});

/** What a reader of the report would miss. */
export function missingIn({ texts, figures, last }: Pick<Draft, 'texts' | 'figures' | 'last'>): Missing[] {
  const unknown = indicatorValues(figures, last).some(({ value }) => value === undefined);
  const lacks: Readonly<Record<Missing, boolean>> = {
    units: figures.units.missing.length > 0,
    signer: texts.signer.trim() === '',
    number: texts.number.trim() === '',
    date: texts.date === '',
    assessment: texts.assessment.trim() === '',
    proposals: texts.proposals.trim() === '',
    registeredWorks: figures.registeredWorks === undefined,
    lastYear: last === undefined,
    indicators: unknown,
  };
  return (Object.keys(lacks) as Missing[]).filter((one) => lacks[one]);
}
