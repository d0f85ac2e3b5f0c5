import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listsQuery } from '../api/registered-works.js';
import { Empty } from '../common/empty.js';
import { formatMoment, formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { ListDrop } from './list-drop.js';
import { ListView } from './list-view.js';
import classes from './registered-works.module.css';

export function RegisteredWorkListsScreen() {
  const { t } = useTranslation();
  useTitle(t('registeredWorks.lists.title'));
  return (
    <RequireRole role="manager">
      <Lists />
    </RequireRole>
  );
}

export function RegisteredWorkListScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/registered-works/lists/$id' });
  useTitle(t('registeredWorks.lists.title'));
  return (
    <RequireRole role="manager">
      <ListView key={id} id={id} />
    </RequireRole>
  );
}

function Lists() {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const { data, error, isPending, refetch } = useQuery(listsQuery);
  const items = data?.items ?? [];
  return (
    <div className={classes['works']}>
      <header>
        <p className="small">
          <Link to="/registered-works">← {t('registeredWorks.title')}</Link>
        </p>
        <h1>{t('registeredWorks.lists.title')}</h1>
        <p className="soft">{t('registeredWorks.lists.lead')}</p>
      </header>
      <ListDrop />
      <h2>{t('tables.recent')}</h2>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : data && items.length === 0 ? (
        <Empty title={t('registeredWorks.lists.none')} />
      ) : (
        <ul className={`plain-list ${classes['list'] ?? ''}`} aria-busy={isPending}>
          {items.map((list) => (
            <li key={list.id}>
              <Link to="/registered-works/lists/$id" params={{ id: list.id }}>
                {list.name}
              </Link>{' '}
              <span className={classes['state']}>
                {list.withdrawn ? t('registeredWorks.withdrawal.state') : label('tables.status', list.status)}
              </span>{' '}
              <span className="soft small">
                {t('tables.rows', { count: list.rowCount, rows: formatNumber(list.rowCount, language) })}
                {' · '}
                {formatMoment(list.createdAt, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
