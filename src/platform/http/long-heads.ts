import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const WORDS = {
  vi: 'Địa chỉ hoặc phần đầu của yêu cầu quá dài; hãy rút ngắn câu hỏi.',
  en: 'The address or head of the request is too long; shorten the question.',
} as const;
/** What is still on its way is read, so that the answer is not lost with the connection; but not for ever. */
const LINGER_MS = 1_000;

/**
 * Node answers a request that it cannot read with a bare status and drops the connection. A head over its limit (16 kB),
 * such as a question of 100 kB, is a client error like any other: 400 as `application/problem+json`.
 */
export function answerLongHeads(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const long = error.code === 'HPE_HEADER_OVERFLOW';
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    const body = long
      ? JSON.stringify({
          type: 'about:blank',
          title: 'Bad Request',
          status: 400,
          code: 'tooLong',
          detail: WORDS.en,
          message: WORDS,
        })
      : '';
    socket.end(
      [
        `HTTP/1.1 ${status}`,
        'Connection: close',
        ...(long ? ['Content-Type: application/problem+json; charset=utf-8'] : []),
        `Content-Length: ${String(Buffer.byteLength(body))}`,
        '',
        body,
      ].join('\r\n'),
    );
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
}
