import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { tablesQuery } from '../api/tables.js';
import type { TableSummary } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { formatMoment, formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLabel, useLanguage } from '../i18n/use-language.js';
import { TableDrop } from './table-drop.js';
import classes from './tables.module.css';

export function TablesHome() {
  const { t } = useTranslation();
  const list = useQuery(tablesQuery);
  const items = list.data?.items ?? [];
  return (
    <div className={classes['tables']}>
      <header>
        <h1>{t('tables.title')}</h1>
        <p className="soft">{t('tables.lead')}</p>
      </header>
      <TableDrop />
      <h2>{t('tables.recent')}</h2>
      {list.isError ? (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data && items.length === 0 ? (
        <Empty title={t('tables.none')} hint={t('tables.noneHint')} />
      ) : list.isPending ? (
        [0, 1, 2].map((i) => <Skeleton key={i} height={34} mt="xs" />)
      ) : (
        <ul className={`plain-list ${classes['recent'] ?? ''}`}>
          {items.map((table) => (
            <RecentTable key={table.id} table={table} />
          ))}
        </ul>
      )}
    </div>
  );
}

function RecentTable({ table }: { readonly table: TableSummary }) {
  const { t } = useTranslation();
  const label = useLabel();
  const say = useBilingual();
  const language = useLanguage();
  const rows = formatNumber(table.rowCount, language);
  const underWay = table.done < table.rowCount && table.status !== 'mapping';
  return (
    <li>
      <Link to="/tables/$id" params={{ id: table.id }}>
        {table.name}
      </Link>
      <span className={classes['status']} data-status={table.status}>
        {label('tables.status', table.status)}
      </span>
      <span className="soft small">
        {underWay
          ? t('tables.doneOf', { done: formatNumber(table.done, language), total: rows })
          : t('tables.rows', { count: table.rowCount, rows })}
        {' · '}
        {formatMoment(table.createdAt, language)}
        {table.actor && ` · ${t('tables.by', { actor: table.actor })}`}
      </span>
      {table.failure && <span className={classes['reason']}>{say(table.failure.message)}</span>}
    </li>
  );
}
