import { Injectable } from '@nestjs/common';
import { BackgroundWorker } from '../platform/process/background-worker.js';
import { CountedFigures } from './counted-figures.js';
import { FollowDocuments } from './matching/follow-documents.js';

const LOOK_EVERY_MS = 1_000;
/** Between two parts of long work, so that it leaves the database to others. */
const BREATH_MS = 20;

/** Updates links and states when documents change, and sums when registered works change, with the lowest priority. */
@Injectable()
export class RegisteredWorkWorker extends BackgroundWorker {
  constructor(
    private readonly documents: FollowDocuments,
    private readonly figures: CountedFigures,
  ) {
    super({
      firstAfterMs: LOOK_EVERY_MS,
      pauseMs: BREATH_MS,
      idleMs: LOOK_EVERY_MS,
      trouble: 'cannot keep registered works now',
    });
  }

  protected async round(): Promise<boolean> {
    const followed = await this.documents.follow();
    const sampled = await this.documents.followSamples();
    const freed = await this.documents.followFreed();
    await this.figures.renew();
    return followed + sampled + freed > 0;
  }
}
