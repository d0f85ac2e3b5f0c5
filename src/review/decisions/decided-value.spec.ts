import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import type { FieldName } from '../../shared/field-names.js';
import { FLAGGED } from '../../shared/flags.js';
import { checkedDecision } from './decided-value.js';

const entry = (name: FieldName, confidence = 0.9, method = 'label') => ({
  name,
  confidence,
  method,
  status: 'suggested' as const,
});
const kept = (name: FieldName, value: unknown): unknown =>
  checkedDecision(entry(name), { status: 'confirmed', value }).value;
function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof BadRequestException)) throw error;
    return (error.getResponse() as { code: string }).code;
  }
}

describe('what a person decides', () => {
  it.each<[FieldName, unknown, unknown]>([
    ['startDate', '28/02/2019', '2019-02-28'],
    ['startDate', '11/2023', '2023-11'],
    ['startDate', '11-2023', '2023-11'],
    ['startDate', '11.2023', '2023-11'],
    ['startDate', 'ngày 5 tháng 3 năm 2019', '2019-03-05'],
    ['startDate', '2019-02-28', '2019-02-28'],
    ['endDate', '03/2019', '2019-03'],
    ['endDate', '2019-03', '2019-03'],
    ['endDate', '2019', '2019'],
    ['year', '2019', 2019],
    ['year', 2019, 2019],
    ['ipc', 'a01h5/00', 'A01H 5/00'],
    ['fieldCodes', '10102', { scheme: 'VN-2008', code: '10102' }],
    ['fieldCodes', { scheme: 'other', code: 'x' }, { scheme: 'other', code: 'x' }],
    ['title', 'Tên 31/02/2019', 'Tên 31/02/2019'],
    ['authors', { name: 'An', title: 'TS.' }, { name: 'An', title: 'TS.' }],
    ['documentType', 'patent', 'patent'],
  ])('is kept in the form of its field: %s %j', (name, value, form) => {
    expect(kept(name, value)).toEqual(form);
  });

  it.each<[FieldName, unknown, string]>([
    ['startDate', '31/02/2019', 'impossibleDate'],
    ['startDate', 'đầu năm', 'unreadableDate'],
    ['startDate', '01/02/2019 hoặc 02/02/2019', 'unreadableDate'],
    ['year', 'hai nghìn', 'unreadableNumber'],
    ['ipc', 'A01', 'unparsableIpc'],
    ['issn', '1234-5678', 'wrongIssn'],
    ['fieldCodes', '99999', 'unknownCode'],
    ['objectiveCodes', { scheme: 'VN-2008', code: '9999' }, 'unknownCode'],
  ])('is refused where it cannot be such a value: %s %j', (name, value, code) => {
    expect(refusal(() => kept(name, value))).toBe(code);
  });

  it('cannot make true what is flagged as impossible, but may reject or correct it', () => {
    const impossible = entry('startDate', FLAGGED, 'label:startDate:impossibleDate');
    expect(refusal(() => checkedDecision(impossible, { status: 'confirmed' }))).toBe('flagged');
    expect(refusal(() => checkedDecision(impossible, {}))).toBe('flagged');
    expect(checkedDecision(impossible, { status: 'rejected' })).toEqual({ status: 'rejected' });
    expect(checkedDecision(impossible, { value: '28/02/2019' })).toEqual({ value: '2019-02-28' });
    expect(checkedDecision(entry('startDate'), { status: 'confirmed' })).toEqual({ status: 'confirmed' });
  });
});
