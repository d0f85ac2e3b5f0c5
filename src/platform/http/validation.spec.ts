import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { IsCalendarDate, MayBeAbsent, MayBeNull } from './dto-checks.js';
import { validationPipe } from './validation.js';

class Inner {
  @IsInt()
  depth!: number;
}

class Body {
  @MayBeAbsent()
  @IsString()
  name?: string;
  @MayBeNull()
  @IsCalendarDate()
  until?: string | null;
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => Inner)
  inner?: Inner;
}

const check = (value: unknown): Promise<unknown> =>
  validationPipe().transform(value, { type: 'body', metatype: Body }) as Promise<unknown>;

/** The fields that are said to be wrong. */
async function wrong(value: unknown): Promise<string[]> {
  try {
    await check(value);
    return [];
  } catch (error) {
    if (!(error instanceof BadRequestException)) throw error;
    const { errors } = error.getResponse() as { errors: { field: string; message: string }[] };
    expect(errors.every(({ message }) => message.length > 0)).toBe(true);
    return errors.map(({ field }) => field);
  }
}

describe('the validation pipe', () => {
  it('takes what is right as an object of its class', async () => {
    const body = await check({ name: 'Lan', until: '2026-12-31', inner: { depth: 2 } });
    expect(body).toBeInstanceOf(Body);
    expect(await wrong({})).toEqual([]);
  });

  it('names every wrong field, those inside of others by their path, and those it does not know', async () => {
    expect(await wrong({ name: 5, inner: { depth: 'x' }, extra: 1 })).toEqual(
      expect.arrayContaining(['name', 'inner.depth', 'extra']),
    );
  });

  it('takes null only where it takes something away', async () => {
    expect(await wrong({ name: null })).toEqual(['name']);
    expect(await wrong({ until: null })).toEqual([]);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-11',
    '2026',
    '20261124',
    '2026-11-24T00:00:00Z',
    '0000-01-01',
    7,
    '',
  ])('takes %p for no date', async (until) => {
    expect(await wrong({ until })).toEqual(['until']);
  });

  it('knows leap years', async () => {
    expect(await wrong({ until: '2028-02-29' })).toEqual([]);
    expect(await wrong({ until: '2027-02-29' })).toEqual(['until']);
  });

  it('answers shortly whatever was sent: the first that are wrong, cut short, and how many more', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}${'x'.repeat(2_000)}`, n]));
    const refusal = await check(many).catch((error: unknown) => error);
    const answer = (refusal as BadRequestException).getResponse() as { errors: unknown[] };
    expect(answer).toMatchObject({ furtherErrors: 480 });
    expect(answer.errors).toHaveLength(20);
    expect(JSON.stringify(answer).length).toBeLessThan(10_000);
    const few = await check({ extra: 1 }).catch((error: unknown) => error);
    expect((few as BadRequestException).getResponse()).not.toHaveProperty('furtherErrors');
  });
});
