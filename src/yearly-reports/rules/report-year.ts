import { BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';

/** The programme began in 2021. */
const FIRST = 2021;
const LAST = 2100;

/** A year in an address. */
@Injectable()
export class ReportYear implements PipeTransform<string, number> {
  transform(text: string): number {
    const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
    if (year >= FIRST && year <= LAST) return year;
    throw new BadRequestException({
      errors: [{ field: 'year', message: `must be from ${String(FIRST)} to ${String(LAST)}` }],
    });
  }
}
