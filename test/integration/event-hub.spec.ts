import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { touch } from '../../src/catalog/changes/changes.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { EventHub } from '../../src/catalog/change-feed/event-hub.js';
import { Summaries } from '../../src/catalog/summaries/summaries.js';
import { Progress } from '../../src/pipeline/progress.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { Notifications } from '../../src/platform/database/notifications.js';
import { SystemClock } from '../../src/shared/clock.js';
import { until } from '../support/until.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';

const LAN: Principal = { role: 'librarian', name: 'Lan' };
const ANONYMOUS: Principal = { role: 'reader' };
const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;

describe('the event hub', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let summaries: Summaries;
  const filters = new ReadFilters(new SystemClock());

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    summaries = new Summaries(dataSource, new Progress(dataSource), loadConfig({}));
    Logger.overrideLogger(false);
  });
  afterAll(() => catalogue.close());

  const insert = (given: Partial<Document> = {}): Promise<Document> =>
    insertDocument(dataSource.manager, given);

  let notifications: Notifications;
  let hub: EventHub;

  beforeEach(async () => {
    notifications = new Notifications(dataSource);
    hub = new EventHub(dataSource, notifications, filters, summaries);
    await hub.onApplicationBootstrap();
  });
  afterEach(async () => {
    hub.onModuleDestroy();
    await notifications.onModuleDestroy();
  });

  const change = (id: string): Promise<void> => dataSource.transaction((tx) => touch(tx, id));
  const heardBy = (principal: () => Promise<Principal>): (readonly string[])[] => {
    const heard: (readonly string[])[] = [];
    hub.for(principal).subscribe((items) => heard.push(items.map(({ id }) => id).sort()));
    return heard;
  };
  const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 900));

  it('tells each listener of what they may read, gathered', async () => {
    const [open, closed] = [await insert(OPEN), await insert()];
    const [staff, anonymous] = [
      heardBy(() => Promise.resolve(LAN)),
      heardBy(() => Promise.resolve(ANONYMOUS)),
    ];
    for (const { id } of [open, closed, open, open]) await change(id);
    await aWhile();
    expect(new Set(staff.flat())).toEqual(new Set([open.id, closed.id]));
    expect(staff.flat().length).toBeLessThanOrEqual(4);
    expect(new Set(anonymous.flat())).toEqual(new Set([open.id]));
  });

  it('asks anew each time who listens and what they may', async () => {
    const { id } = await insert();
    let principal: Principal = LAN;
    const heard = heardBy(() => Promise.resolve(principal));
    await change(id);
    await aWhile();
    expect(heard).toHaveLength(1);
    principal = ANONYMOUS;
    await change(id);
    await aWhile();
    expect(heard).toHaveLength(1);
  });

  it('bears a listener of whom nothing can be found out', async () => {
    const { id } = await insert(OPEN);
    const failing = heardBy(() => Promise.reject(new Error('the database is away')));
    const other = heardBy(() => Promise.resolve(ANONYMOUS));
    await change(id);
    await aWhile();
    expect([failing.length, other.flat()]).toEqual([0, [id]]);
  });

  it('says that everything is to be asked for again when calls may have been missed', async () => {
    let again = 0;
    hub.again.subscribe(() => again++);
    await dataSource.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'phusa listen' AND datname = current_database()",
    );
    await until(() => again > 0);
    const { id } = await insert(OPEN);
    const heard = heardBy(() => Promise.resolve(ANONYMOUS));
    await change(id);
    await aWhile();
    expect([again, heard.flat()]).toEqual([1, [id]]);
  });

  it('ends with the process', () => {
    let ended = 0;
    hub.ended.subscribe(() => ended++);
    hub.onModuleDestroy();
    expect(ended).toBe(1);
  });
});
