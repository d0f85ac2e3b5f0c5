import type { DocumentSummary } from '../api/types.js';
import { PagePicture } from '../common/page-picture.js';
import classes from './table.module.css';

/** Its first page; of a record without pages a drawn sheet. */
export const RowPicture = ({ document }: { readonly document: DocumentSummary }) => (
  <PagePicture
    id={document.id}
    page={1}
    width={160}
    record={document}
    pageless={document.pageCount === 0}
    className={classes['picture'] ?? ''}
  />
);
