import { describe, expect, it } from '@jest/globals';
import type { FieldName } from '../../shared/field-names.js';
import { agentsNamedIn } from './named-agents.js';

const named = (field: FieldName, value: unknown, people: string[] = []): string[] =>
  agentsNamedIn(field, value, new Set(people)).map(({ kind, name }) => `${kind} ${name}`);

describe('whom a value names', () => {
  it('a person, titles apart', () => {
    expect(agentsNamedIn('authors', 'PGS.TS. Trần Văn Khoát')).toEqual([
      { kind: 'person', name: 'Trần Văn Khoát', title: 'PGS.TS.' },
    ]);
    expect(agentsNamedIn('contributors', { name: 'Lê Thị Mai', title: 'ThS.', country: 'VN' })).toEqual([
      { kind: 'person', name: 'Lê Thị Mai', title: 'ThS.', country: 'VN' },
    ]);
    expect(agentsNamedIn('authors', { name: 'Tran Van Khoat, Ph.D.' })).toEqual([
      { kind: 'person', name: 'Tran Van Khoat', title: 'Ph.D.' },
    ]);
  });

  it('several people in one value', () => {
    expect(named('authors', 'TS. Trần Văn An; ThS. Lê Bình')).toEqual([
      'person Trần Văn An',
      'person Lê Bình',
    ]);
  });

  it.each(['Khoát', '', 'Nguyễn Văn 12', 'x y', 5, null, { code: 'A' }])('nobody in %j', (value) => {
    expect(named('authors', value)).toEqual([]);
  });

  it('nobody in fields that are no names, nor in contacts', () => {
    expect(named('title', 'Trần Văn An')).toEqual([]);
    expect(named('contact', { name: 'Trần Văn An' })).toEqual([]);
  });

  it('an organisation among authors', () => {
    expect(named('authors', 'Sở Khoa học và Công nghệ')).toEqual(['organisation Sở Khoa học và Công nghệ']);
  });

  it.each([
    ['Công ty TNHH Hạt Ngọc', 'organisation'],
    ['Samsung Electronics Co., Ltd.', 'organisation'],
    ['SAMSUNG ELECTRONICS', 'organisation'],
    ['Novartis AG', 'organisation'],
    ['Can Tho University', 'organisation'],
    ['Unilever', 'organisation'],
    ['NGUYỄN THỊ SA', 'person'],
    ['Nguyen Van An', 'person'],
    ['WANG, Wei', 'person'],
    ['Wang, Wei', 'person'],
    ['John Smith', 'organisation'],
  ])('an applicant %s is of kind %s', (name, kind) => {
    expect(named('applicants', { name })).toEqual([`${kind} ${name}`]);
  });

  it('an applicant whom the document knows as inventor is a person', () => {
    expect(named('applicants', { name: 'John SMITH' }, ['john smith'])).toEqual(['person John SMITH']);
  });

  it.each([
    ['Khoa Nông nghiệp, Trường Đại học Cần Thơ, Cần Thơ, Việt Nam', ['Trường Đại học Cần Thơ']],
    ['College of Agriculture, Can Tho University, Vietnam', ['College of Agriculture', 'Can Tho University']],
    [
      'Viện Lúa Đồng bằng sông Cửu Long; Sở Y tế Cần Thơ',
      ['Viện Lúa Đồng bằng sông Cửu Long', 'Sở Y tế Cần Thơ'],
    ],
    ['Khoa Nông nghiệp', ['Khoa Nông nghiệp']],
  ])('the bodies of an affiliation: %s', (affiliation, bodies) => {
    expect(named('affiliations', affiliation)).toEqual(bodies.map((body) => `organisation ${body}`));
  });
});
