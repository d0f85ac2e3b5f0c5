import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { YearlyReportDto, ReportTextsDto, ReportYearsDto } from '../../src/yearly-reports/report.dto.js';
import { writtenAs } from '../../src/yearly-reports/report-files.js';
import type { UnitInputDto, UnitStatesDto } from '../../src/yearly-reports/unit-inputs/unit-input.dto.js';
import type { PrintDocument } from '../../src/platform/print/print-document.js';
import { vietnamDate } from '../../src/shared/clock.js';
import { docxParts, docxText } from '../support/docx-parts.js';
import { addressOf, Mailbox } from '../support/mailbox.js';
import { textPdf } from '../support/made-documents.js';
import { describeWith } from '../support/require-service.js';
import { Running } from '../support/running.js';
import type { As } from '../support/running-api.js';
import { pdftotext } from '../support/searchable-pdf/pdf-viewers.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(120_000);

describeWith('poppler', 'the yearly report', () => {
  let phusa: Running;
  let mailbox: Mailbox;
  let catalogue: KillCatalogue;
  let institute: string;
  let school: string;
  let unit: As;
  let other: As;
  let manager: As;
  const input = {
    figures: { goodsValue: 1000, ipValue: 200 },
    results: 'Giống OM18.',
    difficulties: '',
    proposals: '',
  };

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    phusa = await Running.start({ env: { SMTP_URL: mailbox.url } });
    catalogue = KillCatalogue.embedded(phusa.dataDir);
    institute = await phusa.organisation('Viện Lúa Đồng bằng sông Cửu Long');
    unit = (await phusa.key('librarian', institute)).secret;
    school = await phusa.organisation('Trường Đại học Cần Thơ');
    other = (await phusa.key('manager', school)).secret;
    manager = (await phusa.key('manager')).secret;
    await phusa.waitFor(await phusa.take({ name: 'a.pdf', bytes: textPdf([['Báo cáo về giống lúa']]) }));
  });
  afterAll(() => phusa.end());
  afterAll(() => mailbox.close());

  const at = (path = '', year = 2025): string => `/progress/reports/${String(year)}${path}`;
  const call = <T>(method: string, path: string, body: unknown, as: As, etag?: string) =>
    phusa.ask<T>(
      path,
      {
        method,
        headers: { 'content-type': 'application/json', ...(etag ? { 'if-match': etag } : {}) },
        body: JSON.stringify(body),
      },
      as,
    );
  const report = async (query = '', year = 2025): Promise<YearlyReportDto> =>
    (await phusa.get<YearlyReportDto>(at(query, year), manager)).body;
  const file = async (format: string, query = ''): Promise<Buffer> =>
    Buffer.from(await (await phusa.api(at(`/files/${format}${query}`), {}, manager)).arrayBuffer());

  async function pdfText(bytes: Buffer): Promise<string> {
    const path = join(phusa.dataDir, 'report.pdf');
    await writeFile(path, bytes);
    return (await pdftotext(path)).join('\n').replace(/\s+/g, ' ');
  }

  it('takes a unit’s input from draft to accepted, by way of a return', async () => {
    const path = at(`/inputs/${institute}`);
    const first = await call<UnitInputDto>('PUT', path, input, unit, '"0"');
    expect([first.status, first.body]).toMatchObject([200, { state: 'draft', revision: 1 }]);
    expect((await call('PUT', path, input, unit, '"0"')).status).toBe(409);
    const above = { ...input, figures: { goodsValue: 1, ipValue: 2 } };
    expect((await call('PUT', path, above, unit)).body).toMatchObject({ code: 'partAboveWhole' });

    expect((await call('POST', `${path}/accept`, {}, manager)).status).toBe(409);
    expect((await call('POST', `${path}/submit`, {}, unit)).body).toMatchObject({ state: 'submitted' });
    expect((await call('PUT', path, input, unit)).status).toBe(409);
    const back = await call<UnitInputDto>('POST', `${path}/return`, { reason: 'Thiếu số liệu.' }, manager);
    expect(back.body).toMatchObject({ state: 'returned', reason: 'Thiếu số liệu.' });
    await call('PUT', path, input, unit);
    await call('POST', `${path}/submit`, {}, unit);
    expect((await call('POST', `${path}/accept`, {}, manager)).body).toMatchObject({ state: 'accepted' });
  });

  it('shows units their own input only, and the Department who has not sent', async () => {
    expect((await phusa.get(at(`/inputs/${institute}`), other)).status).toBe(404);
    expect((await call('PUT', at(`/inputs/${institute}`), input, other)).status).toBe(404);
    expect((await call('POST', at(`/inputs/${institute}/accept`), {}, other)).status).toBe(403);
    expect((await phusa.get<UnitStatesDto>(at('/inputs'), unit)).body.items).toHaveLength(1);
    const { items } = (await phusa.get<UnitStatesDto>(at('/inputs'), manager)).body;
    expect(items.map(({ name, state, late }) => [name, state, late])).toEqual([
      ['Trường Đại học Cần Thơ', 'none', true],
      ['Viện Lúa Đồng bằng sông Cửu Long', 'accepted', false],
    ]);
    expect((await phusa.get(at(), unit)).status).toBe(404); // a draft
  });

  it('says when units report, and the day can be set', async () => {
    const before = async (): Promise<string | undefined> =>
      (await phusa.get<ReportYearsDto>('/progress/reports', unit)).body.items.find(
        ({ year }) => year === 2025,
      )?.unitsBefore;
    expect(await before()).toBe('2025-11-15');
    expect((await phusa.patch('/settings', { report: { unitsBefore: '02-30' } }, manager)).status).toBe(400);
    await phusa.patch('/settings', { report: { unitsBefore: '11-10' } }, manager);
    expect(await before()).toBe('2025-11-10');
  });

  it('is composed, written and signed off as DOCX and PDF', async () => {
    const draft = await report();
    expect(draft).toMatchObject({ state: 'draft', version: 1, missingUnits: ['Trường Đại học Cần Thơ'] });
    expect(draft.missing).toEqual(expect.arrayContaining(['units', 'signer', 'lastYear', 'registeredWorks']));
    expect((await call('POST', at('/sign-off'), {}, manager)).body).toMatchObject({ code: 'noSigner' });
    const texts: ReportTextsDto = {
      ...(draft.texts as ReportTextsDto),
      signer: 'Nguyễn Văn Ánh',
      number: '7/BC-SKHCN',
      assessment: 'Hoàn thành tốt nhiệm vụ.',
    };
    expect((await call('PUT', at('/texts'), texts, manager, '"0"')).status).toBe(200);
    expect((await call('PUT', at('/texts'), texts, manager, '"0"')).status).toBe(409);
    expect(await pdfText(await file('pdf'))).toContain('DỰ THẢO');
    const signed = await call<YearlyReportDto>('POST', at('/sign-off'), {}, manager, '"1"');
    expect([signed.status, signed.body]).toMatchObject([200, { state: 'signed', signer: 'a manager' }]);

    const pdf = await pdfText(await file('pdf'));
    const parts = await docxParts(await file('docx'));
    for (const text of [pdf, docxText(parts).replace(/\s+/g, ' ')]) {
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 7/BC-SKHCN',
        'Hoàn thành tốt nhiệm vụ.',
        'chưa có số liệu',
        'Nguyễn Văn Ánh',
        'Phụ lục 1. Viện Lúa Đồng bằng sông Cửu Long',
        'Giống OM18.',
      ])
        expect(text).toContain(words);
      expect(text).not.toContain('DỰ THẢO');
    }
    expect(Object.keys(parts).filter((name) => /media\/.+\.png$/.test(name))).toHaveLength(1);
    // unit staff read what was signed
    expect((await phusa.get<YearlyReportDto>(at(), unit)).body).toMatchObject({ state: 'signed' });
  });

  it('stays as it was signed, whatever changes, and can be written again to the byte', async () => {
    const before = { report: await report(), pdf: await file('pdf'), docx: await file('docx') };
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(before.report.files?.map(({ sha256 }) => sha256)).toEqual([hash(before.pdf), hash(before.docx)]);

    await call('POST', at(`/inputs/${institute}/return`), { reason: 'Sai.' }, manager);
    await phusa.patch('/settings', { target2030: 9999 }, manager);
    await phusa.waitFor(await phusa.take({ name: 'b.pdf', bytes: textPdf([['Sáng chế về máy sấy']]) }));
    expect({ report: await report(), pdf: await file('pdf'), docx: await file('docx') }).toEqual(before);

    const [row] = await catalogue.rows<{ printDocument: PrintDocument; signed_at: Date }>(
      'SELECT print_document AS "printDocument", signed_at FROM yearly_report WHERE year = 2025',
    );
    for (const format of ['pdf', 'docx'] as const) {
      const again = await writtenAs(format, row?.printDocument as PrintDocument, row?.signed_at as Date);
      expect([format, again.equals(before[format])]).toEqual([format, true]);
    }
  });

  it('is corrected by a new version beside the old, and next year compares with what was signed', async () => {
    const first = await file('pdf');
    expect((await call('PUT', at('/texts'), (await report()).texts ?? {}, manager)).status).toBe(400);
    expect((await call('POST', at('/correction'), { reason: 'Sai số liệu quý 3.' }, manager)).status).toBe(
      200,
    );
    expect((await call('POST', at('/correction'), { reason: 'Lại nữa.' }, manager)).status).toBe(409);
    expect(await report('?state=draft')).toMatchObject({ state: 'draft', version: 2 });
    expect(await report()).toMatchObject({ state: 'signed', version: 1 });
    await call('POST', at('/sign-off'), {}, manager);
    expect(await report()).toMatchObject({ version: 2, correction: 'Sai số liệu quý 3.' });
    expect((await file('pdf', '?version=1')).equals(first)).toBe(true);
    expect(await pdfText(await file('pdf'))).toContain('thay thế báo cáo đã ký trước đó');
    const next = await report('', 2026);
    expect(JSON.stringify(next.blocks)).toContain('So sánh năm 2026 với năm 2025');
    expect(next.missing).not.toContain('lastYear');
  });

  describe('a unit that has not sent', () => {
    const HOUR_MS = 60 * 60 * 1000;
    /** The last day whose morning has come in Vietnam, and days after it. */
    const dayAfter = (days: number): string =>
      vietnamDate(new Date(Date.now() - 7 * HOUR_MS + days * 24 * HOUR_MS));
    const left = dayAfter(3).endsWith('02-29') ? 4 : 3;
    const before = dayAfter(left);
    const year = Number(before.slice(0, 4));
    const to = (name: string): string[] =>
      mailbox.mails
        .filter((mail) => addressOf(mail.to) === `${name}@example.org`)
        .map((mail) => mail.text ?? '');

    /** Somebody of a unit who has been there for long. */
    async function member(name: string, organisationId: string): Promise<As> {
      const who = { email: `${name}@example.org`, password: 'a long enough password' };
      await phusa.person('librarian', { ...who, organisationId });
      return phusa.signIn(who);
    }
    const wasThere = (name: string) =>
      catalogue.rows(`UPDATE person SET created_at = now() - interval '9 days' WHERE email = $1`, [
        `${name}@example.org`,
      ]);
    const reminders = () =>
      catalogue.rows<{ name: string; status: string; failures: number }>(
        `SELECT split_part(email, '@', 1) AS name, status, failures
         FROM unit_reminder JOIN person ON person.id = person_id ORDER BY 1`,
      );

    it('is reminded once, by those who write its report and in their language', async () => {
      const [an] = [
        await member('an', institute),
        await member('binh', school),
        await member('moi', institute),
      ];
      await phusa.send('PUT', '/interest/mails', { wanted: true, language: 'en' }, an);
      await call('PUT', at(`/inputs/${school}`, year), input, other);
      await call('POST', at(`/inputs/${school}/submit`, year), {}, other);
      const report = { unitsBefore: before.slice(5), remindBefore: [left], remindAfter: [1] };
      expect((await phusa.patch('/settings', { report }, other)).status).toBe(403);
      expect((await phusa.patch('/settings', { report }, manager)).status).toBe(200);
      mailbox.refusal = 451;
      await wasThere('an');
      await wasThere('binh');
      await until(async () => (await reminders()).some(({ failures }) => failures > 0) || undefined, {
        ms: 60_000,
      });
      mailbox.refusal = undefined;
      await catalogue.rows('UPDATE unit_reminder SET due_at = now()');
      await until(() => to('an')[0], { ms: 60_000 });
      expect(to('an')[0]).toContain('has not sent its report');
      expect(to('an')[0]).toContain(`${phusa.url}/reports/${String(year)}/units/${institute}`);

      const { body } = await phusa.get<UnitStatesDto>(at('/inputs', year), manager);
      expect(body).toMatchObject({ before, reminding: true, nextReminder: before });
      expect(body.items.map(({ name, readers, remindedAt }) => [name, readers, remindedAt])).toEqual([
        ['Trường Đại học Cần Thơ', 1, undefined],
        ['Viện Lúa Đồng bằng sông Cửu Long', 2, expect.any(String)],
      ]);
    });

    it('is told no more once it has sent, and nobody is told twice', async () => {
      await member('chi', institute);
      mailbox.refusal = 451;
      await wasThere('chi');
      await until(
        async () =>
          (await reminders()).some(({ name, failures }) => name === 'chi' && failures > 0) || undefined,
        { ms: 60_000 },
      );
      await call('PUT', at(`/inputs/${institute}`, year), input, unit);
      await call('POST', at(`/inputs/${institute}/submit`, year), {}, unit);
      mailbox.refusal = undefined;
      await catalogue.rows(`UPDATE unit_reminder SET due_at = now() WHERE status = 'due'`);
      await until(async () => (await reminders()).every(({ status }) => status !== 'due') || undefined, {
        ms: 60_000,
      });
      // the rounds that told “chi” found “an” told already; who came today is told of nothing before
      expect(await reminders()).toEqual([
        { name: 'an', status: 'sent', failures: 1 },
        { name: 'chi', status: 'dropped', failures: 1 },
      ]);
      expect(mailbox.mails.map((mail) => addressOf(mail.to))).toEqual(['an@example.org']);
    });
  });
});
