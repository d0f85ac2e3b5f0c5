import { TransientError } from '../../shared/errors.js';
import { isSilence } from './elastic-client.js';

/** For so long nobody asks again. */
export const REST_MS = 5_000;

/**
 * An engine that keeps its port and says nothing, as when its disk hangs, costs one principal the whole patience and the
 * others none: they hear at once that it is away, while one question every few seconds finds out whether it is back. An
 * engine that answered others meanwhile is not silent, but busy.
 */
export class Silence {
  private until: number | undefined;
  private asking = false;
  private answeredAt = 0;

  async ask<T>(question: () => Promise<T>): Promise<T> {
    const silent = this.until !== undefined;
    if (this.until !== undefined && (this.asking || Date.now() < this.until))
      throw new TransientError('indexAway', 'it did not answer a moment ago');
    this.asking = silent;
    const began = Date.now();
    try {
      const answer = await question();
      this.answered();
      return answer;
    } catch (error) {
      if (!isSilence(error)) this.answered();
      else if (this.answeredAt <= began) this.until = Date.now() + REST_MS;
      throw error;
    } finally {
      if (silent) this.asking = false;
    }
  }

  private answered(): void {
    this.until = undefined;
    this.answeredAt = Date.now();
  }
}
