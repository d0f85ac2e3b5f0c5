import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batches.js';
import { documentListQuery } from '../api/documents.js';
import type { DocumentEvent } from '../api/events.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLiveDocuments } from '../common/use-live-documents.js';
import { DeskFilters } from './desk-filters.js';
import { DeskList } from './desk-list.js';
import { DropZone } from './drop-zone.js';
import { RereadBatch } from './reread-batch.js';
import { UploadRows } from './upload-rows.js';
import { uploads } from './uploads.js';
import classes from './desk.module.css';
import { useTitleOf } from '../common/use-title-of.js';

const route = getRouteApi('/desk');

export function Desk() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const address = route.useSearch();
  const { filter = 'all', batch, q } = address;
  const list = useInfiniteQuery(documentListQuery({ filter, batch, q }));
  const batches = useQuery(batchesQuery);
  const [intoBatch, setIntoBatch] = useState(batch);
  const announce = useAnnounce();

  const onEvent = useCallback(
    (event: DocumentEvent) => {
      const title = titleOf(event);
      if (event.status === 'failed') announce(t('desk.failedSay', { title }));
      if (event.status === 'ready' && event.indexed) announce(t('desk.finishedSay', { title }));
    },
    [announce, t, titleOf],
  );
  useLiveDocuments({ onEvent });

  const take = useCallback((files: readonly File[]) => uploads.add(files, intoBatch), [intoBatch]);
  const { getRootProps, isDragActive } = useDropzone({ onDrop: take, noClick: true, noKeyboard: true });

  const chosen = batches.data?.items.find(({ id }) => id === batch);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div {...getRootProps({ role: undefined, className: classes['desk'] })} data-over={isDragActive}>
      <header className={classes['head']}>
        <h1>{t('desk.title')}</h1>
        <p className="soft">{t('desk.lead')}</p>
        <p>
          <Link to="/review" search={batch ? { batch } : {}}>
            {t('review.fromDesk')}
          </Link>
          {' · '}
          <Link to="/tables">{t('tables.fromDesk')}</Link>
          {(batch === undefined || chosen) && (
            <>
              {' · '}
              <RereadBatch batch={chosen} />
            </>
          )}
          {batch && (
            <>
              {' · '}
              <Link to="/batches/$batch/quality" params={{ batch }}>
                {t('quality.fromDesk')}
              </Link>
            </>
          )}
        </p>
      </header>
      <DropZone
        over={isDragActive}
        slim={items.length > 0}
        batches={batches.data?.items ?? []}
        batch={intoBatch}
        onBatch={setIntoBatch}
        onFiles={take}
      />
      <UploadRows />
      <DeskFilters
        address={address}
        counts={list.data?.pages[0]?.counts}
        batches={batches.data?.items ?? []}
      />
      {list.isError && !list.data ? (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DeskList
          items={items}
          filter={filter}
          waiting={list.isPending}
          more={list.hasNextPage && !list.isFetchNextPageError}
          onMore={() => {
            if (!list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
      {list.isFetchNextPageError && (
        <ProblemNotice
          error={list.error}
          title={t('more.failed')}
          onRetry={() => void list.fetchNextPage()}
        />
      )}
    </div>
  );
}
