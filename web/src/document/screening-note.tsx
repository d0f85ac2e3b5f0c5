import type { DocumentSummary } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { useBilingual } from '../i18n/use-language.js';

/** For those who keep a document: why others do not see it yet. */
export function ScreeningNote({ document }: { readonly document: Pick<DocumentSummary, 'screening'> }) {
  const inLanguage = useBilingual();
  const { screening } = document;
  if (!screening) return null;
  return <Notice tone="amber">{inLanguage(screening.message)}</Notice>;
}
