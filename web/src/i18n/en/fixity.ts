export const fixity = {
  fixity: {
    lead: 'Every original is read byte by byte and compared with the SHA-256 that it came with, at least once in {{days}} days.',
    off: 'The regular checks are switched off.',
    state: 'Checked in time: {{checked}} of {{originals}} originals.',
    last: 'Last check: {{at}}.',
    none: 'None was checked yet.',
    allSound: 'Every original that was checked is sound.',
    failed_one:
      'One original is not as it came. Copy the file of the same name back from a backup; no machine replaces it.',
    failed_other:
      '{{count, number}} originals are not as they came. Copy the files of the same names back from a backup; no machine replaces them.',
    document: 'Document',
    file: 'Original',
    found: 'State',
    at: 'Checked',
    object: 'Name in the store',
    damaged: 'its bytes have changed',
    missing: 'not in the store',
    untitled: 'No title yet',
    settings: 'Checks of the originals',
    everyDays: 'Each original at least once in (days; 0: never)',
    megabytesPerSecond: 'Read no faster than (MB a second)',
  },
};
