/** Documents that were shut away by what was written here: from then on they are not there for whoever wrote it. */
const shut = new Set<string>();

export const wasShutAway = (documentId: string): boolean => shut.has(documentId);

/** What a correction answered, kept in mind where it shut the document away. */
export async function minded<T extends { readonly shutAway?: boolean }>(
  documentId: string,
  answer: Promise<T>,
): Promise<T> {
  const page = await answer;
  if (page.shutAway) shut.add(documentId);
  return page;
}
