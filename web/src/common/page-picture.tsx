import { useState } from 'react';
import { pageImageUrl } from '../api/pages.js';

interface Props {
  readonly id: string;
  readonly page: number;
  readonly className: string;
  readonly width?: 160 | 320;
}

/** A small picture of a page beside its name, so without a name of its own; a blank sheet when there is none. */
export function PagePicture({ id, page, className, width = 320 }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return <span className={className} aria-hidden="true" />;
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
