import { Skeleton, Table } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './admin.module.css';

interface Props<T> {
  readonly query: UseQueryResult<{ items: T[] }>;
  readonly head: readonly string[];
  readonly row: (item: T) => ReactNode;
}

/** A plain table of what the server lists, with its waiting, failing and empty states. */
export function Listing<T>({ query, head, row }: Props<T>) {
  const { t } = useTranslation();
  if (query.isPending) return <Skeleton height={160} mt="lg" />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <Empty title={t('admin.empty')} />;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={head.join(', ')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{query.data.items.map(row)}</Table.Tbody>
      </Table>
    </div>
  );
}
