import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { type MultipartFile, readMultipart } from './multipart.js';

const LIMITS = { files: 3, fields: 2, fieldBytes: 20 };
const BIG = 3 * 2 ** 20;

async function read(file: MultipartFile): Promise<number> {
  let bytes = 0;
  for await (const chunk of file.stream) bytes += (chunk as Buffer).length;
  return bytes;
}

describe('readMultipart', () => {
  let server: Server;
  let url: string;
  let seen: { field: string; name: string; bytes: number }[];
  let failures: unknown[];
  let settled: Promise<void>;
  let onFile: (file: MultipartFile) => Promise<void>;

  beforeAll(async () => {
    const app = express();
    app.post('/', (request: Request, response: Response, next: NextFunction) => {
      settled = readMultipart(request, LIMITS, (file) => onFile(file)).then(
        (fields) => void response.json(Object.fromEntries(fields)),
        (error: unknown) => {
          failures.push(error);
          next(error);
        },
      );
    });
    app.use((error: Error, _request: Request, response: Response, next: NextFunction) => {
      if (response.headersSent) return next(error);
      const status = (error as { getStatus?: () => number }).getStatus?.() ?? 500;
      response.status(status).json({ error: String(error) });
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    seen = [];
    failures = [];
    onFile = async (file) => {
      seen.push({ field: file.field, name: file.name, bytes: await read(file) });
    };
  });

  const post = (form: FormData) => fetch(url, { method: 'POST', body: form });
  const form = (...parts: [name: string, value: string | Blob, fileName?: string][]): FormData => {
    const made = new FormData();
    for (const [name, value, fileName] of parts) {
      if (typeof value === 'string') made.append(name, value);
      else made.append(name, value, fileName);
    }
    return made;
  };
  const blob = (bytes: number): Blob => new Blob([Buffer.alloc(bytes, 7)]);

  it('gives the files one after the other, whole, and fields before and behind them', async () => {
    const answer = await post(
      form(['a', '1'], ['file', blob(BIG), 'một.pdf'], ['file', blob(5), 'thư mục/hai.pdf'], ['b', 'ế']),
    );
    expect(await answer.json()).toEqual({ a: '1', b: 'ế' });
    expect(seen).toEqual([
      { field: 'file', name: 'một.pdf', bytes: BIG },
      { field: 'file', name: 'thư mục/hai.pdf', bytes: 5 },
    ]);
  });

  it('works on one file at a time', async () => {
    let atOnce = 0;
    onFile = async (file) => {
      expect(++atOnce).toBe(1);
      await read(file);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce--;
    };
    expect((await post(form(['f', blob(9), 'a'], ['f', blob(9), 'b'], ['f', blob(9), 'c']))).status).toBe(
      200,
    );
  });

  it.each<[string, (file: MultipartFile) => Promise<void>]>([
    ['left unread', () => Promise.resolve()],
    [
      'left half read, its iterator open',
      async ({ stream }) => {
        await stream[Symbol.asyncIterator]().next();
      },
    ],
    [
      'left half read',
      async ({ stream }) => {
        for await (const _chunk of stream) break;
      },
    ],
    [
      'destroyed',
      async ({ stream }) => {
        stream.destroy();
        await Promise.resolve();
      },
    ],
  ])('goes on past a file that was %s', async (_how, leave) => {
    const whole = onFile;
    onFile = (file) => (file.name === 'bad' ? leave(file) : whole(file));
    const answer = await post(form(['f', blob(BIG), 'bad'], ['f', blob(BIG), 'good'], ['x', 'y']));
    expect(await answer.json()).toEqual({ x: 'y' });
    expect(seen).toEqual([{ field: 'f', name: 'good', bytes: BIG }]);
  });

  it('ends with what onFile throws in mid-stream, and takes no further file', async () => {
    const names: string[] = [];
    onFile = async (file) => {
      names.push(file.name);
      for await (const _chunk of file.stream) throw new Error('the disk is full');
    };
    const answer = await post(form(['f', blob(BIG), 'a'], ['f', blob(BIG), 'b']));
    expect(await answer.json()).toEqual({ error: 'Error: the disk is full' });
    expect(names).toEqual(['a']);
  });

  it('refuses too many files only when the one at hand has come to its end', async () => {
    let atWork = false;
    onFile = async (file) => {
      atWork = true;
      await read(file).catch(() => 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
      atWork = false;
    };
    const four = ['a', 'b', 'c', 'd'].map((name) => ['f', blob(3), name] as [string, Blob, string]);
    const answer = await post(form(...four));
    expect(answer.status).toBe(413);
    expect(atWork).toBe(false);
  });

  it.each([
    ['too many fields', form(['a', '1'], ['b', '2'], ['c', '3'])],
    ['a field that is too long', form(['a', 'x'.repeat(21)])],
  ])('refuses %s', async (_what, sent) => {
    expect((await post(sent)).status).toBe(413);
  });

  const raw = (body: string, type = 'multipart/form-data; boundary=xx') =>
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body });

  it('takes a name in each of the ways in which programs write it', async () => {
    const part = (disposition: string): string =>
      `--xx\r\nContent-Disposition: form-data; name="f"; ${disposition}\r\n\r\nabc\r\n`;
    await raw(
      `${part('filename="bản đồ.pdf"')}${part("filename*=UTF-8''b%E1%BA%A3n.pdf")}${part('filename="C:\\\\tài liệu\\\\a.pdf"')}--xx--\r\n`,
    );
    expect(seen.map(({ name }) => name)).toEqual(['bản đồ.pdf', 'bản.pdf', 'C:\\tài liệu\\a.pdf']);
  });

  it('refuses what is no form, and a form cut short', async () => {
    expect((await raw('{}', 'application/json')).status).toBe(415);
    expect((await raw('x', 'multipart/form-data')).status).toBe(415);
    const cut = '--xx\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc';
    expect((await raw(cut)).status).toBe(400);
    expect((await raw('--xx\r\nContent-Dis')).status).toBe(400);
  });

  it('a request broken off ends the file at hand, and rejects when that is cleared away', async () => {
    let cleared = false;
    const begun = new Promise<void>((resolve) => {
      onFile = async (file) => {
        try {
          for await (const _chunk of file.stream) resolve();
        } finally {
          await new Promise((done) => setTimeout(done, 30));
          cleared = true;
        }
      };
    });
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: 9999\r\n\r\n' +
        '--xx\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabcdefghijklmnopqrstuvwxyz',
    );
    await begun;
    socket.destroy();
    await settled;
    expect(cleared).toBe(true);
    expect(failures).toHaveLength(1);
  });
});
