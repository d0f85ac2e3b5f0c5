import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { savedQuery } from '../api/saved.js';
import { sessionQuery } from '../api/session.js';
import { Empty } from '../common/empty.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { SavedItem } from './saved-item.js';
import classes from './saved.module.css';

export function SavedScreen() {
  const { t } = useTranslation();
  useTitle(t('saved.title'));
  return (
    <RequireRole role="reader">
      <div className="page-column">
        <h1 className={classes['title']}>{t('saved.title')}</h1>
        <p className="soft">{t('saved.lead')}</p>
        <SavedList />
      </div>
    </RequireRole>
  );
}

function SavedList() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const saved = useQuery(savedQuery);
  if (saved.isPending) return <Skeleton height={160} mt="lg" />;
  if (saved.isError) return <ProblemNotice error={saved.error} onRetry={() => void saved.refetch()} />;
  const { items, mails } = saved.data;
  if (items.length === 0)
    return (
      <Empty title={t('saved.empty')} hint={t('saved.emptyHint')}>
        <Link to="/">{t('nav.search')}</Link>
      </Empty>
    );
  const waits = !mails && items.some(({ frequency }) => frequency !== 'never');
  return (
    <>
      {waits && (
        <div className={classes['waits']}>
          <Notice tone="amber">{t('saved.mailsWait')}</Notice>
        </div>
      )}
      <ul className={classes['list']}>
        {items.map((search) => (
          <SavedItem key={search.id} search={search} mailbox={session.data?.person?.email !== undefined} />
        ))}
      </ul>
    </>
  );
}
