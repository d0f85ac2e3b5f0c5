import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DeskCaseDto, DeskListDto } from '../../src/opportunities/interest/desk-interest.dto.js';
import type { InterestReceiptDto, OwnInterestDto } from '../../src/opportunities/interest/interest.dto.js';
import type { Problem } from '../../src/platform/http/problem.js';
import { ASKED } from '../support/interest-asked.js';
import { openCard } from '../support/open-card.js';
import { Running } from '../support/running.js';
import type { Answer, As } from '../support/running-api.js';
import { KillCatalogue } from './kill-catalogue.js';

jest.setTimeout(180_000);

let phusa: Running;
let catalogue: KillCatalogue;
let institute: string;
let card: string;
let desk: string;
let others: string;

beforeAll(async () => {
  phusa = await Running.start();
  catalogue = KillCatalogue.embedded(phusa.dataDir);
  institute = await phusa.organisation('Viện Lúa');
  card = await openCard(phusa, catalogue, 'Máy sấy lúa', institute);
  desk = (await phusa.key('librarian', institute)).secret;
  others = (await phusa.key('manager', await phusa.organisation('Viện Cá'))).secret;
});
afterAll(() => phusa.end());

let sender = 0;
/** As from an address of its own, behind a proxy, unless one is named. */
function express<T = InterestReceiptDto>(
  body: object,
  { id = card, address = `203.0.113.${++sender}`, as = null as As } = {},
): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const given = { method: 'POST', headers, body: JSON.stringify(body) };
  return phusa.ask<T>(`/opportunities/${id}/interest`, given, as);
}

/** Below `/api/v1`, as the page of that address asks. */
const ownPath = ({ link }: InterestReceiptDto): string => new URL(link).pathname;
const own = (receipt: InterestReceiptDto) => phusa.get<OwnInterestDto>(ownPath(receipt), null);
const atDesk = async (as: string = desk, query = ''): Promise<DeskListDto> =>
  (await phusa.get<DeskListDto>(`/interest${query}`, as)).body;
async function idOf({ number }: InterestReceiptDto): Promise<string> {
  const found = (await atDesk(desk, '?size=100')).items.find((item) => item.number === number);
  if (!found) throw new Error(`${number} is not at the desk`);
  return found.id;
}
async function received(more: object = {}): Promise<InterestReceiptDto & { id: string }> {
  const { status, body } = await express({ ...ASKED, ...more });
  expect([status, body]).toEqual([201, expect.objectContaining({ desk: 'Phòng chuyển giao' })]);
  return { ...body, id: await idOf(body) };
}
const step = (id: string, to: string, more: object = {}, as: string = desk) =>
  phusa.send<DeskCaseDto & Problem>('POST', `/interest/${id}/steps`, { to, ...more }, as);

describe('a step of an interest', () => {
  it('is taken back that was a mistake, with a reason, and the figures follow', async () => {
    const receipt = await received();
    const correct = (reason: string, as = desk) =>
      phusa.send<DeskCaseDto & Problem>('POST', `/interest/${receipt.id}/corrections`, { reason }, as);
    const deals = async () =>
      (
        await catalogue.rows<{ agreed: boolean; transferred: boolean; ended: boolean; answered: boolean }>(
          `SELECT agreed_at IS NOT NULL AS agreed, transferred_at IS NOT NULL AS transferred,
             ended_at IS NOT NULL AS ended, responded_at IS NOT NULL AS answered FROM interest WHERE id = $1`,
          [receipt.id],
        )
      )[0];
    expect((await correct('Nhầm.')).body).toMatchObject({ status: 409, code: 'nothingToCorrect' });
    for (const to of ['new', 'introduced', 'negotiating', 'agreed', 'transferred'])
      await step(receipt.id, to);
    expect(await deals()).toEqual({ agreed: true, transferred: true, ended: true, answered: true });
    expect((await correct('  ')).status).toBe(400);
    expect((await correct('Nhầm.', others)).status).toBe(404);
    const { body } = await correct('Bấm nhầm, mới ký biên bản ghi nhớ.');
    expect(body).toMatchObject({ state: 'agreed', correctableTo: 'negotiating' });
    expect(body.steps.slice(-2)).toMatchObject([
      { to: 'transferred' },
      { to: 'agreed', correction: true, note: 'Bấm nhầm, mới ký biên bản ghi nhớ.', by: 'a librarian' },
    ]);
    expect(await deals()).toEqual({ agreed: true, transferred: false, ended: false, answered: true });
    for (let i = 0; i < 3; i++) await correct('Nhầm tiếp.');
    expect(await deals()).toEqual({ agreed: false, transferred: false, ended: false, answered: false });
    const seen = (await own(receipt)).body;
    expect(seen).toMatchObject({ state: 'new' });
    expect(seen.steps.at(-1)).toMatchObject({ to: 'new', correction: true });
    expect(JSON.stringify(seen)).not.toMatch(/Nhầm tiếp|Bấm nhầm/);
    expect((await step(receipt.id, 'introduced')).body.state).toBe('introduced');
  });

  it('ends what turns out to be no deal as its inquirer had ended it', async () => {
    const receipt = await received();
    for (const to of ['new', 'introduced', 'negotiating', 'agreed']) await step(receipt.id, to);
    await phusa.send('POST', `${ownPath(receipt)}/withdraw`, {}, null);
    const body = { reason: 'Chưa thỏa thuận.' };
    const { body: found } = await phusa.send<DeskCaseDto>(
      'POST',
      `/interest/${receipt.id}/corrections`,
      body,
      desk,
    );
    expect(found).toMatchObject({ state: 'withdrawn', next: [] });
    expect(found).not.toHaveProperty('correctableTo');
  });
});
