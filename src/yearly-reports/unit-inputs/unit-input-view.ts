import { vietnamDate } from '../../shared/clock.js';
import type { NotifiedUnit } from './notified-units.js';
import type { ListedUnitDto, UnitInputDto, UnitStateDto } from './unit-input.dto.js';
import type { UnitOfYear } from './unit-inputs.js';

const SENT = new Set(['submitted', 'accepted']);

export const isSent = ({ input }: UnitOfYear): boolean => input !== undefined && SENT.has(input.state);

/** `before`: calendar date in Vietnam before which it is due. */
export function unitState(one: UnitOfYear, before: string, now: Date): UnitStateDto {
  const { unit, input } = one;
  return {
    organisationId: unit.id,
    name: unit.name,
    state: input?.state ?? 'none',
    late: !isSent(one) && vietnamDate(now) >= before,
    ...(input?.submittedAt ? { submittedAt: input.submittedAt.toISOString() } : {}),
    ...(input?.submitter ? { submitter: input.submitter } : {}),
    ...(input?.reason ? { reason: input.reason } : {}),
  };
}

export const toldOf = (told: NotifiedUnit | undefined): Pick<ListedUnitDto, 'readers' | 'remindedAt'> => ({
  readers: told?.readers ?? 0,
  ...(told?.remindedAt ? { remindedAt: told.remindedAt.toISOString() } : {}),
});

export function unitInput(
  year: number,
  one: UnitOfYear,
  lastYear: UnitOfYear | undefined,
  before: string,
  now: Date,
): UnitInputDto {
  const { input } = one;
  return {
    ...unitState(one, before, now),
    year,
    before,
    revision: input?.revision ?? 0,
    figures: input?.figures ?? {},
    ...(lastYear?.input ? { lastYear: lastYear.input.figures } : {}),
    results: input?.results ?? '',
    difficulties: input?.difficulties ?? '',
    proposals: input?.proposals ?? '',
  };
}
