import { BadRequestException, Injectable } from '@nestjs/common';
import { Settings } from '../../platform/database/settings.js';
import { DEFAULT_WEIGHTS, SCORE_PARTS, type ScoreWeights } from '../data/score-weights.js';

const KEY = 'potential.weights';
const WHOLE = 100;

/** The weights of this installation. */
@Injectable()
export class WeightSettings {
  constructor(private readonly settings: Settings) {}

  async weights(): Promise<ScoreWeights> {
    return { ...DEFAULT_WEIGHTS, ...asWeights(await this.settings.get(KEY)) };
  }

  /** What is left out stays. Throws 400 unless all of them sum to 100: a score is read as “of 100”. */
  async change(changed: Partial<ScoreWeights>): Promise<void> {
    const weights = { ...(await this.weights()), ...changed };
    const sum = SCORE_PARTS.reduce((total, part) => total + weights[part], 0);
    if (Math.abs(sum - WHOLE) > 1e-6)
      throw new BadRequestException({
        code: 'weightsSum',
        message: {
          vi: `Các trọng số phải cộng lại bằng 100, hiện là ${String(sum)}.`,
          en: `The weights must sum to 100; they sum to ${String(sum)}.`,
        },
      });
    await this.settings.set(KEY, weights);
  }
}

function asWeights(kept: unknown): Partial<ScoreWeights> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    SCORE_PARTS.flatMap((part) => {
      const value = (kept as Readonly<Record<string, unknown>>)[part];
      return typeof value === 'number' ? [[part, value]] : [];
    }),
  );
}
