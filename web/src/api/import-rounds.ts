const EVERY_MS = 1_000;

interface Known {
  readonly state: {
    readonly data?: { readonly status: string } | undefined;
    readonly status: 'pending' | 'error' | 'success';
  };
}

/** When an import is asked about again: as long as it goes on, or what is known of it may be old. */
export const nextAsk = ({ state: { data, status } }: Known): number | false =>
  data && (data.status === 'importing' || status === 'error') ? EVERY_MS : false;

/** The same of a list of imports. */
export const nextAskOfAll = (
  state: { readonly items: readonly { readonly status: string }[] } | undefined,
): number | false => (state?.items.some(({ status }) => status === 'importing') ? EVERY_MS : false);
