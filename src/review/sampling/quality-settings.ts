import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/database/settings.js';

/** When a batch passes, and how closely it is measured; shares, 0–1. */
export interface QualityThresholds {
  /** Of characters wrong; the interval's upper bound must not be above it. */
  readonly maxCer: number;
  /** Of values right; the interval's lower bound must not be below it. */
  readonly minPrecision: number;
  /** How wide the interval of the error rate may be, to either side, when a sample is proposed. */
  readonly cerHalfWidth: number;
  readonly precisionHalfWidth: number;
}

/**
 * 2 % of characters wrong is where R. Holley puts the end of good OCR (“How good can it get?”, D-Lib Magazine 15,
 * 2009, 3/4); nine values in ten right.
 */
export const DEFAULT_THRESHOLDS: QualityThresholds = {
  maxCer: 0.02,
  minPrecision: 0.9,
  cerHalfWidth: 0.0075,
  precisionHalfWidth: 0.04,
};

const KEY = 'quality.thresholds';

/** The thresholds of this installation. */
@Injectable()
export class QualitySettings {
  constructor(private readonly settings: Settings) {}

  async thresholds(): Promise<QualityThresholds> {
    const kept = await this.settings.get(KEY);
    return typeof kept === 'object' && kept !== null
      ? { ...DEFAULT_THRESHOLDS, ...(kept as Partial<QualityThresholds>) }
      : DEFAULT_THRESHOLDS;
  }

  async change(changed: Partial<QualityThresholds>): Promise<void> {
    await this.settings.set(KEY, { ...(await this.thresholds()), ...changed });
  }
}
