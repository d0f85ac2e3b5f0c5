/** What a screen needs to check one item of a sample. */
export interface ItemCheck<T> {
  readonly place: { readonly batch: string; readonly sampleId: string };
  readonly item: T;
  readonly onDone: () => void;
  readonly onLater: () => void;
}
