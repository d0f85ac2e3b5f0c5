import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedTesseract } from '../support/recorded-tesseract.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';
import { saidBy } from '../support/said-by.js';
import { scanBatch } from '../support/scan-batch.js';
import { SmallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(300_000);

const MB = 1024 ** 2;
const DISK_MB = 320;
const RESERVE = 48 * MB;
const ROUNDS = 25;
const LIBRARIAN = { email: 'lan@example.vn', password: 'a long enough password' };
const describeOnSmallDisk = SmallDisk.canMount() ? describe : describe.skip;

/** Everything of the embedded profile on one small disk: PostgreSQL, originals, index, uploads and logs. */
describeOnSmallDisk('a full data folder [skipped: this machine permits no mount]', () => {
  let phusa: Running;
  let disk: SmallDisk;
  let folder: string;
  let id: string;
  let session: Session;
  let http: number | undefined;
  let worker: number | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-full-'));
    const dataDir = join(folder, 'data');
    const mounted = SmallDisk.mount(dataDir, DISK_MB);
    if (!mounted) throw new Error('the disk cannot be mounted');
    disk = mounted;
    const env = {
      ...recordedTesseract(folder),
      LOG_TO: 'files',
      PHUSA_DISK_RESERVE_BYTES: String(RESERVE),
      PHUSA_CALLS_PER_MINUTE: '0',
    };
    phusa = await Running.start({ dataDir, env });
    const { files } = await scanBatch('before', 1);
    id = await phusa.take(files[0] ?? '', { visibility: 'public' });
    await phusa.waitFor(id);
    await phusa.person('librarian', LIBRARIAN);
    session = await phusa.signIn(LIBRARIAN);
    [http, worker] = [phusa.process('http'), phusa.process('worker')];
  });
  afterAll(async () => {
    await phusa.stop({ keep: true });
    disk.remove();
    rmSync(folder, { recursive: true });
  });

  const log = (name: string): string => readFileSync(join(phusa.dataDir, 'logs', `${name}.log`), 'utf8');

  /** What a reader does, with the status of each answer. */
  async function readingAnswers(): Promise<Record<string, number>> {
    const asked: [string, Session | string | null][] = [
      [`/documents/${id}`, null],
      [`/documents/${id}/pages/1`, null],
      [`/documents/${id}/pages/1/image?width=1240`, null],
      [`/documents/${id}/pages/1/image?width=320`, null],
      ['/search?q=lua+chiu+man', null],
      ['/documents', session],
      ['/session', session],
      ['/documents', phusa.adminKey],
      ['//health/live', null],
    ];
    const answers: Record<string, number> = {};
    for (const [path, as] of asked) answers[path] = (await phusa.get(path, as)).status;
    return answers;
  }
  const all = (answers: Record<string, number>, status: number): void =>
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((path) => [path, status])));

  const tusCreate = async (): Promise<{ status: number; text: string }> => {
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1000' };
    const answer = await phusa.api('/uploads', { method: 'POST', headers }, session);
    return { status: answer.status, text: await answer.text() };
  };

  it('refuses what would grow before the reserve is touched, says so everywhere, and answers readers', async () => {
    disk.leave(RESERVE / 2);
    const { files } = await scanBatch('low', 1);
    const refused = await until(async () => {
      const { status, body } = await phusa.upload(files[0] ?? '', {}, session);
      return status === 507 ? body : undefined;
    });
    expect(refused).toMatchObject({
      code: 'storeFull',
      message: {
        vi: expect.stringContaining('không có gì bị thay đổi'),
        en: expect.stringContaining('nothing was changed'),
      },
      action: { vi: expect.stringContaining('quản trị'), en: expect.stringContaining('administrator') },
    });
    expect((await tusCreate()).status).toBe(507);
    all(await readingAnswers(), 200);
    // small writes go on within the reserve
    expect((await phusa.patch(`/documents/${id}`, { shelfMark: 'A1' }, session)).status).toBe(200);
    expect((await phusa.get('//health/ready')).body).toMatchObject({
      status: 'degraded',
      parts: { disk: 'low' },
    });
    const { body: metrics } = await phusa.get<string>('//metrics', null);
    expect(metrics).toMatch(/^phusa_disk_low\{folder="data"\} 1$/m);
    const doctor = (await saidBy(phusa.dataDir, { PHUSA_DISK_RESERVE_BYTES: String(RESERVE) }, [
      'doctor',
      '--json',
    ])) as { findings: { id: string; verdict: string }[] };
    expect(doctor.findings.find((finding) => finding.id === 'data')).toMatchObject({ verdict: 'missing' });
    disk.free();
  });

  it('is read from while nothing at all can be written, by the same processes, and writing is refused in words', async () => {
    disk.fill();
    for (let round = 0; round < ROUNDS; round++) all(await readingAnswers(), 200);
    const { files } = await scanBatch('full', 1);
    const { status, body } = await phusa.upload(files[0] ?? '', {}, session);
    expect([status, body.code]).toEqual([507, 'storeFull']);
    const change = await phusa.patch<{ code: string }>(`/documents/${id}`, { shelfMark: 'B2' }, session);
    expect([change.status, change.body.code]).toEqual([507, 'storeFull']);
    expect((await tusCreate()).status).toBe(507);
    expect((await phusa.send('POST', `/documents/${id}/reread`, {}, session)).status).toBe(507);
    expect([phusa.process('http'), phusa.process('worker')]).toEqual([http, worker]);
    const { body: metrics } = await phusa.get<string>('//metrics', null);
    expect(Number(/^phusa_log_lines_lost_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
  });

  it('goes on by itself once there is room, and says what its log has lost', async () => {
    disk.free();
    const { files } = await scanBatch('after', 2);
    const ids: string[] = [];
    for (const file of files) ids.push(await phusa.take(file, { visibility: 'public' }));
    for (const taken of ids) await phusa.waitFor(taken, 'ready', { ms: 120_000 });
    expect((await phusa.document(id)).shelfMark).toBe('A1');
    await until(() => (/"lost":[1-9]/.test(log('http')) ? true : undefined));
    expect([phusa.process('http'), phusa.process('worker')]).toEqual([http, worker]);
    expect(await KillCatalogue.embedded(phusa.dataDir).failures()).toEqual([]);
    expect(await saidBy(phusa.dataDir, {}, ['verify', '--deep'])).toMatchObject({ ok: true, findings: [] });
  });
});
