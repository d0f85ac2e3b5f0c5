import { useState } from 'react';
import { pageImageUrl } from '../api/pages.js';

interface Props {
  readonly id: string;
  readonly page: number;
  readonly className: string;
}

/** A small picture of a page beside its name, so without a name of its own; a blank sheet when there is none. */
export function PagePicture({ id, page, className }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return <span className={className} aria-hidden="true" />;
  return (
    <img
      className={className}
      src={pageImageUrl(id, page, 200)}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  );
}
