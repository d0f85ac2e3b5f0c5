import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteDocument, retryDocument } from '../api/documents.js';
import type { DocumentSummary } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './desk.module.css';
import { useTitleOf } from '../common/use-title-of.js';

const OpeningDialog = lazy(() => import('../opening/opening-dialog.js'));

/** The one obvious thing to do with a document as it stands. */
export function RowActions({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = titleOf(document);
  const retry = useMutation({
    mutationFn: () => retryDocument(document.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['documents', 'list'] }),
  });
  const remove = useMutation({
    mutationFn: () => deleteDocument(document.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['documents', 'list'] }),
  });
  const error = retry.error ?? remove.error;
  return (
    <div className={classes['actions']}>
      {document.status === 'failed' && (
        <button
          type="button"
          className="link-button small"
          aria-label={t('desk.removeOf', { name })}
          disabled={remove.isPending}
          onClick={() => {
            if (window.confirm(t('desk.removeSure', { name }))) remove.mutate();
          }}
        >
          {t('do.remove')}
        </button>
      )}
      {(document.status === 'failed' || (document.status === 'ready' && document.failure)) && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('desk.retryOf', { name })}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t('do.retry')}
        </Button>
      )}
      {document.status === 'ready' && (document.visibility !== 'public' || document.screening) && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('desk.publishOf', { name })}
          onClick={() => setAsking(true)}
        >
          {t('desk.publish')}
        </Button>
      )}
      {document.pageCount > 0 && document.status !== 'failed' && (
        <Link
          to="/d/$id/p/$page"
          params={{ id: document.id, page: '1' }}
          aria-label={t('desk.openOf', { name })}
          className={classes['open']}
        >
          {t('do.open')}
        </Link>
      )}
      {error && <ProblemNotice error={error} />}
      {asking && (
        <Suspense>
          <OpeningDialog document={document} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
