import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock.js';
import type { Principal } from './principal.js';
import { ReadFilter } from './read-filter.js';

/** Creates the filter for a principal at the time of the request. */
@Injectable()
export class ReadFilters {
  constructor(private readonly clock: Clock) {}

  for(principal: Principal): ReadFilter {
    return new ReadFilter(principal, this.clock.now());
  }
}
