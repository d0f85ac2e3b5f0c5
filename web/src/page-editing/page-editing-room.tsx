import { Button } from '@mantine/core';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type PageOrder,
  pageOrderQuery,
  pageEditingKey,
  editPages,
  restorePageOrder,
  splitDocument,
} from '../api/page-order.js';
import { ApiProblem } from '../api/problem.js';
import { useAnnounce } from '../common/announcer.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { PageOrderHistory } from './page-order-history.js';
import { AsidePages } from './aside-pages.js';
import { FileActions } from './file-actions.js';
import classes from './page-editing.module.css';
import { PageGrid } from './page-grid.js';
import { PagesToolbar } from './pages-toolbar.js';
import { usePageDraft } from './use-page-draft.js';

const MergeDialog = lazy(() => import('./merge-dialog.js'));

interface Props {
  readonly documentId: string;
  readonly server: PageOrder;
}

/**
 * A person arranges the pages in small and saves it in one go; what needs the server at once waits for that. While the
 * server works nothing can be arranged: it would stand over pages that are about to be others.
 */
export function PageEditingRoom({ documentId, server }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { over, draft, operations, change, undo, drop, canUndo } = usePageDraft(server);
  const busy = useIsMutating({ mutationKey: pageEditingKey(documentId) }) > 0;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState(false);
  const taken = (pageOrder: PageOrder): void => {
    client.setQueryData(pageOrderQuery(documentId).queryKey, pageOrder);
    drop();
    setChosen(new Set());
    setMerging(false);
    announce(t('pageEditing.saved'));
    void client.invalidateQueries({ queryKey: ['documents'] });
  };
  const save = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: () => editPages(documentId, over.version, operations),
    onSuccess: taken,
  });
  const undoSaved = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: () => restorePageOrder(documentId, server.version, server.version - 1),
    onSuccess: (pageOrder) => {
      save.reset();
      taken(pageOrder);
    },
  });
  const split = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: (page: number) => splitDocument(documentId, server.version, page),
    onSuccess: async () => {
      drop();
      setChosen(new Set());
      announce(t('pageEditing.splitDone'));
      await client.invalidateQueries({ queryKey: ['documents'] });
    },
  });
  const again = (): void => {
    drop();
    save.reset();
    void client.invalidateQueries({ queryKey: ['documents'] });
  };
  const dirty = operations.length > 0;
  const inView = draft.pages.filter(({ pageId }) => chosen.has(pageId));
  const only = inView.length === 1 ? inView[0] : undefined;
  const error = save.error ?? undoSaved.error ?? split.error;
  return (
    <fieldset className={classes['room']} disabled={busy} aria-busy={busy}>
      <p className="soft small">{t('pageEditing.hint')}</p>
      <div className={classes['bar']}>
        <PagesToolbar draft={draft} chosen={chosen} onChosen={setChosen} change={change} />
        <div className={classes['actions']}>
          <Button disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
            {t('pageEditing.save')}
          </Button>
          <Button variant="default" disabled={!canUndo} onClick={undo}>
            {t('pageEditing.undo')}
          </Button>
          <Button variant="default" disabled={!dirty} onClick={drop}>
            {t('pageEditing.drop')}
          </Button>
        </div>
        {error && <ProblemNotice error={error} {...(isConflict(error) ? { onRetry: again } : {})} />}
        {save.isSuccess && !dirty && (
          <Notice tone="river" role="status">
            {t('pageEditing.saved')}{' '}
            <Button
              size="compact-xs"
              variant="default"
              loading={undoSaved.isPending}
              onClick={() => undoSaved.mutate()}
            >
              {t('pageEditing.undoSaved')}
            </Button>
          </Notice>
        )}
        {split.isSuccess && (
          <Notice tone="river" role="status">
            {t('pageEditing.splitDone')}{' '}
            <Link to="/d/$id/p/$page" params={{ id: split.data.id, page: '1' }}>
              {t('pageEditing.toSplit')}
            </Link>
          </Notice>
        )}
      </div>
      <PageGrid
        documentId={documentId}
        draft={draft}
        chosen={chosen}
        onChosen={setChosen}
        change={change}
        undo={undo}
        disabled={busy}
      />
      {dirty && <p className="soft small">{t('pageEditing.saveFirst')}</p>}
      <FileActions documentId={documentId} server={server} only={only} disabled={dirty} onDone={taken} />
      <div className={classes['actions']}>
        <Button
          size="xs"
          variant="default"
          disabled={dirty || only?.number === undefined || only.number < 2}
          loading={split.isPending}
          onClick={() => only?.number !== undefined && split.mutate(only.number)}
        >
          {t('pageEditing.split')}
        </Button>
        <Button size="xs" variant="default" disabled={dirty} onClick={() => setMerging(true)}>
          {t('pageEditing.merge')}
        </Button>
      </div>
      <AsidePages documentId={documentId} draft={draft} change={change} />
      <PageOrderHistory documentId={documentId} version={server.version} disabled={dirty} onDone={taken} />
      {merging && (
        <Suspense>
          <MergeDialog
            documentId={documentId}
            version={server.version}
            onClose={() => setMerging(false)}
            onDone={taken}
          />
        </Suspense>
      )}
    </fieldset>
  );
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;
