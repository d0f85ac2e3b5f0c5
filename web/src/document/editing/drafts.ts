/** What somebody typed into a line and has not saved yet, and which version of the page they had before them. */
export interface Draft {
  readonly text: string;
  readonly version: number;
}

export type Drafts = Readonly<Record<string, Draft>>;

export const draftsKey = (documentId: string, page: number): string => `phusa.drafts.${documentId}.${page}`;

/** The draft begins with the version seen then; typing on does not make it newer. */
export function withDraft(drafts: Drafts, lineId: string, text: string, version: number): Drafts {
  return { ...drafts, [lineId]: { text, version: drafts[lineId]?.version ?? version } };
}

export function withoutDraft(drafts: Drafts, lineId: string): Drafts {
  const { [lineId]: _, ...rest } = drafts;
  return rest;
}

/** What was kept by an earlier visit of this browser; nothing where that cannot be read. */
export function parseDrafts(kept: string | null): Drafts {
  if (kept === null) return {};
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, Draft] => isDraft(entry[1])),
    );
  } catch {
    return {};
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'version' in value &&
  typeof value.version === 'number';
