import { BadRequestException, ConflictException } from '@nestjs/common';

/** The revision that an If-Match header names; undefined: whoever writes does not say what they saw. */
export function seenRevision(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined)
    throw new BadRequestException({
      errors: [{ field: 'If-Match', message: 'must be the revision that was seen, in quotes' }],
    });
  return Number(revision);
}

/** 409 where somebody else wrote it since. */
export function mustBe(seen: number | undefined, revision: number): void {
  if (seen !== undefined && seen !== revision) throw changedMeanwhile();
}

export const changedMeanwhile = (): ConflictException =>
  new ConflictException({
    code: 'changedMeanwhile',
    message: {
      vi: 'Có người vừa sửa báo cáo này. Hãy tải lại để xem bản mới nhất.',
      en: 'Somebody has just changed this report. Reload to see the newest.',
    },
  });
