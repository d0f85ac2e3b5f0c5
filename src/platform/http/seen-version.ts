import { BadRequestException } from '@nestjs/common';

/** An ETag that is a version; undefined: the person does not say what they saw. `what`: whose ETag it must be. */
export function seenVersion(ifMatch: string | undefined, what: string): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined)
    throw new BadRequestException({
      errors: [{ field: 'If-Match', message: `must be the ETag of the ${what}` }],
    });
  return Number(version);
}
