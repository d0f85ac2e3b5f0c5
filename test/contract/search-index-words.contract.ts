import { describe, expect, it } from '@jest/globals';
import type { SearchIndexAsked } from './search-index-asked.js';
import { scopes } from './search-index-library.js';

/** What words, phrases, codes and typed conditions find. */
export function describeWords({ search, ids }: SearchIndexAsked): void {
  describe('words', () => {
    it('finds toned text by a toneless question', async () => {
      expect(await ids('nuoi ca tra')).toEqual(['toned']);
      expect(await ids('cong nghe sinh hoc')).toEqual(expect.arrayContaining(['toned', 'toneless']));
    });
    it('puts the tones that were typed first', async () => {
      const found = await ids('công nghệ sinh học');
      expect(found[0]).toBe('toned');
      expect(found).toContain('toneless');
    });
    it('puts neighbours before the same words scattered', async () => {
      const found = await ids('cong nghe sinh hoc');
      const place = found.indexOf('scattered');
      expect(place === -1 || place >= 2).toBe(true);
    });
    it('takes a phrase at its word', async () => {
      expect(await ids('"công nghệ sinh học"')).not.toContain('scattered');
      expect(await ids('"nuôi cá tra bằng công nghệ"')).toEqual(['toned']);
      expect(await ids('"cá tra nuôi"')).toEqual([]);
    });
    it('puts a title before many mentions in a body', async () => {
      expect(await ids('sầu riêng')).toEqual(['title-mention', 'body-mention']);
      expect(await ids('sau rieng')).toEqual(['title-mention', 'body-mention']);
    });
    it('gives what holds a part of either half of a long question, but not of one half alone', async () => {
      const found = await ids('bảo quản kho lạnh sầu riêng hạt lép');
      expect(found).toContain('title-mention');
      expect(found).not.toContain('body-mention');
      expect(await ids('bao quan kho lanh sau rieng hat lep')).toEqual(found);
    });
    it('holds old and new tone placement, and i and y, for one spelling', async () => {
      expect(await ids('xoài cát Hòa Lộc')).toContain('body-mention');
      expect(await ids('xoài cát Hoà Lộc')).toContain('body-mention');
    });
    it('finds by a title in English and by people', async () => {
      expect(await ids('shrimp dryer')).toEqual(['patent']);
      expect(await ids('author:"nguyen van an"')).toEqual(['toned']);
      expect(await ids('author:blockchain')).toEqual([]);
    });
    it('understands -without, OR, word beginnings and typed conditions', async () => {
      expect(await ids('sầu riêng -"kinh tế"')).toEqual(['title-mention']);
      expect((await ids('blockchain OR "cá tra"')).sort()).toEqual(['patent', 'toned']);
      expect(await ids('blockch*')).toEqual(['patent']);
      expect(await ids('sầu riêng field:5')).toEqual(['body-mention']);
      expect((await ids('type:patent')).sort()).toEqual(['patent']);
      expect(await ids('year:2019 công nghệ')).toEqual(['toned']);
    });
    it.each([
      ['1-2019-04725', 'whole'],
      ['04725', 'its last part'],
      ['2019-04725', 'its end'],
      ['1-2019', 'its beginning'],
      ['code:1-2019-04725', 'by name'],
      ['code:1201904725', 'without its signs'],
      ['A01K 61/10', 'an IPC code'],
      ['A01K61/10', 'an IPC code without its space'],
      ['ipc:A01K', 'an IPC class'],
      ['22/CTr-UBND', 'an official letter'],
    ])('finds a code by %s (%s)', async (q) => {
      expect(await ids(q)).toContain('patent');
    });
    it('finds a registration number without its letters', async () => {
      expect(await ids('015440')).toEqual(['toned']);
      expect(await ids('KQ015440')).toEqual(['toned']);
    });
    it.each([
      ['KC.07.12/16-20', 'a programme code whole'],
      ['KC.07.12', 'its beginning'],
      ['kc 07 12', 'its parts'],
      ['07.12/16-20', 'its end'],
      ['code:KC07121620', 'without its signs'],
      ['KC07121620', 'without its signs, by itself'],
      ['A23L 27/50', 'an IPC code'],
      ['A23L27/50', 'an IPC code without its space'],
      ['A23L', 'an IPC class'],
      ['27/50', 'an IPC group'],
      ['TCVN 14159-1:2024', 'a standard'],
      ['"TCVN 14159-1:2024"', 'a standard as a phrase'],
      ['TCVN14159-1:2024', 'a standard without its space'],
      ['TCVN 14159', 'a standard without its part and year'],
      ['14159-1', 'its number'],
      ['1:2024', 'its part and year'],
    ])('finds %s (%s)', async (q) => {
      expect((await ids(q))[0]).toBe('english');
    });
    it('does not take the parts of one code for those of another', async () => {
      expect(await ids('"TCVN 14159-2:2024"')).toEqual([]);
      expect(await ids('"2024:1"')).toEqual([]);
    });
    it('finds English words whatever their ending, in English text', async () => {
      expect(await ids('dry seeding')).toContain('english');
      expect(await ids('temperature')).toEqual(['english']);
      expect(await ids('"quality of dried fruits"')).toEqual(['english']);
      expect((await ids('qualities fruit dryer'))[0]).toBe('english');
      const { hits } = await search('depending temperature');
      expect(hits[0]?.likelyPages ?? [1]).toContain(1);
    });
    it('leaves no hole in a phrase where a common word stands', async () => {
      expect(await ids('"quality the dried fruits"')).toEqual([]);
      expect(await ids('"quality dried fruits"')).toEqual([]);
    });
    it('takes -without beside conditions and parts of the record too', async () => {
      expect((await ids('language:vi year:2021 -blockchain')).sort()).toEqual([
        'body-mention',
        'title-mention',
      ]);
      expect(await ids('type:patent -blockchain')).toEqual([]);
      expect(await ids('author:"nguyen van an" -"Ô Môn"')).toEqual([]);
      expect(await ids('author:"nguyen van an" -blockchain')).toEqual(['toned']);
      expect(await ids('công nghệ sinh học -author:An')).not.toContain('toned');
      expect(await ids('công nghệ -year:2020')).toEqual(['toned']);
      expect(await ids('year:2018..2021 -type:report -type:article')).toEqual(['patent']);
    });
    it('gives everything readable, newest first, when nothing is asked', async () => {
      const { total, hits } = await search('', scopes.anonymous, { sort: 'newest' });
      expect(total).toBe(9);
      expect(hits[0]?.id).toBe('record-only');
    });
    it.each(['\u0301\u0323', '***', '-', '""', ':', '\u0000\u0007'.repeat(20) + '!'])(
      'answers what holds no word: %j',
      async (q) => {
        const { total } = await search(q);
        expect(total).toBe(0);
      },
    );
    it('points at the pages where the answer stands', async () => {
      const { hits } = await search('nuôi cá tra');
      const pages = hits[0]?.likelyPages;
      expect(pages === undefined || pages[0] === 2).toBe(true);
    });
  });
}
