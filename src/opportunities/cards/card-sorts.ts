export const CARD_SORTS = ['newest', 'readiness', 'proven', 'title'] as const;
export type CardSort = (typeof CARD_SORTS)[number];
