/** What counts as use: the record seen, its pages read, a file taken, its citation or text exported. */
export const USAGE_KINDS = ['view', 'read', 'download', 'export'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];
