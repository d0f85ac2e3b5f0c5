import { describe, expect, it } from '@jest/globals';
import { officeRecordOf, type PatentNumbers } from './office-record.js';

describe('the record that an office keeps of a patent', () => {
  it.each<[PatentNumbers, string, string]>([
    [
      { applicationNumber: '1-2019-04725', grantNumber: '1-0026606' },
      'VN',
      'https://wipopublish.ipvietnam.gov.vn/wopublish-search/public/detail/patents?id=VN1201904725',
    ],
    [
      { applicationNumber: '15/012,345', grantNumber: 'US9998877B2' },
      'US',
      'https://patentcenter.uspto.gov/applications/15012345',
    ],
    [
      { applicationNumber: '12345678.9', grantNumber: 'EP1234567B1' },
      'EP',
      'https://register.epo.org/application?number=EP12345678',
    ],
    [
      { applicationNumber: 'PCT/US2008/012345', publicationNumber: 'WO2009/012345A1' },
      'WO',
      'https://patentscope.wipo.int/search/en/detail.jsf?docId=WO2009012345',
    ],
  ])('%j', (numbers, office, url) => expect(officeRecordOf(numbers)).toMatchObject({ office, url }));

  it.each<PatentNumbers>([
    {},
    { applicationNumber: '12345678.9' },
    { applicationNumber: '1-2019-4725' },
    { applicationNumber: 'javascript:alert(1)', grantNumber: 'US9998877B2' },
    { applicationNumber: '15/012,345' },
    { publicationNumber: 'WO99/12345A1' },
  ])('abstains from %j', (numbers) => expect(officeRecordOf(numbers)).toBeUndefined());
});
