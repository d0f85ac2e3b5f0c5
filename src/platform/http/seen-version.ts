import { BadRequestException } from '@nestjs/common';

/** A version given as an ETag; undefined if the client does not say which version it saw. `what`: the resource that the ETag belongs to. */
export function seenVersion(ifMatch: string | undefined, what: string): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined)
    throw new BadRequestException({
      errors: [{ field: 'If-Match', message: `must be the ETag of the ${what}` }],
    });
  return Number(version);
}
