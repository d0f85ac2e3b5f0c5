import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type PageOrder,
  pageOrderHistoryQuery,
  pageEditingKey,
  type PastPageOrder,
  restorePageOrder,
  unmergeDocument,
} from '../api/page-order.js';
import { formatMoment } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './page-editing.module.css';

interface Props {
  readonly documentId: string;
  readonly version: number;
  readonly disabled: boolean;
  readonly onDone: (pageOrder: PageOrder) => void;
}

/** Who arranged the pages when; any page order comes back, and a merge is taken back. */
export function PageOrderHistory({ documentId, version, disabled, onDone }: Props) {
  const { t } = useTranslation();
  const history = useQuery(pageOrderHistoryQuery(documentId));
  const restore = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: (wanted: number) => restorePageOrder(documentId, version, wanted),
    onSuccess: onDone,
  });
  const unmerge = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: (other: string) => unmergeDocument(documentId, version, other),
    onSuccess: onDone,
  });
  const error = restore.error ?? unmerge.error;
  return (
    <section className={classes['history']}>
      <h2>{t('pageEditing.history')}</h2>
      {history.isPending && <Skeleton height={80} />}
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {error && <ProblemNotice error={error} />}
      {history.data?.items.length === 0 && <p className="soft small">{t('pageEditing.noHistory')}</p>}
      <ol className="plain-list" reversed>
        {history.data?.items.map((past) => (
          <li key={past.version} className={classes['past']}>
            <Past past={past} />
            <div className={classes['actions']}>
              {past.current ? (
                <span className="soft small">{t('pageEditing.current')}</span>
              ) : (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={disabled}
                  aria-label={t('pageEditing.restoreVersion', { n: past.version })}
                  loading={restore.isPending && restore.variables === past.version}
                  onClick={() => restore.mutate(past.version)}
                >
                  {t('pageEditing.restore')}
                </Button>
              )}
              {past.kind === 'merged' && past.other && (
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={disabled}
                  loading={unmerge.isPending && unmerge.variables === past.other}
                  onClick={() => past.other && unmerge.mutate(past.other)}
                >
                  {t('pageEditing.unmerge')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Past({
  past: { version, kind, by, at, restored, file, other, pageCount },
}: {
  readonly past: PastPageOrder;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p>
      <strong>{t('pageEditing.version', { n: version })}</strong>{' '}
      {t(`pageEditing.kind.${kind}`, { by: by ?? '', n: restored ?? 0, file: file ?? '' })} ·{' '}
      {t('pageEditing.pageCount', { count: pageCount })}
      {other && (
        <>
          {' · '}
          <Link to="/d/$id/p/$page" params={{ id: other, page: '1' }}>
            {t('pageEditing.other')}
          </Link>
        </>
      )}{' '}
      <time dateTime={at} className="soft small">
        {formatMoment(at, language)}
      </time>
    </p>
  );
}
