import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batches.js';
import { documentListQuery } from '../api/documents.js';
import type { DocumentEvent } from '../api/events.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLiveDocuments } from '../common/use-live-documents.js';
import { BulkBar } from './bulk-bar.js';
import { queryOf } from './desk-address.js';
import { DeskFilters } from './desk-filters.js';
import { DeskTable } from './desk-table.js';
import { DropZone } from './drop-zone.js';
import { RecentChanges } from './recent-changes.js';
import { RereadBatch } from './reread-batch.js';
import { NONE, type Selection } from './selection.js';
import { useColumns } from './table-columns.js';
import { TableTools } from './table-tools.js';
import { UploadRows } from './upload-rows.js';
import { uploads } from './uploads.js';
import classes from './desk.module.css';
import { useTitleOf } from '../common/use-title-of.js';

const BulkDialog = lazy(() => import('./bulk-dialog.js'));

const route = getRouteApi('/desk');

export function Desk() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const address = route.useSearch();
  const { batch, change } = address;
  const query = queryOf(address);
  const list = useInfiniteQuery(documentListQuery({ ...query, filter: query.filter ?? 'all' }));
  const navigate = useNavigate();
  const [columns, setColumns] = useColumns();
  const [selection, setSelection] = useState<Selection>(NONE);
  const [asking, setAsking] = useState(false);
  // what was selected of another list is not what is seen
  const narrowed = JSON.stringify(query);
  const [selectedOf, setSelectedOf] = useState(narrowed);
  if (selectedOf !== narrowed) {
    setSelectedOf(narrowed);
    setSelection(NONE);
  }
  const look = (id: string | undefined) => {
    const { change: _change, ...rest } = address;
    void navigate({ to: '/desk', search: id ? { ...rest, change: id } : rest, resetScroll: false });
  };
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
  const first = list.data?.pages[0];
  const matching = first?.matching ?? items.length;
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
      <DeskFilters address={address} counts={first?.counts} batches={batches.data?.items ?? []} />
      <TableTools address={address} columns={columns} onColumns={setColumns} matching={first?.matching} />
      <RecentChanges address={address} />
      <BulkBar
        selection={selection}
        matching={matching}
        onSelect={setSelection}
        onChange={() => setAsking(true)}
      />
      {list.isError && !list.data ? (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DeskTable
          items={items}
          matching={matching}
          address={address}
          columns={columns}
          batches={batches.data?.items ?? []}
          selection={selection}
          onSelect={setSelection}
          waiting={list.isPending}
          more={list.hasNextPage && !list.isFetchNextPageError}
          onMore={() => {
            if (!list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
      {(asking || change !== undefined) && (
        <Suspense>
          <BulkDialog
            change={change}
            selection={selection}
            query={query}
            onAsked={(id) => {
              setAsking(false);
              look(id);
            }}
            onClose={() => {
              setAsking(false);
              look(undefined);
            }}
          />
        </Suspense>
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
