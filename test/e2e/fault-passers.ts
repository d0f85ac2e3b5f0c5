import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from '../support/running.js';

/** What people and programs were answered, by question: how often each status, and the longest wait. */
export interface Asked {
  readonly answers: Record<string, Record<string, number>>;
  readonly longestMs: Record<string, number>;
  /** Answers that nobody should get: neither good nor "try again". */
  readonly broken: string[];
}

const QUESTIONS = {
  search: '/search?q=lua%20chiu%20man',
  documents: '/documents?size=5',
  health: '//health/live',
} as const;
const GIVEN_UP_MS = 15_000;

/** Goes on asking while a part of it is away. */
export class Passers {
  readonly asked: Asked = { answers: {}, longestMs: {}, broken: [] };

  constructor(private readonly phusa: Running) {}

  async pass(ms: number): Promise<void> {
    const end = Date.now() + ms;
    await Promise.all(
      Object.entries(QUESTIONS).map(async ([name, path]) => {
        while (Date.now() < end) {
          await this.ask(name, path);
          await sleep(1000);
        }
      }),
    );
    await sleep(Math.max(0, end - Date.now()));
  }

  private async ask(name: string, path: string): Promise<void> {
    const began = performance.now();
    const said = await this.answer(path);
    const took = Math.round(performance.now() - began);
    this.asked.longestMs[name] = Math.max(this.asked.longestMs[name] ?? 0, took);
    const answers = (this.asked.answers[name] ??= {});
    answers[said] = (answers[said] ?? 0) + 1;
    if (!['200', '503 Retry-After'].includes(said)) this.asked.broken.push(`${name}: ${said}`);
  }

  private async answer(path: string): Promise<string> {
    try {
      const as = path.startsWith('//') ? null : this.phusa.adminKey;
      const response = await this.phusa.api(path, { signal: AbortSignal.timeout(GIVEN_UP_MS) }, as);
      await response.body?.cancel();
      const again = response.headers.has('retry-after') ? ' Retry-After' : '';
      return `${response.status}${again}`;
    } catch (error) {
      return String(error);
    }
  }
}
