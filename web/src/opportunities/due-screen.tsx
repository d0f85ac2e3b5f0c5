import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { judgeClaim } from '../api/documents.js';
import { dueClaimsQuery } from '../api/opportunities.js';
import type { DueClaim } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { formatDate } from '../common/format.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import classes from './opportunities.module.css';
import { useValueWords } from './use-value-words.js';
import { useWords } from './use-words.js';

/** Confirmed claims that ask again, the longest waiting first. */
export function DueScreen() {
  const { t } = useWords();
  useTitle(t('again'));
  return (
    <RequireRole role="librarian">
      <div className="page-column">
        <h1 className={classes['title']}>{t('again')}</h1>
        <p className="soft">{t('againLead')}</p>
        <DueList />
      </div>
    </RequireRole>
  );
}

function DueList() {
  const { t } = useWords();
  const due = useInfiniteQuery(dueClaimsQuery);
  if (due.isPending) return <Skeleton height={160} mt="lg" />;
  if (!due.data) return <ProblemNotice error={due.error} onRetry={() => void due.refetch()} />;
  const items = due.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('againNone')} />;
  return (
    <>
      <ul className={classes['due']}>
        {items.map((claim) => (
          <DueItem key={claim.id} claim={claim} />
        ))}
      </ul>
      <More list={due} shown={items.length}>
        {t('more')}
      </More>
    </>
  );
}

function DueItem({ claim }: { readonly claim: DueClaim }) {
  const { t } = useWords();
  const { t: common } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const words = useValueWords();
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (status: 'confirmed' | 'rejected') => judgeClaim(claim.documentId, claim.id, { status }),
    onSuccess: () => client.invalidateQueries(),
  });
  const said = words(claim) || claim.quote;
  return (
    <li className={classes['dueItem']}>
      <p className="soft small" lang={claim.language ?? 'vi'}>
        {claim.title}
      </p>
      <h2 className={classes['tileTitle']}>
        {label('claim', claim.kind)}: {said}
      </h2>
      <q className={classes['quote']} lang={claim.language ?? 'vi'}>
        {claim.quote}
      </q>
      <p className={`${classes['why'] ?? ''} small`}>
        {t(`due.${claim.due}`)}
        {claim.due === 'expired' && claim.validUntil && ` (${formatDate(claim.validUntil, language)})`}
      </p>
      <div className={classes['actions']}>
        {claim.page > 0 && (
          <Link
            to="/d/$id/p/$page"
            params={{ id: claim.documentId, page: String(claim.page) }}
            search={{ tab: 'evidence', at: claim.id }}
          >
            {t('openPlace')}, {common('page.short', { n: claim.page })}
          </Link>
        )}
        {claim.due === 'expired' && (
          <button
            type="button"
            className="link-button"
            aria-label={`${t('confirmAgain')}: ${said}`}
            disabled={judge.isPending}
            onClick={() => judge.mutate('confirmed')}
          >
            {t('confirmAgain')}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-label={`${t('reject')}: ${said}`}
          disabled={judge.isPending}
          onClick={() => judge.mutate('rejected')}
        >
          {t('reject')}
        </button>
      </div>
      {judge.isError && <ProblemNotice error={judge.error} />}
    </li>
  );
}
