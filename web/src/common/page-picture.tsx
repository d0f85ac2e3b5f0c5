import { useState } from 'react';
import { pageImageUrl } from '../api/pages.js';
import type { DocumentSummary } from '../api/types.js';
import { RecordPicture } from './record-picture.js';

interface Props {
  readonly id: string;
  readonly page: number;
  readonly className: string;
  readonly width?: 160 | 320;
  /** What is drawn from where there is no picture. */
  readonly record?: Pick<DocumentSummary, 'title' | 'type'> & { readonly year?: number };
  /** Known beforehand: no picture is asked for. */
  readonly pageless?: boolean;
}

/** A small picture of a page beside its name, so without a name of its own; a drawn or blank sheet when there is none. */
export function PagePicture({ id, page, className, width = 320, record, pageless = false }: Props) {
  const [failed, setFailed] = useState(false);
  if ((failed || pageless) && record) return <RecordPicture record={record} className={className} />;
  if (failed || pageless) return <span className={className} aria-hidden="true" />;
  return (
    <img
      className={className}
      src={pageImageUrl(id, page, width)}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  );
}
