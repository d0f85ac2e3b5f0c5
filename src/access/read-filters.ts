import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock.js';
import type { Asker } from './asker.js';
import { ReadFilter } from './read-filter.js';

/** Makes the filter for whoever asks, at the moment they ask. */
@Injectable()
export class ReadFilters {
  constructor(private readonly clock: Clock) {}

  for(asker: Asker): ReadFilter {
    return new ReadFilter(asker, this.clock.now());
  }
}
