import { BadRequestException } from '@nestjs/common';
import { sha256Hex } from '../../shared/ids.js';

/** Another as soon as anything is that the card shows: claims, fields and the calendar, too. Begins with its version. */
export const cardEtag = (card: { readonly version: number }): string =>
  `"${String(card.version)}-${sha256Hex(JSON.stringify(card)).slice(0, 16)}"`;

/**
 * The version of the card that a person saw; undefined: they do not say. What was confirmed meanwhile is no reason to
 * refuse a summary, so that the version alone counts. Throws 400 for what is no ETag of a card.
 */
export function seenCard(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})(?:-[0-9a-f]{16})?"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined)
    throw new BadRequestException({
      errors: [{ field: 'If-Match', message: 'must be the ETag of the card' }],
    });
  return Number(version);
}
