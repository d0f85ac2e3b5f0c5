import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRecord } from '../api/types.js';
import { Notice } from '../common/notice.js';
import type { Mark } from './marks.js';
import type { ViewerHandle } from './page-viewer.js';
import { useReading } from './reading-context.js';
import { ThumbnailStrip } from './thumbnail-strip.js';
import { usePageKeys } from './use-page-keys.js';
import { ViewerToolbar } from './viewer-toolbar.js';
import classes from './document.module.css';

interface Props {
  readonly page: PageRecord | undefined;
  /** The page cannot be shown: closed, withheld, or not read yet; the panel beside says why. */
  readonly missing: boolean;
  readonly marks: readonly Mark[];
  readonly onPoint: (x: number, y: number) => void;
}

const PageViewer = lazy(() => import('./page-viewer.js'));

export function PicturePane({ page, missing, marks, onPoint }: Props) {
  const { t } = useTranslation();
  const { record, number, bare } = useReading();
  const viewer = useRef<ViewerHandle>(null);
  const [failedPage, setFailedPage] = useState<number>();
  const [strip, setStrip] = useState(record.pageCount > 1 && record.bodyOpen);
  const [selectable, setSelectable] = useState(true);
  const pane = useRef<HTMLElement>(null);
  usePageKeys(pane, viewer);

  return (
    <section
      className={classes['picturePane']}
      aria-label={t('document.picture')}
      data-bare={bare || undefined}
      ref={pane}
    >
      {!bare && (
        <ViewerToolbar
          viewer={viewer}
          strip={strip}
          onStrip={() => setStrip(!strip)}
          selectable={selectable}
          onSelectable={() => setSelectable(!selectable)}
        />
      )}
      <div className={classes['stage']}>
        {failedPage === number && (
          <div className={classes['stageNotice']}>
            <Notice tone="amber" role="status">
              {t('document.pictureFailed')}
            </Notice>
          </div>
        )}
        {bare ? (
          <div className={classes['sheet']} data-missing>
            <p>{t('document.noPages')}</p>
          </div>
        ) : page && page.width === 0 ? (
          <div className={classes['sheet']} data-missing>
            <p>{t('document.textOnly')}</p>
          </div>
        ) : page ? (
          <Suspense fallback={<Skeleton className={classes['sheet'] ?? ''} />}>
            <PageViewer
              ref={viewer}
              documentId={record.id}
              page={page}
              marks={marks}
              selectable={selectable}
              onPoint={onPoint}
              onFailed={() => setFailedPage(number)}
            />
          </Suspense>
        ) : missing ? (
          <div className={classes['sheet']} data-missing>
            {!record.bodyOpen && <p>{t('document.pictureClosed')}</p>}
          </div>
        ) : (
          <Skeleton className={classes['sheet'] ?? ''} />
        )}
      </div>
      {strip && record.bodyOpen && record.pageCount > 1 && page?.width !== 0 && <ThumbnailStrip />}
    </section>
  );
}
