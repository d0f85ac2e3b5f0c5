/** Where an office shows its own record of an application or publication. */
export interface OfficeAddress {
  readonly office: PatentOffice;
  /** Which field's number leads there. */
  readonly by: 'applicationNumber' | 'publicationNumber';
  readonly pattern: RegExp;
  /** With the pattern's groups as `$1`, `$2` …; years of two digits come as four. */
  readonly address: string;
}

export const PATENT_OFFICES = ['VN', 'US', 'EP', 'WO'] as const;
export type PatentOffice = (typeof PATENT_OFFICES)[number];

/** The public registers: WIPO Publish of IP Viet Nam, USPTO Patent Center, European Patent Register, PATENTSCOPE. */
export const OFFICE_ADDRESSES: readonly OfficeAddress[] = [
  {
    office: 'VN',
    by: 'applicationNumber',
    pattern: /^([12])-((?:19|20)\d{2})-(\d{5})$/,
    address: 'https://wipopublish.ipvietnam.gov.vn/wopublish-search/public/detail/patents?id=VN$1$2$3',
  },
  {
    office: 'US',
    by: 'applicationNumber',
    pattern: /^(\d{2})\/(\d{3}),?(\d{3})$/,
    address: 'https://patentcenter.uspto.gov/applications/$1$2$3',
  },
  {
    office: 'EP',
    by: 'applicationNumber',
    // The register leaves the check digit out.
    pattern: /^(?:EP\s?)?(\d{8})(?:\.\d)?$/,
    address: 'https://register.epo.org/application?number=EP$1',
  },
  {
    office: 'WO',
    by: 'publicationNumber',
    pattern: /^WO\s?((?:19|20)\d{2})\/?(\d{6})(?:\s?A\d)?$/,
    address: 'https://patentscope.wipo.int/search/en/detail.jsf?docId=WO$1$2',
  },
];
