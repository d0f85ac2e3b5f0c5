import { describe, expect, it } from '@jest/globals';
import { readPriorities } from './priorities.js';

describe('priorities', () => {
  it.each([
    '61/909,828 27/11/2013 US; 2014-905742 09.12.2014 JP',
    '27.11.2013 US 61/909,828; 09.12.2014 JP 2014–905742',
    '61/909,828, 27.11.2013, US\n2014-905742, 09.12.2014, JP',
    '61/9,09,828 27.11.2013 US\n2014-905742 09.12.2014 JP',
  ])('%s', (text) =>
    expect(readPriorities(text).map(({ value }) => value)).toEqual([
      { number: '61/909,828', date: '2013-11-27', country: 'US' },
      { number: '2014-905742', date: '2014-12-09', country: 'JP' },
    ]),
  );

  it('takes the office of the document where no country stands', () =>
    expect(
      readPriorities('Provisional application No. 62/111,222, filed on Feb. 3, 2015.', 'US')[0]?.value,
    ).toEqual({
      number: '62/111,222',
      date: '2015-02-03',
      country: 'US',
    }));

  it('gives nothing without a number', () => expect(readPriorities('27.11.2013 US')).toEqual([]));
});
