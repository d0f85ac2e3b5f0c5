import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../api/pages.js';
import { Notice } from '../common/notice.js';
import type { Mark } from '../document/marks.js';
import type { ViewerHandle } from '../document/page-viewer.js';
import classes from './review.module.css';

const PageViewer = lazy(() => import('../document/page-viewer.js'));

interface Props {
  readonly documentId: string;
  readonly number: number | undefined;
  /** The same array while they are the same marks: new ones move the picture. */
  readonly marks: readonly Mark[];
  /** In page space. */
  readonly onPoint?: (x: number, y: number) => void;
}

/** A page with its marks in sight; says so where there is no picture. */
export function MarkedPicture({ documentId, number, marks, onPoint }: Props) {
  const { t } = useTranslation();
  const viewer = useRef<ViewerHandle>(null);
  const [failed, setFailed] = useState<string>();
  const page = useQuery({ ...pageQuery(documentId, number ?? 1), enabled: number !== undefined });
  const here = `${documentId}.${number}`;
  const missing = page.isError || failed === here;

  return (
    <section className={classes['picture']} aria-label={t('document.picture')}>
      {number === undefined || page.data?.width === 0 ? (
        <div className={classes['noPicture']}>{t('review.noPlace')}</div>
      ) : (
        <>
          {missing && (
            <div className={classes['pictureNotice']}>
              <Notice tone="amber" role="status">
                {t('document.pictureFailed')}
              </Notice>
            </div>
          )}
          {page.data ? (
            <Suspense fallback={<Skeleton className={classes['sheet'] ?? ''} />}>
              <PageViewer
                key={documentId}
                ref={viewer}
                documentId={documentId}
                page={page.data}
                marks={marks}
                onPoint={(x, y) => onPoint?.(x, y)}
                onFailed={() => setFailed(here)}
              />
            </Suspense>
          ) : (
            !missing && <Skeleton className={classes['sheet'] ?? ''} />
          )}
        </>
      )}
    </section>
  );
}
