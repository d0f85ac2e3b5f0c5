import type { DocumentSummary } from '../api/types.js';
import { PagePicture } from '../common/page-picture.js';
import classes from './table.module.css';

/** Its first page; of a record without pages a drawn sheet. */
export function RowPicture({ document }: { readonly document: DocumentSummary }) {
  if (document.pageCount > 0)
    return <PagePicture id={document.id} page={1} width={160} className={classes['picture'] ?? ''} />;
  return (
    <svg className={classes['picture']} viewBox="0 0 30 42" aria-hidden="true" data-placeholder="">
      <path d="M6 9h18M6 15h18M6 21h12" />
    </svg>
  );
}
