import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchAnswerDto } from '../../src/search/results/search.dto.js';
import type { As, RunningApi } from '../../test/support/running-api.js';

export interface Asked {
  readonly kind: string;
  readonly ms: number;
  /** What the answer says of itself. */
  readonly took: number;
  readonly found: number;
}

export interface Question {
  readonly kind: string;
  readonly q: string;
  readonly as: As;
}

const MOST_MS = 30_000;

/** Searches with facets at a steady pace, whether or not those before are answered, until it is told to stop. */
export class SteadyAsking {
  readonly answered: Asked[] = [];
  /** Why questions were not answered with 200. */
  readonly failed: string[] = [];
  asked = 0;
  private stopped = false;
  private readonly under: Promise<void>[] = [];
  private readonly running: Promise<void>;

  constructor(
    private readonly api: RunningApi,
    questions: readonly Question[],
    aSecond: number,
  ) {
    this.running = this.run(questions, 1000 / aSecond);
  }

  /** Resolves once all that was asked is answered. */
  async stop(): Promise<this> {
    this.stopped = true;
    await this.running;
    await Promise.all(this.under);
    return this;
  }

  private async run(questions: readonly Question[], everyMs: number): Promise<void> {
    const began = performance.now();
    while (!this.stopped) {
      const question = questions[this.asked % questions.length];
      if (question) this.under.push(this.ask(question));
      this.asked += 1;
      await sleep(Math.max(0, began + this.asked * everyMs - performance.now()));
    }
  }

  private async ask({ kind, q, as }: Question): Promise<void> {
    const began = performance.now();
    try {
      const signal = AbortSignal.timeout(MOST_MS);
      const answer = await this.api.ask<SearchAnswerDto>(
        `/search?q=${encodeURIComponent(q)}`,
        { signal },
        as,
      );
      const ms = performance.now() - began;
      const at = `${(performance.now() / 1000).toFixed(1)} s`;
      if (answer.status !== 200)
        this.failed.push(`${at} ${String(answer.status)} ${JSON.stringify(answer.body)}: ${q}`);
      else this.answered.push({ kind, ms, took: answer.body.took, found: answer.body.total });
    } catch (error) {
      this.failed.push(`${String(error)}: ${q}`);
    }
  }
}
