import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { FaultyClaims } from '../../src/catalog/claim-values/faulty-claims.js';
import { Claim } from '../../src/catalog/evidence/claim.entity.js';
import { replaceClaims } from '../../src/catalog/evidence/claims.js';
import { DueClaims } from '../../src/opportunities/due-claims/due-claims.js';
import { Clock } from '../../src/shared/clock.js';
import { boxesOfSpan, plainText } from '../../src/shared/page-text.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { CorrectablePage, LAN } from '../support/correctable-page.js';

const READ = 'KẾT LUẬN\nnăng suất tăng 9%\ngiá thành 12.500 đồng';

class NoonClock extends Clock {
  override now(): Date {
    return new Date('2026-11-25T05:00:00Z');
  }
}

describe('claims that ask again', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: CorrectablePage;
  let due: DueClaims;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    Logger.overrideLogger(false);
    due = new DueClaims(
      dataSource,
      new ReadFilters(new NoonClock()),
      new NoonClock(),
      new FaultyClaims(dataSource),
    );
  });
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    await dataSource.query('TRUNCATE claim');
    made = await CorrectablePage.read(dataSource, READ);
    const { text, spans } = plainText(await made.lines());
    const layer = (await made.page()).layerId ?? '';
    const claims = ['năng suất tăng 9%', 'giá thành 12.500 đồng'].map((quote, i) => {
      const start = text.indexOf(quote);
      const boxes = boxesOfSpan(spans, start, start + quote.length);
      return {
        kind: i === 0 ? 'gain' : 'cost',
        value: {},
        quote,
        confidence: 0.9,
        evidence: { page: 1, quote, boxes, method: 'rule', layer },
      };
    });
    await dataSource.transaction((tx) => replaceClaims(tx, made.id, 1, claims));
    await dataSource.manager.update(Claim, { documentId: made.id }, { status: 'confirmed' });
  });

  const claim = (kind: string): Promise<Claim> =>
    dataSource.manager.findOneByOrFail(Claim, { documentId: made.id, kind });
  const asking = async (principal: Principal = LAN): Promise<string[]> =>
    (await due.list(principal, undefined, 10)).items.map(({ kind, due: reason }) => `${kind} ${reason}`);

  it('are none while their quotes are found, wherever on the page they come to lie', async () => {
    const before = (await claim('gain')).evidence;
    await made.again(2, `một dòng mới\n${READ}`);
    const after = (await claim('gain')).evidence;
    expect(after.boxes[0]?.[1]).toBeGreaterThan(before.boxes[0]?.[1] ?? Infinity);
    expect(after.layer).toBe((await made.page()).layerId);
    expect(await asking()).toEqual([]);
  });

  it('are those whose quote a new reading has lost; they stand again once it is found again', async () => {
    await made.again(2, 'KẾT LUẬN\nnăng suất giảm 9%\ngiá thành 12.500 đồng');
    expect((await claim('gain')).evidence).toMatchObject({ stale: true, quote: 'năng suất tăng 9%' });
    expect(await asking()).toEqual(['gain stale']);
    await made.again(3, READ);
    expect(await asking()).toEqual([]);
  });

  it('are those whose last day is past, after those that lost their quote', async () => {
    await dataSource.manager.update(
      Claim,
      { documentId: made.id, kind: 'cost' },
      { validUntil: '2026-11-25' },
    );
    expect(await asking()).toEqual([]);
    await dataSource.manager.update(
      Claim,
      { documentId: made.id, kind: 'cost' },
      { validUntil: '2026-11-24' },
    );
    expect(await asking()).toEqual(['cost expired']);
    await made.again(2, 'KẾT LUẬN\nnăng suất giảm 9%\ngiá thành 12.500 đồng');
    const first = await due.list(LAN, undefined, 1);
    const second = await due.list(LAN, first.nextCursor, 1);
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(['gain', 'cost']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('are told to who may read the record alone', async () => {
    await dataSource.manager.update(Claim, { documentId: made.id }, { validUntil: '2020-01-01' });
    expect(await asking(ANONYMOUS)).toEqual([]);
    expect(await asking()).toHaveLength(2);
  });
});
