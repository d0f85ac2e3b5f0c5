/** Why an original cannot be known to be PDF/A-2b. Never a failure: the file then makes no such claim. */
export class ArchiveFault extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ArchiveFault';
  }
}

/** Only these entries are known to be harmless; any other is a reason to claim nothing. */
export function onlyKnown(dict: ReadonlyMap<string, unknown>, known: readonly string[], what: string): void {
  for (const key of dict.keys())
    if (!known.includes(key)) throw new ArchiveFault(`${what} with /${key}, which was not checked`);
}
