import { OFFICE_ADDRESSES, type PatentOffice } from '../../shared/patent-offices.js';

/** The record that a patent office itself keeps of a document, where its status can be looked up. */
export interface OfficeRecord {
  readonly office: PatentOffice;
  /** The number by which the office knows it, as printed. */
  readonly number: string;
  readonly url: string;
}

export type PatentNumbers = Partial<
  Readonly<Record<'applicationNumber' | 'publicationNumber' | 'grantNumber', string>>
>;

/**
 * The office's own record by the numbers of a patent; undefined where they fit no office's form. A bare number of eight
 * figures says nothing of its office: the number of grant or publication does.
 */
export function officeRecordOf(numbers: PatentNumbers): OfficeRecord | undefined {
  const office = officeOf(numbers);
  for (const { by, pattern, address, ...known } of OFFICE_ADDRESSES) {
    const number = numbers[by];
    if (known.office !== office || number === undefined || !pattern.test(number)) continue;
    return { office, number, url: number.replace(pattern, address) };
  }
  return undefined;
}

function officeOf({
  applicationNumber,
  publicationNumber,
  grantNumber,
}: PatentNumbers): PatentOffice | undefined {
  for (const number of [grantNumber, publicationNumber, applicationNumber]) {
    const [, office] = /^(US|EP|WO)\s?\d/.exec(number ?? '') ?? [];
    if (office !== undefined) return office as PatentOffice;
  }
  return /^[12]-\d{4}-\d{5}$/.test(applicationNumber ?? '') ? 'VN' : undefined;
}
