import { describe, expect, it } from '@jest/globals';
import type { Client } from '@elastic/elasticsearch';
import { TransientError } from '../../shared/errors.js';
import { BulkWriter } from './bulk-writer.js';

type Item = Record<string, { status: number; error?: { type: string; reason: string } }>;

/** Answers each request in turn; the last answer again and again. */
function engine(...answers: ((ids: string[]) => Item[] | Error)[]): { client: Client; sent: string[][] } {
  const sent: string[][] = [];
  const bulk = ({ operations }: { operations: string[] }): Promise<{ items: Item[] }> => {
    const ids = operations
      .map((line) => JSON.parse(line) as { index?: { _id: string }; delete?: { _id: string } })
      .flatMap(({ index, delete: gone }) => index?._id ?? gone?._id ?? []);
    sent.push(ids);
    const answer = answers[Math.min(sent.length, answers.length) - 1]?.(ids) ?? [];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ items: answer });
  };
  return { client: { bulk } as unknown as Client, sent };
}

const done = (ids: string[]): Item[] => ids.map(() => ({ index: { status: 200 } }));
const failing =
  (status: number, ...bad: string[]) =>
  (ids: string[]): Item[] =>
    ids.map((id) => ({
      index: bad.includes(id)
        ? { status, error: { type: 'some_exception', reason: 'why' } }
        : { status: 200 },
    }));
const quick = { tries: 3, firstWaitMs: 1 };

async function send(client: Client, ids: string[], entry: Record<string, unknown> = {}): Promise<BulkWriter> {
  const writer = new BulkWriter(client, 'index.write', quick);
  for (const id of ids) await writer.add({ id, version: 1, entry });
  await writer.end();
  return writer;
}

describe('BulkWriter', () => {
  it('sends again only what there was no room for', async () => {
    const { client, sent } = engine(failing(429, 'b'), failing(503, 'b'), done);
    expect((await send(client, ['a', 'b', 'c'])).refused).toEqual([]);
    expect(sent).toEqual([['a', 'b', 'c'], ['b'], ['b']]);
  });

  it('gives up on an engine that never has room, as on one that is away', async () => {
    const { client, sent } = engine(failing(429, 'a'));
    await expect(send(client, ['a'])).rejects.toBeInstanceOf(TransientError);
    expect(sent).toHaveLength(3);
    const away = engine(() => new TransientError('indexAway', 'refused'));
    await expect(send(away.client, ['a'])).rejects.toMatchObject({ code: 'indexAway' });
    expect(away.sent).toHaveLength(3);
  });

  it('goes on when the engine is back before that', async () => {
    const { client, sent } = engine(() => new TransientError('indexAway', 'refused'), done);
    await send(client, ['a', 'b']);
    expect(sent).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('sends nothing again once it is stopped', async () => {
    const { client, sent } = engine(failing(429, 'a'));
    const writer = new BulkWriter(client, 'index.write', { tries: 50, firstWaitMs: 20 });
    await writer.add({ id: 'a', version: 1, entry: {} });
    const ending = writer.end();
    await writer.stop();
    await expect(ending).rejects.toBeInstanceOf(TransientError);
    expect(sent.length).toBeLessThan(5);
  });

  it('names what is refused for good, and writes the rest', async () => {
    const { client, sent } = engine(failing(400, 'b'));
    const { refused } = await send(client, ['a', 'b', 'c']);
    expect(refused).toEqual([{ id: 'b', reason: '400 some_exception: why' }]);
    expect(sent).toHaveLength(1);
  });

  it('takes a newer state in the index, and nothing to delete, for done', async () => {
    const { client } = engine((ids) => ids.map((id) => ({ delete: { status: id === 'a' ? 409 : 404 } })));
    const writer = new BulkWriter(client, 'index.write', quick);
    await writer.add({ id: 'a', version: 1 });
    await writer.add({ id: 'b', version: 1 });
    await writer.end();
    expect(writer.refused).toEqual([]);
  });

  it('cuts what is too much for one request, and loses nothing', async () => {
    const { client, sent } = engine(done);
    const ids = Array.from({ length: 7 }, (_, i) => String(i));
    await send(client, ids, { open: 'x'.repeat(3_000_000) });
    expect(sent).toEqual([['0', '1'], ['2', '3'], ['4', '5'], ['6']]);
  });
});
