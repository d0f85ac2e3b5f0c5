export const BULK_ACT_NAMES = ['visibility', 'type', 'owner', 'batch', 'accept', 'reread'] as const;
export type BulkActName = (typeof BULK_ACT_NAMES)[number];
