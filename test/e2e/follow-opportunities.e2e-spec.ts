import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SavedSearchDto, SavedSearchesDto } from '../../src/alerts/saved-searches.dto.js';
import { addressOf, Mailbox } from '../support/mailbox.js';
import { openCard } from '../support/open-card.js';
import { Running } from '../support/running.js';
import type { Session } from '../support/running-api.js';
import { until } from '../support/until.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

/** A worker may take its time to start. */
const PATIENCE = { ms: 120_000 };

const ANNA = { email: 'anna@example.org', password: 'a long enough password' };

let phusa: Running;
let mailbox: Mailbox;
let catalogue: KillCatalogue;
let anna: Session;
let dryer: string;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  phusa = await Running.start({ env: { SMTP_URL: mailbox.url } });
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  await phusa.person('reader', ANNA);
  anna = await phusa.signIn(ANNA);
  dryer = await openCard(phusa, catalogue, 'Máy sấy lúa');
});
afterAll(() => phusa.end());
afterAll(() => mailbox.close());

async function follow(name: string, question: object): Promise<SavedSearchDto> {
  const body = { name, question, frequency: 'daily' };
  const saved = await phusa.send<SavedSearchDto>('POST', '/saved-searches/opportunities', body, anna);
  expect([saved.status, saved.body]).toEqual([201, expect.objectContaining({ about: 'opportunities' })]);
  return saved.body;
}

/** The morning comes, and all that it brings has been sent. */
async function morning({ id }: SavedSearchDto): Promise<void> {
  await catalogue.rows(`UPDATE saved_search SET next_at = now() - interval '1 second' WHERE id = $1`, [id]);
  await until(
    async () =>
      (await catalogue.number(
        `SELECT (SELECT count(*) FROM saved_search WHERE id = $1 AND next_at < now())
           + (SELECT count(*) FROM digest WHERE saved_search_id = $1 AND status = 'due')`,
        [id],
      )) === 0 || undefined,
    PATIENCE,
  );
}

const seeks = (id: string, ...what: string[]) =>
  catalogue.rows('UPDATE card SET cooperation = $2 WHERE document_id = $1', [id, what]);
const told = (): string => mailbox.mails.map(({ text }) => text ?? '').join('\n');

describe('following opportunities', () => {
  it('tells of a card that is new and of one that says something else, once each', async () => {
    const search = await follow('Máy móc', { q: 'may' });
    expect(search.path).toBe('/opportunities?q=may');
    await morning(search);
    expect(mailbox.mails).toEqual([]);

    const press = await openCard(phusa, catalogue, 'Máy ép dầu');
    await openCard(phusa, catalogue, 'Giống cá tra');
    await morning(search);
    expect(mailbox.mails).toHaveLength(1);
    const [mail] = mailbox.mails;
    expect(addressOf(mail?.to)).toBe(ANNA.email);
    expect(mail?.subject).toBe('1 cơ hội mới hoặc có thay đổi: Máy móc');
    expect(mail?.text).toContain(`Máy ép dầu`);
    expect(mail?.text).toContain(`${phusa.url}/opportunities/${press}`);
    expect(mail?.text).not.toMatch(/Máy sấy|cá tra/);

    await catalogue.rows(`UPDATE card SET summary_vi = 'Chữ khác.', version = 2 WHERE document_id = $1`, [
      dryer,
    ]);
    await morning(search);
    expect(mailbox.mails).toHaveLength(1);
    await seeks(dryer, 'investment');
    await morning(search);
    expect(mailbox.mails).toHaveLength(2);
    expect(mailbox.mails[1]?.text).toContain('Máy sấy lúa');
    expect(mailbox.mails[1]?.text).not.toContain('Máy ép dầu');
  });

  it('of one card tells of that alone, and of none that was closed meanwhile', async () => {
    const search = await follow('Máy sấy lúa', { documentId: dryer });
    expect(search.path).toBe(`/opportunities/${dryer}`);
    await seeks(dryer, 'licence');
    mailbox.mails.length = 0;
    await morning(search);
    expect(told()).toContain('Máy sấy lúa');

    await seeks(dryer, 'transfer');
    mailbox.mails.length = 0;
    mailbox.refusal = 451;
    await catalogue.rows(`UPDATE saved_search SET next_at = now() WHERE id = $1`, [search.id]);
    await until(async () => {
      const { body } = await phusa.get<SavedSearchesDto>('/saved-searches', anna);
      return body.items.find(({ id }) => id === search.id)?.failure !== undefined || undefined;
    }, PATIENCE);
    await catalogue.rows(`UPDATE card SET patent = 'intended' WHERE document_id = $1`, [dryer]);
    mailbox.refusal = undefined;
    await catalogue.rows(`UPDATE digest SET due_at = now() WHERE saved_search_id = $1`, [search.id]);
    await until(
      async () =>
        (await catalogue.number(`SELECT count(*) FROM digest WHERE saved_search_id = $1 AND status = 'due'`, [
          search.id,
        ])) === 0 || undefined,
    );
    expect(mailbox.mails).toEqual([]);
    await catalogue.rows(`UPDATE card SET patent = 'none' WHERE document_id = $1`, [dryer]);
  });

  it('has a feed of its own, with what its owner may see', async () => {
    const search = await follow('Tất cả', {});
    await openCard(phusa, catalogue, 'Máy gặt <đập>');
    await catalogue.rows(`UPDATE saved_search SET looked_at = now() - interval '1 hour' WHERE id = $1`, [
      search.id,
    ]);
    const { body } = await phusa.ask<string>(new URL(search.feed).pathname.slice(7), {}, null);
    expect(body).toContain('Máy gặt &lt;đập');
    expect(body).toContain(`href="${phusa.url}/opportunities"`);
    expect(body).not.toContain('Máy ép dầu');
  });

  it('is open to everybody as a feed, without an account, for all or for a choice', async () => {
    const all = await phusa.ask<string>('/opportunities/feed', {}, null);
    expect([all.status, all.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    expect(all.body).toContain('<title>Cơ hội chuyển giao công nghệ</title>');
    expect(all.body).toContain('Máy sấy lúa');
    const some = await phusa.ask<string>('/opportunities/feed?q=ca%20tra&lang=en', {}, null);
    expect(some.body).toContain('Giống cá tra');
    expect(some.body).toContain('<summary>A dryer.</summary>');
    expect(some.body).not.toContain('Máy sấy lúa');
    await catalogue.rows(`UPDATE card SET state = 'withdrawn' WHERE document_id = $1`, [dryer]);
    expect((await phusa.ask<string>('/opportunities/feed', {}, null)).body).not.toContain('Máy sấy lúa');
    expect((await phusa.get('/opportunities/feed?sort=title', null)).status).toBe(400);
  });
});
