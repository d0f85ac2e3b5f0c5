/** Rows that were ticked one by one, or all that match the filter. */
export type Selection = { readonly ids: ReadonlySet<string> } | 'all';

export const NONE: Selection = { ids: new Set() };

export const isChosen = (selection: Selection, id: string): boolean =>
  selection === 'all' || selection.ids.has(id);

/** Unticking one of all leaves those that are shown, without it. */
export function toggled(selection: Selection, id: string, shown: readonly string[]): Selection {
  const ids = new Set(selection === 'all' ? shown : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids };
}

export function pageToggled(selection: Selection, shown: readonly string[]): Selection {
  return shown.length > 0 && shown.every((id) => isChosen(selection, id)) ? NONE : { ids: new Set(shown) };
}

export const countOf = (selection: Selection, matching: number): number =>
  selection === 'all' ? matching : selection.ids.size;
