import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../api/pages.js';
import type { ReviewItem } from '../api/types.js';
import { Notice } from '../common/notice.js';
import type { ViewerHandle } from '../document/page-viewer.js';
import { reviewMarks } from './review-marks.js';
import classes from './review.module.css';

const PageViewer = lazy(() => import('../document/page-viewer.js'));

/** The page with the place in question marked and in sight. */
export function ReviewPicture({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const viewer = useRef<ViewerHandle>(null);
  const [failed, setFailed] = useState<string>();
  const number = item.page;
  const page = useQuery({ ...pageQuery(item.document.id, number ?? 1), enabled: number !== undefined });
  const marks = useMemo(() => reviewMarks(item, page.data), [item, page.data]);
  const here = `${item.document.id}.${number}`;
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
                key={item.document.id}
                ref={viewer}
                documentId={item.document.id}
                page={page.data}
                marks={marks}
                onPoint={() => undefined}
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
