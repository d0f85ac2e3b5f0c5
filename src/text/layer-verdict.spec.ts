import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { layerVerdict } from './layer-verdict.js';

const VI = 'Hệ thống gồm tua bin gió trục đứng, bơm màng, bồn chứa trên cao và mạng ống nhỏ giọt bù áp.';
const verdict = (text: string, coverage?: number): string =>
  layerVerdict({ text, repaired: false, ...(coverage === undefined ? {} : { coverage }) }).verdict;

describe('verdict on a text layer', () => {
  it('trusts a language that covers the page', () => {
    expect(layerVerdict({ text: VI, repaired: false, coverage: 0.95 })).toMatchObject({
      verdict: 'trusted',
      language: 'vi',
      reasons: ['readsAsLanguage'],
    });
  });

  it('says when it was repaired', () => {
    expect(layerVerdict({ text: VI, repaired: true, coverage: 0.95 }).verdict).toBe('repaired');
  });

  it('refuses a layer that covers only a stamp or header', () => {
    const found = layerVerdict({
      text: 'TRUNG TÂM THÔNG TIN – BẢN SỐ HÓA – TRANG 4',
      repaired: false,
      coverage: 0.04,
    });
    expect(found).toMatchObject({ verdict: 'reject', reasons: ['coversOnlyPart'] });
  });

  it('refuses OCR in the wrong language', () => {
    expect(
      verdict('UBND THANH PHO DA NANG CONG Hcok xA HOI CHU NGHIA VIET NAM Doc lap Tu do Hanh phuc', 0.9),
    ).toBe('reject');
    const garbage =
      'H? thing glrn tiia bin giô trec i~ng, b?rn rning, bln ch~a tr~n cao vi rnIng ing rihô gi~t b? Ip. BI iiôii khiin ' +
      'rihen ten hi?ii tô c~rn bi~n iI lrn ilt i iI slii 15 crn vi 40 crn. Khi iI lrn l~p tr~n thôp h?n ngôlng vi d? bIo';
    expect(verdict(garbage, 0.95)).toBe('reject');
  });

  it('refuses an undecoded legacy layer', () => {
    expect(
      verdict(
        '§iÒu 1. V¨n b¶n nµy quy ®Þnh tr×nh tù ®¨ng ký, xÐt duyÖt, theo dâi vµ nghiÖm thu ®Ò tµi',
        0.95,
      ),
    ).toBe('reject');
  });

  it('takes Vietnamese thinned out by scientific names', () => {
    const list =
      'Lan hài chai Paphiopedilum callosum, lan hài râu Paphiopedilum dianthum, hươu xạ Moschus berezovskii, cá trà sóc Probarbus jullieni';
    expect(verdict(list, 0.9)).toBe('trusted');
  });

  it.each([
    'Toâi ñi hoïc ôû tröôøng ñaïi hoïc Caàn Thô vaø nghieân cöùu veà luùa chòu maën ôû caùc tænh ven bieån',
    'Bé ®iÒu khiÓn ®o ®é Èm ®Êt ë hai ®é s©u vµ tù chän thêi ®iÓm t­íi cho c©y trång trªn ®Êt c¸t ven biÓn',
  ])('refuses what was not decoded: %s', (text) => expect(verdict(text, 0.95)).toBe('reject'));

  it('refuses replacement and private-use characters', () => {
    expect(verdict(`${VI} \ufffd\ufffd\ue001\ue002`, 0.95)).toBe('reject');
  });

  it('lets coverage decide on a page of numbers', () => {
    const table = '1 9.420 5,8\n2 6.310 6,4\n3 3.905 7,0\nkg/ha 12 13 14 15';
    expect(verdict(table, 0.95)).toBe('trusted');
    expect(verdict(table)).toBe('reject');
    expect(verdict(table, 0.2)).toBe('reject');
  });

  it('takes other languages that look like one', () => {
    expect(
      verdict(
        'Die Ergebnisse zeigen, dass Wasserverbrauch und Ertrag stark voneinander abhängen, wie schon vermutet.',
        0.9,
      ),
    ).toBe('trusted');
  });

  it.each([
    '01-vi-report-scan.pdf',
    '02-vi-born-digital.pdf',
    '05-vi-patent-front.pdf',
    '06-en-patent-front.pdf',
    '07-vi-multipage-g4.tif',
  ])('trusts the true text of every page of %s', (name) => {
    const truth = JSON.parse(readFileSync(`samples/${name}.truth.json`, 'utf8')) as {
      pages: { text: string }[];
    };
    for (const page of truth.pages)
      expect([page.text.slice(0, 40), verdict(page.text, 0.9)]).toEqual([page.text.slice(0, 40), 'trusted']);
  });
});
