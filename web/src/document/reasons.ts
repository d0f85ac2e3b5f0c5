const UNREAD = 'unreadLines:';

/** How many lines stand on the page that could not be read; the reason comes with its number. */
export const unreadLinesOf = (reasons: readonly string[]): number =>
  Number(reasons.find((reason) => reason.startsWith(UNREAD))?.slice(UNREAD.length) ?? 0);

/** Said already by the source itself. */
const SAID: readonly string[] = ['decodedLegacyEncoding'];

/** The reasons that are a word of their own. */
export const plainReasons = (reasons: readonly string[]): string[] =>
  reasons.filter((reason) => !SAID.includes(reason) && !reason.startsWith(UNREAD));
