import { IsNull, Not } from 'typeorm';
import { REPORT_FORMATS, YearlyReport } from '../../yearly-reports/yearly-report.entity.js';
import type { Check } from './check.js';
import { objectProblem } from './object-problem.js';

/** The files of every yearly report that was signed off lie in the store as they were signed. */
export const checkReports: Check = async function* reports(verification) {
  const signed = await verification.dataSource.getRepository(YearlyReport).find({
    select: { id: true, year: true, version: true, files: true },
    where: { signedAt: Not(IsNull()) },
    order: { year: 'ASC', version: 'ASC' },
  });
  for (const { year, version, files } of signed) {
    for (const format of REPORT_FORMATS) {
      if (verification.signal.aborted) return;
      const file = files?.[format];
      if (!file) continue;
      const what = await objectProblem(file, verification, true);
      if (!what) continue;
      yield {
        check: 'reports',
        object: file.objectKey,
        what: {
          vi: `báo cáo năm ${year}, bản ${version} (${format}) ${what.vi}`,
          en: `the report of ${year}, version ${version} (${format}) ${what.en}`,
        },
      };
    }
  }
};
