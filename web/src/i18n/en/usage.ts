import type { Translation } from '../translation.js';
import type { usage as vi } from '../vi/usage.js';

export const usage: Translation<typeof vi> = {
  usage: {
    title: 'Usage',
    none: 'Nobody has opened this document yet, but for those who work on the archive.',
    sum: '{{views}} views, {{downloads}} downloads.',
    kind: { view: 'Views', read: 'Pages read', download: 'Downloads', export: 'Citations and texts' },
    how: 'Clicks within 30 seconds count once. Search engines, programs with keys and the work of librarians are not counted. Who it was is not kept.',
  },
};
